using Marten;
using Microsoft.AspNetCore.Mvc;
using TradeTracker.Contracts;
using TradeTracker.Contracts.Events;
using TradeTracker.Host.EventStore;
using TradeTracker.Host.Http;
using TradeTracker.Host.Http.Tables;
using TradeTracker.Host.Security;
using Wolverine.Http;

namespace TradeTracker.Host.Feed;

public static class ListEventsEndpoint
{
    /// <summary>Reads the whole log in order, to follow or copy what was recorded: every event once.</summary>
    /// <remarks>The log in position order up to the high-water mark: no event appears below one that was read before; numbers may skip. Go on with <c>next</c> as <c>after</c>.</remarks>
    [WolverineGet("/api/v1/events"), Requires(Role.Reader), OffersTables, ProducesResponseType<Page<EventView>>(200)]
    public static async Task<IResult> Get(
        string? after, string? types, string? stream, string? limit, IQuerySession session, LogProgress progress, CancellationToken cancellation)
    {
        var query = new Query();
        var (from, take) = (query.Position(after), query.Limit(limit));
        var wanted = types?.Split(',').Select(t => query.OneOf(t, EventStoreOptions.EventNames, nameof(types))!).ToArray();
        if (query.HasFaults) return query.Problem();
        var reached = await progress.Read(cancellation);
        return session.ToList(new(from, reached.HighWater, wanted, stream), take, cancellation);
    }
}
