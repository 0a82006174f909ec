using System.Globalization;
using Marten;
using TradeTracker.Contracts.Targets;
using TradeTracker.Domain;
using TradeTracker.Domain.Log;
using TradeTracker.Domain.Targets;
using TradeTracker.Domain.Verdicts.Changes;
using TradeTracker.Host.EventStore;
using TradeTracker.Host.Http;

namespace TradeTracker.Host.Targets;

/// <summary>The changes of one target within bounds, in order, read part by part.</summary>
/// <param name="ContentLocation">The address that gives the same for ever.</param>
/// <param name="Changes">Those behind a place (null: from the first), at most so many.</param>
internal sealed record VerdictHistory(long Version, string ContentLocation, Func<ChangePlace?, int, Task<IReadOnlyList<VerdictChange>>> Changes);

/// <summary>Reads why verdicts changed: from the documents where they hold all that is asked for, else by the same function over the same events.</summary>
public sealed class VerdictChangeReader(VerdictReader verdicts, LogProgress progress, IDocumentStore store)
{
    internal async Task<(VerdictHistory? History, IResult? Problem)> Read(string stream, Bounds bounds, bool byPublication, CancellationToken cancellation)
    {
        var (read, problem) = await verdicts.Read(StreamKeys.IdOf(stream), bounds, null, cancellation);
        var end = read is not null ? new End(read.Assessment.Position, read.State.Version, read.Today) : byPublication ? null : await Struck(stream, bounds, cancellation);
        if (end is null) return (null, problem);
        var until = byPublication ? end.Today : bounds.PublishedUntil;
        var location = string.Create(CultureInfo.InvariantCulture,
            $"/api/v1/{stream.Replace("target/", "targets/", StringComparison.Ordinal)}/verdict-changes?clock={(byPublication ? "publication" : "transaction")}{(until is null ? "" : $"&publishedUntil={end.Today:yyyy-MM-dd}")}&asOf={end.Position}");
        if (until is null && (await progress.Read(cancellation)).Verdicts >= end.Position) return (new(end.Version, location, Documents), null);

        await using var session = store.QuerySession();
        var events = (await session.Gather([stream], end.Position, cancellation)).Single().Events;
        var all = (byPublication ? VerdictChanges.ByPublication(stream, events, until!.Value) : VerdictChanges.ByPosition(stream, events, until ?? DateOnly.MaxValue)).ToList();
        return (new(end.Version, location, (after, take) => Task.FromResult<IReadOnlyList<VerdictChange>>([.. all.Where(c => after?.IsBefore(c) != false).Take(take)])), null);

        async Task<IReadOnlyList<VerdictChange>> Documents(ChangePlace? after, int take)
        {
            await using var reading = store.QuerySession();
            return await reading.ReadChanges(stream, end.Position, after, take, cancellation);
        }
    }

    /// <summary>The latest changes of all targets that stand.</summary>
    internal static async Task<IReadOnlyList<LatestChange>> Latest(IQuerySession session, int most, CancellationToken cancellation) =>
        [.. (await session.ReadLatestChanges(null, long.MaxValue, most, cancellation)).Select(c => new LatestChange(StreamKeys.IdOf(c.Document.Target), c.Name, c.Document.Change))];

    /// <summary>The latest changes of targets as they stood.</summary>
    internal async Task<IReadOnlyList<LatestChange>> Latest(IQuerySession session, IReadOnlyList<VerdictRead> targets, long position, Bounds bounds, int most, CancellationToken cancellation)
    {
        if (bounds.PublishedUntil is null && (await progress.Read(cancellation)).Verdicts >= position)
        {
            var names = targets.ToDictionary(t => StreamKeys.Target(t.State.Id), t => t.State.Definition.Name);
            return [.. (await session.ReadLatestChanges([.. names.Keys], position, most, cancellation)).Select(c => new LatestChange(StreamKeys.IdOf(c.Document.Target), names[c.Document.Target], c.Document.Change))];
        }
        IReadOnlyList<LatestChange> latest = [];
        foreach (var target in targets.OrderByDescending(t => t.Assessment.Position))
        {
            // Only what comes after the last of those that are shown can take its place.
            var after = latest.Count == most ? latest[^1].Position - 1 : 0;
            if (target.Assessment.Position <= after) break;
            var gathered = (await session.Gather([StreamKeys.Target(target.State.Id)], position, cancellation)).Single();
            var changes = VerdictChanges.ByPosition(gathered.Stream, gathered.Events, bounds.Until, after).Select(c => new LatestChange(target.State.Id, target.State.Definition.Name, c));
            latest = [.. latest.Concat(changes).OrderByDescending(c => c.Position).ThenBy(c => c.Id, StringComparer.Ordinal).ThenBy(c => $"{c.Publisher}/{c.Reporter}", StringComparer.Ordinal).Take(most)];
        }
        return latest;
    }

    /// <summary>The end of a history whose beginning was struck; null where it stands, or never was.</summary>
    private async Task<End?> Struck(string stream, Bounds bounds, CancellationToken cancellation)
    {
        await using var session = store.QuerySession();
        var (position, problem) = await verdicts.Clocks.Resolve(session, bounds, cancellation);
        var own = problem is null ? await session.ReadLog([stream], position, cancellation) : [];
        return own.Count == 0 || History.Standing(own).Any(e => e.Data is TargetSet) ? null : new(own[^1].Position, own[^1].Version, verdicts.Clocks.Today(bounds, own[^1].RecordedAt));
    }

    /// <summary>Where a history ends: at the last event that concerns the target.</summary>
    private sealed record End(long Position, long Version, DateOnly Today);
}
