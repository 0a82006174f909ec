using Marten;
using TradeTracker.Contracts.Imports;
using TradeTracker.Domain;
using TradeTracker.Domain.Coverage;
using TradeTracker.Domain.Groups;
using TradeTracker.Domain.Imports;
using TradeTracker.Domain.Mechanisms;
using TradeTracker.Domain.Publishers;
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
        await StagedProposals.Clear(connection, upload.Id, cancellation);
        var read = new FileContent();
        await using var errors = await StagedProposals.CopyErrors(connection, cancellation);
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
        await using var copy = await StagedProposals.CopySeries(connection, cancellation);
        var (series, today, all) = (0, clock.Today(), new ProposalTotals());
        foreach (var batch in read.Series.OrderBy(s => s.Key.Stream, StringComparer.Ordinal).Chunk(SeriesAtOnce))
        {
            var logs = await session.ReadSeries([.. batch.Select(s => s.Key.Stream)], long.MaxValue, cancellation);
            foreach (var (key, lines) in batch)
            {
                var log = logs[key.Stream].ToList();
                var proposal = Proposal.Of(key, lines, SeriesStreams.Fold(log), today);
                foreach (var (figure, why) in proposal.Refused) await reject(new(figure.Line, null, $"{figure.Period}", why.Code, why.Detail, null));
                all.Add(proposal, read);
                if (proposal.Changes.Count > 0) await copy.Write(upload.Id, new(series++, key, log.LastOrDefault(e => e.Stream == key.Stream)?.Version ?? 0, proposal.Changes), cancellation);
            }
        }
        await copy.CompleteAsync(cancellation);
        return upload with { Done = 0, Series = series, Counts = all.Counts(read), VintagesUnknown = all.VintagesUnknown };
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
