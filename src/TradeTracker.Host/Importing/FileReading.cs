using Marten;
using Npgsql;
using TradeTracker.Contracts.Imports;
using TradeTracker.Domain;
using TradeTracker.Domain.Coverage;
using TradeTracker.Domain.Groups;
using TradeTracker.Domain.Imports;
using TradeTracker.Domain.Log;
using TradeTracker.Domain.Mechanisms;
using TradeTracker.Domain.Publishers;
using TradeTracker.Domain.Series;
using TradeTracker.Host.EventStore;
using TradeTracker.Host.Http;
using TradeTracker.Host.Series;
using TradeTracker.Imports;

namespace TradeTracker.Host.Importing;

/// <summary>Reads a file, compares it with the record and puts aside what it would change. Doing so again gives the same.</summary>
public sealed class FileReading(IDocumentStore store, UploadedFiles files, ImportSettings settings, TimeProvider clock)
{
    private const int SeriesAtOnce = 1000;
    private const int RowsBetweenProgress = 50_000;

    /// <summary>What the readers need to know of the record.</summary>
    public static async Task<Terms> TermsOf(IQuerySession session, UploadTerms terms, CancellationToken cancellation) => new(
        terms.Publisher, terms.PublishedOn, terms.SourceUrl,
        await Ids<Publisher>(session, p => p.Stream, cancellation),
        (await Ids<Group>(session, g => g.Stream, cancellation)).Concat(await Ids<Mechanism>(session, m => m.Stream, cancellation)).Select(id => id.ToUpperInvariant()).ToHashSet(StringComparer.Ordinal),
        await Ids<CoverageList>(session, l => l.Stream, cancellation));

    /// <summary>The upload with what it comes to.</summary>
    /// <exception cref="FileProblemException">The file as a whole cannot be read.</exception>
    public async Task<Upload> Propose(Upload upload, CancellationToken cancellation)
    {
        await using var connection = await store.Connect(cancellation);
        await using (var clear = new NpgsqlBatch(connection) { BatchCommands = { StagedSeries.Clear(upload.Id), StagedErrors.Clear(upload.Id) } }) await clear.ExecuteNonQueryAsync(cancellation);
        var read = new FileContent();
        await using var errors = await connection.CopyErrors(cancellation);
        await ReadAll(upload, read, error => errors.Write(upload.Id, read.Errors++, error, cancellation), cancellation);
        var proposed = await Compare(upload, read, error => errors.Write(upload.Id, read.Errors++, error, cancellation), cancellation);
        await errors.CompleteAsync(cancellation);
        return proposed;
    }

    private async Task ReadAll(Upload upload, FileContent read, Func<ImportError, Task> reject, CancellationToken cancellation)
    {
        await using var file = await files.Open(upload.Id, cancellation);
        await using var session = store.QuerySession();
        var terms = await TermsOf(session, upload.Terms, cancellation);
        foreach (var item in ImportFile.Read(file, ImportFile.Recognise(file, upload.Format, settings.Limits), terms, settings.Limits))
        {
            if (item is RowError e) await reject(new(e.Line, e.Column, e.Value, e.Code, e.Message, e.Suggestion));
            if (read.Add(item) % RowsBetweenProgress != 0) continue;
            cancellation.ThrowIfCancellationRequested();
            await Report(upload with { Done = file.Position }, cancellation);
        }
    }

    private async Task<Upload> Compare(Upload upload, FileContent read, Func<ImportError, Task> reject, CancellationToken cancellation)
    {
        await using var connection = await store.Connect(cancellation);
        await using var session = store.QuerySession();
        await using var copy = await StagedSeries.Copy(connection, cancellation);
        var outlets = await session.ReadOutlets(cancellation);
        var (series, today, all) = (0, clock.Today(), new ProposalTotals());
        foreach (var batch in read.Series.OrderBy(s => s.Key.Stream, StringComparer.Ordinal).Chunk(SeriesAtOnce))
        {
            var logs = await session.ReadSeries([.. batch.Select(s => s.Key.Stream)], long.MaxValue, cancellation);
            foreach (var (proposal, row) in batch.AsParallel().AsOrdered().Select(s => Beside([.. logs[s.Key.Stream]], s.Key, s.Value)))
            {
                foreach (var (figure, why) in proposal.Refused) await reject(new(figure.Line, null, $"{figure.Period}", why.Code, why.Detail, null));
                all.Add(proposal, read);
                if (row is not null) await row.Write(copy, upload.Id, series++, cancellation);
            }
        }
        await copy.CompleteAsync(cancellation);
        return upload with { Done = 0, Series = series, Counts = all.Counts(read), VintagesUnknown = all.VintagesUnknown };

        (Proposal, StagedRow?) Beside(IReadOnlyList<Recorded> log, SeriesKey key, IReadOnlyList<FileFigure> lines)
        {
            var proposal = Proposal.Of(key, lines, SeriesStreams.Fold(log), today);
            if (proposal.Changes.Count == 0) return (proposal, null);
            var version = log.LastOrDefault(e => e.Stream == key.Stream)?.Version ?? 0;
            var releases = version > 0 ? null : proposal.Releases(upload.Id, upload.FileName, outlets[key.Publisher], retractRemoved: false);
            return (proposal, StagedRow.Of(proposal, version, releases, store.Options.Serializer()));
        }
    }

    private async Task Report(Upload upload, CancellationToken cancellation)
    {
        await using var session = store.LightweightSession();
        session.Store(upload);
        await session.SaveChangesAsync(cancellation);
    }

    private static async Task<HashSet<string>> Ids<T>(IQuerySession session, System.Linq.Expressions.Expression<Func<T, string>> stream, CancellationToken cancellation) where T : notnull =>
        (await session.Query<T>().Select(stream).ToListAsync(cancellation)).Select(StreamKeys.IdOf).ToHashSet(StringComparer.Ordinal);
}
