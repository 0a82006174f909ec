using Marten;
using Npgsql;
using TradeTracker.Contracts.Imports;
using TradeTracker.Domain;
using TradeTracker.Domain.Imports;
using TradeTracker.Domain.Publishers;
using TradeTracker.Domain.Series;
using TradeTracker.Host.EventStore;
using TradeTracker.Host.Series;
using Wolverine.Attributes;
using Wolverine.Runtime.Handlers;

namespace TradeTracker.Host.Importing;

/// <summary>An import was accepted: record the figures of its next series.</summary>
/// <param name="From">The first of them.</param>
[MessageIdentity("record_batch")]
public sealed record RecordBatch(string ImportId, long From);

/// <summary>Records an accepted import, some series at a time, each batch with the word of the next in one transaction; the last says that all count.</summary>
public static class RecordBatchHandler
{
    // Recorded in well under a second: the daemon gives up on positions that are not committed for three.
    private const int SeriesAtOnce = 2000;

    public static void Configure(HandlerChain chain) => chain.RetryUntilDone();

    public static async Task<RecordBatch?> Handle(RecordBatch message, IDocumentSession session, CancellationToken cancellation)
    {
        await session.LockImport(message.ImportId, cancellation);
        // Another place: that batch was recorded before its message was known to be done.
        if (await session.LoadAsync<Upload>(message.ImportId, cancellation) is not { Status: ImportStatus.Accepting, Accepting: { } accepted } upload || upload.Done != message.From) return null;
        var batch = await session.ReadSeries(upload.Id, message.From, SeriesAtOnce, cancellation);
        if (batch.Count > 0)
        {
            await Record(batch, upload, accepted, session, cancellation);
            session.Store(upload with { Done = upload.Done + batch.Count });
            return new(upload.Id, upload.Done + batch.Count);
        }
        session.Events.Append(upload.Stream, upload.Version + 1, accepted);
        session.Store(upload with { Status = ImportStatus.Accepted, Accepting = null, Version = upload.Version + 1 });
        return null;
    }

    private static async Task Record(IReadOnlyList<StagedSeries> batch, Upload upload, ImportAccepted accepted, IDocumentSession session, CancellationToken cancellation)
    {
        var import = (await session.Events.AggregateStreamAsync<Import>(upload.Stream, token: cancellation))!.Proposed;
        var outlets = await Outlets(batch, session, cancellation);
        var versions = await Versions(batch, session, cancellation);
        var started = new List<(SeriesKey, object[])>();
        foreach (var series in batch)
        {
            var version = versions.GetValueOrDefault(series.Key.Stream);
            var proposal = new Proposal(series.Key, series.Changes, 0, []);
            // Something was recorded since the file was proposed.
            if (version != series.Version) proposal = proposal.Against(SeriesStreams.Fold([.. (await session.ReadSeries([series.Key.Stream], long.MaxValue, cancellation))[series.Key.Stream]]));
            object[] releases = [.. proposal.Releases(import, outlets[series.Key.Publisher], accepted.RemovedRetracted)];
            if (releases.Length == 0) continue;
            if (version == 0) started.Add((series.Key, releases));
            else session.Events.Append(series.Key.Stream, version + releases.Length, releases);
        }
        session.StartSeries(started);
    }

    private static async Task<Dictionary<string, string>> Outlets(IReadOnlyList<StagedSeries> batch, IQuerySession session, CancellationToken cancellation)
    {
        string[] ids = [.. batch.Select(s => s.Key.Publisher).Distinct()];
        return (await session.LoadManyAsync<Publisher>(cancellation, [.. ids.Select(StreamKeys.Publisher)])).ToDictionary(p => StreamKeys.IdOf(p.Stream), p => p.Entry.Name, StringComparer.Ordinal);
    }

    private static async Task<Dictionary<string, long>> Versions(IReadOnlyList<StagedSeries> batch, IQuerySession session, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand($"select id, version from {EventStoreOptions.Schema}.mt_streams where id = any($1)") { Parameters = { new() { Value = batch.Select(s => s.Key.Stream).ToArray() } } };
        await using var rows = await session.ExecuteReaderAsync(command, cancellation);
        var versions = new Dictionary<string, long>(StringComparer.Ordinal);
        while (await rows.ReadAsync(cancellation)) versions[rows.GetString(0)] = rows.GetInt64(1);
        return versions;
    }
}
