using TradeTracker.Domain.Values;

namespace TradeTracker.Domain.Rates;

/// <summary>In the stream <c>rate/{base}-{quote}</c>. The storage contract: add, never edit.</summary>
public abstract record RateEvent;

/// <summary>The average exchange rate of a full year; a later publication of the same year is its revision.</summary>
/// <param name="Base">The currency (ISO 4217) one unit of which is priced.</param>
/// <param name="Quote">The currency it is priced in.</param>
/// <param name="Rate">Units of <paramref name="Quote"/> for one unit of <paramref name="Base"/>.</param>
[EventName("exchange_rate_reported")]
public sealed record ExchangeRateReported(string Base, string Quote, Period Period, decimal Rate, DateOnly PublishedOn, Citation Citation) : RateEvent;
