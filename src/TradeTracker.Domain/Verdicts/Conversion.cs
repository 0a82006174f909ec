using TradeTracker.Domain.Rates;
using TradeTracker.Domain.Values;

namespace TradeTracker.Domain.Verdicts;

/// <summary>From the currency of the figures to the target's (§1): by the recorded average rate of the very year, in whichever direction it was recorded.</summary>
internal sealed class Conversion(string from, string to, IEnumerable<ExchangeRate> rates)
{
    private readonly List<ExchangeRate> rates = [.. rates.Where(r => r.Reports[0] is var pair && (pair.Base, pair.Quote) is var (b, q) && ((b == from && q == to) || (b == to && q == from)))];

    /// <summary>The rate of a year as published until a day; of the two directions the pair's own before its inverse.</summary>
    public ExchangeRateReported? Rate(Period year, DateOnly until) =>
        rates.SelectMany(r => r.InForce(until)).Where(r => r.Period == year).OrderBy(r => r.Base == from ? 0 : 1).FirstOrDefault();

    /// <summary>Null without a rate of the period: a year to date has none before its year is over.</summary>
    public PeriodFigure? Apply(PeriodFigure figure, DateOnly until)
    {
        if (Rate(figure.Period, until) is not { } rate) return null;
        var value = rate.Base == from ? Numbers.Multiply(figure.Value, rate.Rate) : Numbers.Divide(figure.Value, rate.Rate);
        var known = new PeriodFigure(figure.Period, 0, ObsStatus.Normal, rate.PublishedOn, true);
        return value is { } converted ? figure.With(converted, known) : null;
    }

    /// <summary>The days on which a rate of a year was published.</summary>
    public IEnumerable<DateOnly> Publications(Period year) => rates.SelectMany(r => r.Reports).Where(r => r.Period == year).Select(r => r.PublishedOn);
}
