using TradeTracker.Domain.Values;

namespace TradeTracker.Domain.Verdicts;

/// <summary>How far the two sides' figures for the same trade are apart (R5.10). Never averaged.</summary>
internal static class Asymmetries
{
    /// <summary>Per direct–mirror pair and common full year |a − b| / (a + b); readings without a figure that fits form no pair.</summary>
    public static ValueList<Asymmetry> Of(IReadOnlyList<Case> cases) =>
    [
        .. from a in cases.Where(c => c.Reading.Perspective == Perspective.Direct && c.Mismatch is null)
           from b in cases.Where(c => c.Reading.Perspective == Perspective.Mirror && c.Mismatch is null)
           from asymmetry in Between(a, b)
           select asymmetry,
    ];

    private static IEnumerable<Asymmetry> Between(Case a, Case b)
    {
        var (years, others) = (Years(a), Years(b));
        var common = years.Join(others, x => x.Period, y => y.Period, (x, y) => (A: x, B: y)).ToList();
        if (common.Count > 0) return common.Select(pair => In(pair.A, pair.B));
        return years.Concat(others).Max(year => (Period?)year.Period) is { } latest
            ? [new(a.Reading.Key, b.Reading.Key, latest, null, Why.DifferentPeriods)]
            : [];

        Asymmetry In(PeriodFigure x, PeriodFigure y)
        {
            var value = Value(a.Reading.Flow, x.Value, y.Value);
            return new(a.Reading.Key, b.Reading.Key, x.Period, value.Value, value.WhyNot);
        }
    }

    // What is traded in each year, whatever the target makes of it: sums and shares too are made of it.
    private static List<PeriodFigure> Years(Case c) => [.. c.Candidates.Select(year => c.Reading.Measured.In(year, c.Until)).OfType<PeriodFigure>()];

    public static Answer Value(Flow flow, decimal a, decimal b) =>
        flow == Flow.Balance ? Why.Balance
        : Numbers.Add(a, b) is not { } sum || Numbers.Add(a, -b) is not { } difference ? Why.OutOfRange
        : sum == 0 ? Why.SumIsZero
        : Answer.Of(Numbers.Quotient(Math.Abs(difference), sum));
}
