using Refit;
using TradeTracker.Contracts;
using TradeTracker.Contracts.Rates;

namespace TradeTracker.Client;

/// <summary>The average price of one currency in another, by year, as published.</summary>
public interface IExchangeRates
{
    /// <summary>Lists the exchange rates by pair of currencies, with their yearly averages.</summary>
    [Get("/api/v1/exchange-rates")]
    Task<IApiResponse<Page<ExchangeRateState>>> ListExchangeRates(string? asOf = null, DateOnly? publishedUntil = null, int? limit = null, string? cursor = null,
        [Header("If-None-Match")] string? ifNoneMatch = null, [Header("TradeTracker-Min-Position")] long? minPosition = null, CancellationToken cancellation = default);

    /// <summary>Records the average exchange rate of a full year; a later publication of the same year is its revision.</summary>
    [Post("/api/v1/exchange-rates")]
    Task<IApiResponse<ExchangeRateState>> ReportExchangeRate([Body] ReportExchangeRateRequest request,
        bool? validateOnly = null, [Header("Idempotency-Key")] string? idempotencyKey = null, [Header("If-Match")] string? ifMatch = null, CancellationToken cancellation = default);

    /// <summary>Shows the yearly averages of one currency in another, as they stand or as they stood.</summary>
    [Get("/api/v1/exchange-rates/{exchangeRateId}")]
    Task<IApiResponse<ExchangeRateState>> GetExchangeRate(string exchangeRateId, string? asOf = null, DateOnly? publishedUntil = null,
        [Header("If-None-Match")] string? ifNoneMatch = null, [Header("TradeTracker-Min-Position")] long? minPosition = null, CancellationToken cancellation = default);
}
