using Marten;
using TradeTracker.Domain;
using TradeTracker.Domain.Log;
using TradeTracker.Domain.Targets;
using TradeTracker.Domain.Verdicts;
using TradeTracker.Host.EventStore;
using TradeTracker.Host.Series;

namespace TradeTracker.Host.Targets;

/// <summary>A target assessed at a position.</summary>
/// <param name="RecordedAt">When the last event that concerns it was recorded.</param>
public sealed record Assessed(Assessment Assessment, Target Target, DateTimeOffset RecordedAt);

/// <summary>Folds the few streams that concern a target up to a position.</summary>
public static class TargetReader
{
    public static async Task<Assessed?> Assess(this IQuerySession session, string stream, long position, DateOnly publishedUntil, Method? method, CancellationToken cancellation)
    {
        var own = await session.ReadLog([stream], position, cancellation);
        if (Fold(own) is not { } target) return null;
        var corridors = target.Corridors;
        // Series are found in an index that may be ahead of the position; what they say comes from the events.
        var series = await session.Query<SeriesEntry>().Where(s => s.Corridor.IsOneOf(corridors)).ToListAsync(cancellation);
        string[] others = [.. series.Select(s => s.Id), .. series.Select(s => s.Publisher).Union(target.Publishers).Select(StreamKeys.Publisher)];
        Recorded[] events = [.. own.Concat(await session.ReadLog(others, position, cancellation)).OrderBy(e => e.Position)];

        return Assessments.Assess(stream, events, publishedUntil, method) is { } assessment
            ? new(assessment, target, events.Last(e => e.Position == assessment.Position).RecordedAt)
            : null;
    }

    /// <summary>The same of many targets, by three statements: those that stood, in the order of their streams.</summary>
    public static async Task<IReadOnlyList<Assessed>> AssessAll(this IQuerySession session, IReadOnlyCollection<string> streams, long position, DateOnly publishedUntil, CancellationToken cancellation)
    {
        var own = await session.FoldAll(streams, position, cancellation);
        if (own.Count == 0) return [];
        string[] corridors = [.. own.SelectMany(t => t.Target.Corridors).Distinct()];
        var series = await session.Query<SeriesEntry>().Where(s => s.Corridor.IsOneOf(corridors)).ToListAsync(cancellation);
        string[] others = [.. series.Select(s => s.Id), .. series.Select(s => s.Publisher).Union(own.SelectMany(t => t.Target.Publishers)).Select(StreamKeys.Publisher)];
        var logs = (await session.ReadLog(others, position, cancellation)).ToLookup(e => e.Stream);
        var found = series.ToLookup(s => s.Corridor);

        var assessed = new List<Assessed>(own.Count);
        foreach (var (target, log) in own)
        {
            var near = target.Corridors.SelectMany(c => found[c]).ToList();
            IEnumerable<string> concern = [.. near.Select(s => s.Id), .. near.Select(s => s.Publisher).Union(target.Publishers).Select(StreamKeys.Publisher)];
            Recorded[] events = [.. log.Concat(concern.SelectMany(s => logs[s])).OrderBy(e => e.Position)];
            if (Assessments.Assess(target.Stream, events, publishedUntil) is { } assessment)
                assessed.Add(new(assessment, target, events.Last(e => e.Position == assessment.Position).RecordedAt));
        }
        return assessed;
    }

    /// <summary>Those of the targets that stood at a position, each with its log, in the order of their streams.</summary>
    public static async Task<IReadOnlyList<(Target Target, IReadOnlyList<Recorded> Log)>> FoldAll(this IQuerySession session, IReadOnlyCollection<string> streams, long position, CancellationToken cancellation)
    {
        var found = new List<(Target, IReadOnlyList<Recorded>)>();
        foreach (var log in (await session.ReadLog(streams, position, cancellation)).GroupBy(e => e.Stream).OrderBy(g => g.Key, StringComparer.Ordinal))
            if (Fold([.. log]) is { } target) found.Add((target, [.. log]));
        return found;
    }

    private static Target? Fold(IReadOnlyList<Recorded> own) =>
        History.Standing(own).Select(e => e.Data).OfType<TargetEvent>().Aggregate((Target?)null, Target.Evolve) is { } target ? target with { Version = own[^1].Version } : null;
}
