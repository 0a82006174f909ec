using TradeTracker.Domain.Values;

namespace TradeTracker.Domain.Rates;

/// <summary>The yearly averages of one currency in another: every report, in the order recorded.</summary>
public sealed record ExchangeRate(string Stream, ValueList<ExchangeRateReported> Reports) : RegistryEntry(Stream)
{
    /// <summary>Of each period the report in force: the latest published until that day; of one day, the one recorded last (R3.2).</summary>
    public IReadOnlyList<ExchangeRateReported> InForce(DateOnly publishedUntil) =>
        [.. Reports.Where(r => r.PublishedOn <= publishedUntil).GroupBy(r => r.Period).OrderBy(p => p.Key).Select(p => p.OrderBy(r => r.PublishedOn).Last())];

    /// <summary>Where the rates are found by which amounts of the second currencies can be told in the first: either may be the base.</summary>
    public static IEnumerable<string> Streams(IEnumerable<string> into, IReadOnlyCollection<string> from) =>
        into.SelectMany(a => from.Where(b => b != a).SelectMany(b => new[] { StreamKeys.Rate($"{a}-{b}"), StreamKeys.Rate($"{b}-{a}") })).Distinct();

    public static ExchangeRate? Evolve(ExchangeRate? rate, RateEvent e) => (rate, e) switch
    {
        (null, ExchangeRateReported r) => new(StreamKeys.Rate($"{r.Base}-{r.Quote}"), [r]),
        ({ } known, ExchangeRateReported r) => known with { Reports = known.Reports.Add(r) },
        _ => rate,
    };
}
