using JasperFx.Events;
using Marten;
using Marten.Events.Projections;
using Marten.Linq.MatchesSql;
using Marten.Linq.SoftDeletes;
using TradeTracker.Domain;
using TradeTracker.Domain.Targets;
using TradeTracker.Host.Series;

namespace TradeTracker.Host.Targets;

/// <summary>Assesses every target a page of events bears on, from the same events and by the same function as a read of the past.</summary>
public sealed class VerdictProjection : IProjection
{
    public async Task ApplyAsync(IDocumentOperations operations, IReadOnlyList<IEvent> events, CancellationToken cancellation)
    {
        foreach (var target in await TargetsOf(operations, events, cancellation))
        {
            if (await operations.Assess(target, events[^1].Sequence, DateOnly.MaxValue, null, cancellation) is { } assessed) operations.Store(new TargetVerdicts(target, assessed.Assessment));
            else operations.Delete<TargetVerdicts>(target);
        }
    }

    /// <summary>The targets that were written themselves, those of the corridors where figures were, and those that know a publisher who changed.</summary>
    private static async Task<IReadOnlyList<string>> TargetsOf(IQuerySession session, IReadOnlyList<IEvent> events, CancellationToken cancellation)
    {
        var streams = events.Select(e => e.StreamKey!).Distinct().ToArray();
        var publishers = streams.Where(s => s.StartsWith("publisher/", StringComparison.Ordinal)).Select(StreamKeys.IdOf).ToArray();
        var corridors = await session.Query<SeriesEntry>().Where(s => s.Id.IsOneOf(streams) || s.Publisher.IsOneOf(publishers)).Select(s => s.Corridor).ToListAsync(cancellation);
        // Each an array in one parameter; a string[] alone would be taken for several parameters.
        var (there, known) = ((object)corridors.Distinct().ToArray(), (object)publishers);
        var found = corridors.Count == 0 && publishers.Length == 0 ? []
            : await session.Query<Target>().Where(t => t.MaybeDeleted() && t.MatchesSql("(d.corridors && ? or d.publishers && ?)", there, known)).Select(t => t.Stream).ToListAsync(cancellation);
        return [.. streams.Where(s => s.StartsWith("target/", StringComparison.Ordinal)).Concat(found).Distinct().Order(StringComparer.Ordinal)];
    }
}
