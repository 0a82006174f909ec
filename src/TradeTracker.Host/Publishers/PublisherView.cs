using JasperFx.Events.Projections;
using Marten;
using Microsoft.AspNetCore.Mvc;
using TradeTracker.Contracts;
using TradeTracker.Contracts.Publishers;
using TradeTracker.Domain;
using TradeTracker.Domain.Publishers;
using TradeTracker.Host.EventStore;
using TradeTracker.Host.Http;
using TradeTracker.Host.Http.Tables;
using TradeTracker.Host.Security;
using Wolverine.Http;

namespace TradeTracker.Host.Publishers;

public sealed partial class PublisherProjection : FoldProjection<Publisher, PublisherEvent>
{
    protected override Publisher? Fold(Publisher? state, PublisherEvent e) => Publisher.Evolve(state, e);
    protected override Publisher At(Publisher state, long version) => state with { Version = version };
}

public static class PublisherOptions
{
    public static void AddPublishers(this StoreOptions options)
    {
        options.Schema.For<Publisher>().Identity(p => p.Stream);
        options.Projections.Add<PublisherProjection>(ProjectionLifecycle.Inline);
    }
}

public static class GetPublisherEndpoint
{
    /// <summary>Shows a publisher: its economy, its page and how it values trade.</summary>
    [WolverineGet("/api/v1/publishers/{publisherId}"), Requires(Role.Reader), ProducesResponseType<PublisherState>(200)]
    public static async Task<IResult> Get(string publisherId, IQuerySession session, CancellationToken cancellation)
    {
        var stream = StreamKeys.Publisher(PublisherIds.Of(publisherId));
        return await session.LoadAsync<Publisher>(stream, cancellation) is { } publisher
            ? new Read<PublisherState>(PublisherState.Of(publisher, publisher.Version), publisher.Version)
            : await session.Missing(stream, cancellation);
    }
}

public static class ListPublishersEndpoint
{
    private static readonly Columns<PublisherState> Columns = new()
    {
        { "id", p => p.Id },
        { "name", p => p.Name },
        { "economy", p => p.Economy },
        { "url", p => p.Url },
        { "imports_valued", p => p.Valuation?.Imports },
        { "exports_valued", p => p.Valuation?.Exports },
        { "version", p => p.Version },
    };

    /// <summary>Lists the publishers, in the order of their ids.</summary>
    [WolverineGet("/api/v1/publishers"), Requires(Role.Reader), OffersTables, ProducesResponseType<Page<PublisherState>>(200)]
    public static async Task<IResult> Get(string? limit, string? cursor, IQuerySession session, CancellationToken cancellation)
    {
        var query = new Query();
        var (take, after) = (query.Limit(limit), query.After(cursor));
        if (query.HasFaults) return query.Problem();
        return new ReadList<PublisherState>(Read, after, take, Columns);

        async Task<Page<PublisherState>> Read(string after, int take)
        {
            var found = await session.Query<Publisher>().Where(p => p.Stream.CompareTo(after) > 0).OrderBy(p => p.Stream).Take(take + 1).ToListAsync(cancellation);
            return Pages.Of([.. found.Select(p => PublisherState.Of(p, p.Version))], take, p => StreamKeys.Publisher(p.Id));
        }
    }
}
