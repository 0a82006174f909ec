using Marten;
using Microsoft.AspNetCore.Mvc;
using TradeTracker.Contracts;
using TradeTracker.Contracts.Publishers;
using TradeTracker.Domain;
using TradeTracker.Domain.Publishers;
using TradeTracker.Host.EventStore;
using TradeTracker.Host.Http.Tables;
using TradeTracker.Host.Registries;
using TradeTracker.Host.Security;
using Wolverine.Http;

namespace TradeTracker.Host.Publishers;

public sealed partial class PublisherProjection() : RegistryProjection<Publisher, PublisherEvent>(Publisher.Evolve);

public static class PublisherOptions
{
    public static Registry<Publisher, PublisherEvent, PublisherState> Registry { get; } = new("publisher/", Publisher.Evolve, (p, _) => PublisherState.Of(p, p.Version), ListPublishersEndpoint.Columns.Of);

    public static void AddPublishers(this StoreOptions options) => options.AddRegistry<Publisher, PublisherProjection>();
}

public static class GetPublisherEndpoint
{
    /// <summary>Shows a publisher: its economy, its page and how it values trade.</summary>
    [WolverineGet("/api/v1/publishers/{publisherId}"), Requires(Role.Reader), ProducesResponseType<PublisherState>(200)]
    public static Task<IResult> Get(string publisherId, string? asOf, IQuerySession session, Clocks clocks, CancellationToken cancellation) =>
        PublisherOptions.Registry.Show(StreamKeys.Publisher(Slug.Upper(publisherId)), new(asOf), session, clocks, cancellation);
}

public static class ListPublishersEndpoint
{
    public static readonly Columns<PublisherState> Columns = new()
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
    public static Task<IResult> Get(string? asOf, string? limit, string? cursor, IQuerySession session, Clocks clocks, CancellationToken cancellation) =>
        PublisherOptions.Registry.List(new(asOf), limit, cursor, session, clocks, cancellation);
}
