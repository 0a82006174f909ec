using Marten;
using Microsoft.AspNetCore.Mvc;
using TradeTracker.Contracts;
using TradeTracker.Contracts.Events;
using TradeTracker.Domain;
using TradeTracker.Host.Feed;
using TradeTracker.Host.Http;
using TradeTracker.Host.Http.Tables;
using TradeTracker.Host.Security;
using Wolverine.Http;

namespace TradeTracker.Host.Targets;

public static class ListTargetEventsEndpoint
{
    /// <summary>Shows everything recorded about a target itself, in order, with who recorded it when.</summary>
    [WolverineGet("/api/v1/targets/{targetId}/events"), Requires(Role.Reader), OffersTables, ProducesResponseType<Page<EventView>>(200)]
    public static async Task<IResult> Get(string targetId, string? after, string? limit, IQuerySession session, CancellationToken cancellation)
    {
        var query = new Query();
        var (from, take) = (query.Position(after), query.Limit(limit));
        if (query.HasFaults) return query.Problem();
        var stream = StreamKeys.Target(targetId.ToLowerInvariant());
        if (await session.Events.FetchStreamStateAsync(stream, cancellation) is null) return Problems.NotFound($"There is no {stream}.");
        return session.ToList(new(from, long.MaxValue, null, stream), take, cancellation);
    }
}
