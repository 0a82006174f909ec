using TradeTracker.Domain.Targets;
using TradeTracker.Domain.Targets.Kinds;
using TradeTracker.Domain.Values;

namespace TradeTracker.Domain.Verdicts;

/// <summary>From what is traded in a year to the quantity that is compared with the goal: the table of §4.</summary>
internal static class Quantities
{
    /// <summary>v0: a growth's own figure of the year before its window; else the baseline's value, which is the reading's own figure where none is cited (R4.3).</summary>
    public static Start? Origin(TargetTerms terms, Reading reading, DateOnly until, BaselineEstablished? baseline)
    {
        if (!terms.TakesBaselines) baseline = null;
        if ((baseline?.Period ?? (terms as Growth)?.Window.Before) is not { } year) return null;
        var own = Value(terms, reading, year, until);
        return (baseline?.Value ?? own?.Value) is { } value ? new(year, value, own, baseline?.Value is not null) : null;
    }

    /// <summary>(t0, q0): sums start at nothing in the year before their window; without v0 there is nothing to add up.</summary>
    public static Start? Start(TargetTerms terms, Start? origin) =>
        terms is not Sum sum ? origin
        : sum.Floor(origin?.Value) is null ? null
        : new(sum.Window.Before, 0, null, IsCited: true);

    /// <summary>q of a full year: the value, the share, or the sum so far.</summary>
    public static PeriodFigure? Of(Case c, Period year, DateOnly until) => c.Terms is Sum sum ? Running(c, sum, year, until) : Value(c.Terms, c.Reading, year, until);

    private static PeriodFigure? Value(TargetTerms terms, Reading reading, Period year, DateOnly until) =>
        terms is Share ? reading.Share(year, until) : reading.Measured.In(year, until);

    /// <summary>Σ(v − floor) over the window's years with a value up to one that has it (R4.7).</summary>
    private static PeriodFigure? Running(Case c, Sum sum, Period year, DateOnly until)
    {
        if (c.Start is null || year < sum.Window.From || year > sum.Window.To) return null;
        PeriodFigure? running = null;
        var gaps = 0;
        for (var each = sum.Window.From; each <= year; each = each.AddMonths(12))
        {
            if (c.Reading.Measured.In(each, until) is not { } figure)
            {
                gaps++;
                continue;
            }
            if (Numbers.Add(figure.Value, -c.Floor) is not { } over) return null;
            var part = figure with { Value = over };
            running = running is { } before ? before.Plus(part) is { } more ? more with { Period = each } : null : part;
            if (running is null) return null;
        }
        return running is { } total && total.Period == year ? total with { Gaps = gaps } : null;
    }

    /// <summary>R4.7: the years of the window before the latest that have no value.</summary>
    public static ValueList<Period> Missing(Case c)
    {
        if (c.Terms is not Sum sum || c.Latest is not { Gaps: > 0 } latest) return [];
        List<Period> missing = [];
        for (var year = sum.Window.From; year < latest.Period; year = year.AddMonths(12))
            if (c.Reading.Measured.In(year, c.Until) is null) missing.Add(year);
        return missing.ToValueList();
    }
}
