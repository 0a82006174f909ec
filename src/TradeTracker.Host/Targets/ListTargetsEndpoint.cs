using Marten;
using Microsoft.AspNetCore.Mvc;
using TradeTracker.Contracts;
using TradeTracker.Contracts.Targets;
using TradeTracker.Domain.Targets;
using TradeTracker.Domain.Verdicts;
using TradeTracker.Host.Http;
using TradeTracker.Host.Http.Tables;
using TradeTracker.Host.Security;
using Wolverine.Http;

namespace TradeTracker.Host.Targets;

public static class ListTargetsEndpoint
{
    /// <summary>Lists targets, each with its headline verdict; filter, search and sort them, go back in time.</summary>
    /// <remarks>Every filter given must hold; where several codes are given, separated by commas, one of them. A target without a headline comes last in either direction of its keys. A page goes on behind the place of the last item: an item whose keys do not change meanwhile is shown exactly once; by id, every item is.</remarks>
    [WolverineGet("/api/v1/targets"), Requires(Role.Reader), OffersTables, ProducesResponseType<Page<TargetSummary>>(200)]
    public static async Task<IResult> Get(
        string? party, string? group, string? mechanism, string? status, string? anyStatus, string? state, string? kind, string? agreement, string? deadlineBefore, string? q,
        string? sort, string? asOf, string? publishedUntil, string? limit, string? cursor,
        VerdictReader reader, IQuerySession session, KnownIds known, TimeProvider clock, CancellationToken cancellation)
    {
        var query = new Query();
        var bounds = query.Bounds(asOf, publishedUntil);
        var filter = TargetFilter.Of(
            TargetCondition.Party(await query.Party(party, known, cancellation) is { } code ? [code] : null),
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

        if (bounds.Open) return List((place, count) => session.Search(filter, order, place, count, clock.Today(), cancellation));
        var (past, problem) = await reader.Search(session, bounds, filter, cancellation);
        return problem ?? List((place, count) => Task.FromResult(order.Beyond(place, past.Select(t => t.ToSummary()), count)));

        IResult List(Func<IReadOnlyList<object?>?, int, Task<IReadOnlyList<TargetSummary>>> search) => new ReadList<TargetSummary>(
            async (key, count) => Pages.Of(await search(TargetCursor.Place(key, order), count + 1), count, t => TargetCursor.Key(order, t)), after, take, TargetColumns.All);
    }
}
