namespace TradeTracker.Domain.Rates;

/// <summary>Records the average exchange rate of a year.</summary>
public sealed record ReportExchangeRate(ExchangeRateReported Fact)
{
    public Decision<RateEvent> Decide(ExchangeRate? rate, DateOnly today)
    {
        if (rate?.Reports.Contains(Fact) is true) return Decision.Nothing;
        if (Fact.PublishedOn > today) return new Refusal(RefusalCodes.PublishedInTheFuture, $"{Fact.PublishedOn:O} has not come yet.", "/publishedOn");
        if (Fact.Period.End > Fact.PublishedOn) return new Refusal(RefusalCodes.PeriodNotOver, $"{Fact.Period} was not over on {Fact.PublishedOn:O}; there is no average of it yet.", "/period");
        return Fact;
    }
}
