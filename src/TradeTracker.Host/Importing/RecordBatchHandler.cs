using Marten;
using TradeTracker.Contracts.Imports;
using TradeTracker.Domain.Imports;
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
        if (upload.Done < upload.Series)
        {
            await Record(upload, accepted, session, cancellation);
            var recorded = upload with { Done = Math.Min(upload.Done + SeriesAtOnce, upload.Series) };
            session.Store(recorded);
            return new(upload.Id, recorded.Done);
        }
        session.Events.Append(upload.Stream, upload.Version + 1, accepted);
        session.Store(upload with { Status = ImportStatus.Accepted, Accepting = null, Version = upload.Version + 1 });
        return null;
    }

    private static async Task Record(Upload upload, ImportAccepted accepted, IDocumentSession session, CancellationToken cancellation)
    {
        var begun = await StagedSeries.ReadBegun(session, upload.Id, upload.Done, SeriesAtOnce, cancellation);
        session.BeginSeries(upload.Id, upload.Done, SeriesAtOnce, [.. begun.Select(b => b.Series.Number)]);
        if (begun.Count == 0) return;
        var outlets = await session.ReadOutlets(cancellation);
        foreach (var (series, version) in begun)
        {
            var proposal = new Proposal(series.Key, series.Changes, 0, []);
            // Something was recorded since the file was proposed.
            if (version != series.Version) proposal = proposal.Against(SeriesStreams.Fold([.. (await session.ReadSeries([series.Key.Stream], long.MaxValue, cancellation))[series.Key.Stream]]));
            object[] releases = [.. proposal.Releases(upload.Id, upload.FileName, outlets[series.Key.Publisher], accepted.RemovedRetracted)];
            if (releases.Length > 0) session.Events.Append(series.Key.Stream, version + releases.Length, releases);
        }
    }
}
