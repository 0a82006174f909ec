using Marten;
using Marten.Linq.SoftDeletes;
using TradeTracker.Domain.Targets;
using TradeTracker.Host.Http;

namespace TradeTracker.Host.Targets;

/// <summary>Targets as they stood: every target is assessed, because all that could narrow them may have been recorded otherwise then.</summary>
internal static class PastTargets
{
    private const int Batch = 200;

    /// <summary>Those of a filter, in the order of their ids; a problem where the bounds cannot be read or there are too many.</summary>
    public static async Task<(IReadOnlyList<VerdictRead> Found, IResult? Problem)> Search(
        this VerdictReader reader, IQuerySession session, Bounds bounds, TargetFilter filter, CancellationToken cancellation)
    {
        var (position, problem) = await reader.Clocks.Resolve(session, bounds, cancellation);
        if (problem is not null) return ([], problem);
        var streams = await session.Query<Target>().Where(t => t.MaybeDeleted()).OrderBy(t => t.Stream).Select(t => t.Stream).ToListAsync(cancellation);
        var found = new List<VerdictRead>();
        foreach (var batch in streams.Chunk(Batch))
        {
            found.AddRange((await reader.AllAt(session, batch, position, bounds, cancellation)).Where(filter.Holds));
            if (found.Count > Query.MaxLimit) return ([], Problems.BadRequest([new(null, bounds.PublishedUntil is null ? "asOf" : "publishedUntil", $"What is shown of the past is limited to {Query.MaxLimit} targets; filter by party.")]));
        }
        return (found, null);
    }
}
