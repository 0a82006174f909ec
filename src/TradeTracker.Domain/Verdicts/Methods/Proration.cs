using TradeTracker.Domain.Targets.Kinds;

namespace TradeTracker.Domain.Verdicts.Methods;

/// <summary>What was traded so far over the goal cut to the months so far (Peterson Institute, Phase One tracker). Illustrative: the promise says nothing about months.</summary>
/// <remarks>M5.</remarks>
public sealed class Proration : Method
{
    public override string Name => "proration/1";

    internal override bool RatesFromAnyStart => true;

    /// <summary>Σv of the full years and of the year to date after them, over (n·v0 + A)·m/12n.</summary>
    internal override Rating? Rate(Case c)
    {
        if (c.Terms is not Sum sum || c.Start is null || c.HasGaps || c.IsKeptToTheEnd || c.TotalGoal is not { } goal) return null;
        var next = c.Latest?.Period.AddMonths(12) ?? sum.Window.From;
        var toDate = next <= sum.Window.To ? YearToDate.Longest(c, next) : null;
        var months = 12 * c.Elapsed + (toDate?.Period.Months ?? 0);
        if (months == 0 || Numbers.Add(c.Latest is { } latest ? c.Total(latest) ?? 0 : 0, toDate?.Value ?? 0) is not { } actual) return null;
        return ByRatio(Numbers.Quotient(actual, goal) * (12 * sum.Window.Years) / months);
    }

    internal override WithheldReason WhyNotRated(Case c) => c.Terms is Sum && c.Elapsed <= 0 ? WithheldReason.InsufficientData : WithheldReason.NotApplicable;
}
