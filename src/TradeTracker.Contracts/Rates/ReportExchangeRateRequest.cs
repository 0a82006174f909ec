using System.Text.Json.Serialization;
using TradeTracker.Domain.Rates;
using TradeTracker.Domain.Values;

namespace TradeTracker.Contracts.Rates;

/// <summary>The average exchange rate of a full year, as somebody published it.</summary>
/// <param name="Base">The currency (ISO 4217) one unit of which is priced.</param>
/// <param name="Quote">The currency it is priced in.</param>
/// <param name="Period">A full year.</param>
/// <param name="Rate">Units of <paramref name="Quote"/> for one unit of <paramref name="Base"/>.</param>
public sealed record ReportExchangeRateRequest(string? Base = null, string? Quote = null, Period? Period = null, decimal? Rate = null, DateOnly? PublishedOn = null, CitationBody? Citation = null)
{
    /// <summary>The pair of currencies: <c>USD-CNY</c>.</summary>
    [JsonIgnore]
    public string ExchangeRateId => $"{Currencies.Find(Base!)!.Code}-{Currencies.Find(Quote!)!.Code}";

    public ReportExchangeRate ToCommand() => new(new(Currencies.Find(Base!)!.Code, Currencies.Find(Quote!)!.Code, Period!.Value, Rate!.Value, PublishedOn!.Value, Citation!.ToCitation()));
}

/// <summary>The yearly averages of one currency in another, as they stood at the bounds asked for.</summary>
/// <param name="Base">The currency one unit of which is priced.</param>
/// <param name="Quote">The currency it is priced in.</param>
/// <param name="Rates">By period, the latest last.</param>
public sealed record ExchangeRateState(string Id, string Base, string Quote, IReadOnlyList<RateView> Rates, long Version)
{
    public static ExchangeRateState Of(ExchangeRate rate, long version) => Of(rate, version, DateOnly.MaxValue);

    public static ExchangeRateState Of(ExchangeRate rate, long version, DateOnly publishedUntil) => new(
        rate.Id, rate.Reports[0].Base, rate.Reports[0].Quote, [.. rate.InForce(publishedUntil).Select(r => new RateView(r.Period, r.Rate, r.PublishedOn, r.Citation))], version);
}

/// <summary>The average of one year, by its latest publication.</summary>
/// <param name="Period">The year it is the average of.</param>
/// <param name="Rate">Units of the quote currency for one unit of the base.</param>
public sealed record RateView(Period Period, decimal Rate, DateOnly PublishedOn, Citation Citation);
