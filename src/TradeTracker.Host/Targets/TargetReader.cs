using Marten;
using TradeTracker.Domain;
using TradeTracker.Domain.Groups;
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
        string[] groups = [.. target.Parties.SelectMany(Party.Streams)];
        var members = groups.Length == 0 ? [] : await session.ReadLog(groups, position, cancellation);
        var corridors = target.CorridorsOf(Rosters.EverNamed(members)).ToArray();
        // Series are found in an index that may be ahead of the position; what they say comes from the events.
        var series = await session.Query<SeriesEntry>().Where(s => s.Corridor.IsOneOf(corridors)).ToListAsync(cancellation);
        string[] others = [.. series.Select(s => s.Id), .. series.Select(s => s.Publisher).Union(target.Publishers).Select(StreamKeys.Publisher)];
        Recorded[] events = [.. own.Concat(members).Concat(await session.ReadLog(others, position, cancellation)).OrderBy(e => e.Position)];

        return Assessments.Assess(stream, events, publishedUntil, method) is { } assessment
            ? new(assessment, target, events.Last(e => e.Position == assessment.Position).RecordedAt)
            : null;
    }

    private static Target? Fold(IReadOnlyList<Recorded> own) =>
        History.Standing(own).Select(e => e.Data).OfType<TargetEvent>().Aggregate((Target?)null, Target.Evolve) is { } target ? target with { Version = own[^1].Version } : null;
}
