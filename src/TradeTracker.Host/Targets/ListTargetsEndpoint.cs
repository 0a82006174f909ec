using Marten;
using Microsoft.AspNetCore.Mvc;
using TradeTracker.Contracts;
using TradeTracker.Contracts.Targets;
using TradeTracker.Domain.Targets;
using TradeTracker.Domain.Verdicts;
using TradeTracker.Host.Http;
using TradeTracker.Host.Security;
using Wolverine.Http;

namespace TradeTracker.Host.Targets;

public static class ListTargetsEndpoint
{
    /// <summary>Lists targets, each with its headline verdict; filter, search and sort them, go back in time.</summary>
    /// <remarks>Every filter given must hold; where several codes are given, separated by commas, one of them. A target without a headline comes last in either direction of its keys. A page goes on behind the place of the last item: an item whose keys do not change meanwhile is shown exactly once; by id, every item is.</remarks>
    [WolverineGet("/api/v1/targets"), Requires(Role.Reader), ProducesResponseType<Page<TargetSummary>>(200)]
    public static async Task<IResult> Get(
        string? party, string? group, string? mechanism, string? status, string? anyStatus, string? state, string? kind, string? agreement, string? deadlineBefore, string? q,
        string? sort, string? asOf, string? publishedUntil, string? limit, string? cursor,
        VerdictReader reader, IQuerySession session, KnownIds known, TimeProvider clock, CancellationToken cancellation)
    {
        var query = new Query();
        var bounds = query.Bounds(asOf, publishedUntil);
        var filter = TargetFilter.Of(
            TargetCondition.Party(query.Economy(party) is { } code ? [code] : null),
            TargetCondition.Party(await query.Group(group, bounds.PublishedUntil ?? clock.Today(), known, cancellation)),
            TargetCondition.Mechanism(await query.Mechanism(mechanism, known, cancellation)),
            TargetCondition.Status(query.Codes(status, BodyShape.CodesOf(typeof(Status)))),
            TargetCondition.AnyStatus(query.Codes(anyStatus, BodyShape.CodesOf(typeof(Status)))),
            TargetCondition.State(query.Codes(state, Target.States)),
            TargetCondition.Kind(query.Codes(kind, TargetKinds.All)),
            TargetCondition.Agreement(query.Codes(agreement, BodyShape.CodesOf(typeof(Agreement)))),
            TargetCondition.DeadlineBefore(query.Date(deadlineBefore)),
            TargetCondition.Words(query.Words(q)));
        var order = TargetSort.Parse(sort, query);
        var (take, after) = (query.Limit(limit), TargetCursor.Read(cursor, order, query));
        if (query.HasFaults) return query.Problem();

        if (bounds.Open) return Page(await session.Search(filter, order, after, take + 1, clock.Today(), cancellation));
        var (found, problem) = await reader.Search(session, bounds, filter, cancellation);
        return problem ?? Page([.. found.Select(t => t.ToSummary()).Where(t => after is null || order.Compare(order.Place(t), after) > 0).Order(order).Take(take + 1)]);

        ReadPage<TargetSummary> Page(IReadOnlyList<TargetSummary> items) => ReadPage<TargetSummary>.Of(items, take, t => TargetCursor.Write(order, order.Place(t)));
    }
}
