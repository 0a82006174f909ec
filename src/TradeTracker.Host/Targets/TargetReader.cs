using JasperFx.Events;
using Marten;
using Marten.Linq.SoftDeletes;
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
    public static async Task<Assessed?> Assess(this IQuerySession session, string target, long position, DateOnly publishedUntil, Method? method, CancellationToken cancellation)
    {
        // The document only finds the streams: it may be ahead of the position. The terms come from the events.
        if (await session.Query<Target>().Where(t => t.MaybeDeleted() && t.Stream == target).FirstOrDefaultAsync(cancellation) is not { } finder) return null;
        var corridors = finder.Corridors;
        var series = await session.Query<SeriesEntry>().Where(s => s.Corridor.IsOneOf(corridors)).ToListAsync(cancellation);
        string[] streams = [target, .. series.Select(s => s.Id), .. series.Select(s => s.Publisher).Union(finder.Publishers).Select(StreamKeys.Publisher)];
        var events = await session.ReadEvents(streams, position, cancellation);

        if (Assessments.Assess(target, [.. events.Select(e => e.ToRecorded())], publishedUntil, method) is not { } assessment) return null;
        return new(assessment, Fold(target, events), events.Last(e => e.Sequence == assessment.Position).Timestamp);
    }

    private static Target Fold(string target, IReadOnlyList<IEvent> events)
    {
        var own = events.Where(e => e.StreamKey == target).ToList();
        return Strikes.Standing(own, e => e.Id, e => e.Data).Select(e => e.Data).OfType<TargetEvent>().Aggregate((Target?)null, Target.Evolve)! with { Version = own[^1].Version };
    }
}
