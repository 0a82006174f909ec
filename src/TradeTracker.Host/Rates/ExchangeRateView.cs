using Marten;
using Microsoft.AspNetCore.Mvc;
using TradeTracker.Contracts;
using TradeTracker.Contracts.Rates;
using TradeTracker.Domain;
using TradeTracker.Domain.Rates;
using TradeTracker.Host.EventStore;
using TradeTracker.Host.Http.Tables;
using TradeTracker.Host.Registries;
using TradeTracker.Host.Security;
using Wolverine.Http;

namespace TradeTracker.Host.Rates;

public sealed partial class ExchangeRateProjection() : RegistryProjection<ExchangeRate, RateEvent>(ExchangeRate.Evolve);

public static class ExchangeRateOptions
{
    public static Registry<ExchangeRate, RateEvent, ExchangeRateState> Registry { get; } = new("rate/", ExchangeRate.Evolve, (r, until) => ExchangeRateState.Of(r, r.Version, until), pairs => ListExchangeRatesEndpoint.Columns.Of(pairs.SelectMany(p => p.Rates.Select(r => (p, r)))));

    public static void AddExchangeRates(this StoreOptions options) => options.AddRegistry<ExchangeRate, ExchangeRateProjection>();
}

public static class GetExchangeRateEndpoint
{
    /// <summary>Shows the yearly averages of one currency in another, as they stand or as they stood.</summary>
    [WolverineGet("/api/v1/exchange-rates/{exchangeRateId}"), Requires(Role.Reader), ProducesResponseType<ExchangeRateState>(200)]
    public static Task<IResult> Get(string exchangeRateId, string? asOf, string? publishedUntil, IQuerySession session, Clocks clocks, CancellationToken cancellation) =>
        ExchangeRateOptions.Registry.Show(StreamKeys.Rate(exchangeRateId.ToUpperInvariant()), new(asOf, publishedUntil), session, clocks, cancellation);
}

public static class ListExchangeRatesEndpoint
{
    public static readonly Columns<(ExchangeRateState Pair, RateView Rate)> Columns = new()
    {
        { "id", row => row.Pair.Id },
        { "base", row => row.Pair.Base },
        { "quote", row => row.Pair.Quote },
        { "period", row => row.Rate.Period },
        { "rate", row => row.Rate.Rate },
        { "published_on", row => row.Rate.PublishedOn },
        { "source", row => row.Rate.Citation.Outlet },
        { "source_url", row => row.Rate.Citation.Url },
    };

    /// <summary>Lists the exchange rates by pair of currencies, with their yearly averages.</summary>
    [WolverineGet("/api/v1/exchange-rates"), Requires(Role.Reader), OffersTables, ProducesResponseType<Page<ExchangeRateState>>(200)]
    public static Task<IResult> Get(string? asOf, string? publishedUntil, string? limit, string? cursor, IQuerySession session, Clocks clocks, CancellationToken cancellation) =>
        ExchangeRateOptions.Registry.List(new(asOf, publishedUntil), limit, cursor, session, clocks, cancellation);
}
