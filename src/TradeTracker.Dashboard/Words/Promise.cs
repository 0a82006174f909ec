using TradeTracker.Domain.Targets;
using TradeTracker.Domain.Targets.Kinds;

namespace TradeTracker.Dashboard.Words;

/// <summary>What was promised, in one phrase.</summary>
public static class Promise
{
    /// <summary>at least $40.0 bn by 2030; 2 × the baseline by 2014; +8 % to +10 % a year, 2021 to 2025.</summary>
    public static string Of(TargetTerms terms) => $"{HowMuch(terms)}{When(terms)}";

    /// <summary>In words of the announcement where there are any.</summary>
    public static string When(TargetTerms terms) => terms switch
    {
        { Span: { } w } when w.From == w.To => $" in {Days.Of(w.From)}",
        { Span: { } w } => $", {Days.Of(w.From)} to {Days.Of(w.To)}",
        { Deadline: { Precision: DeadlinePrecision.None } } => terms.Deadline.Words is { } words ? $" ({words})" : "",
        { Deadline: { Precision: DeadlinePrecision.Vague, Words: { } words } } => $" ({words})",
        { Deadline: { Precision: DeadlinePrecision.Day, Date: { } day } } => $" by {Days.Of(day)}",
        { DeadlineYear: { } year } => $" by {Days.Of(year)}",
        _ => "",
    };

    private static string HowMuch(TargetTerms terms)
    {
        var bound = terms.Direction == Direction.AtLeast ? "at least" : "at most";
        return terms switch
        {
            Level level => $"{bound} {Amounts.Money(level.Amount, terms.Unit)} a year",
            Multiple multiple => $"{bound} {multiple.Factor:0.##} times the baseline",
            Growth { RateUpTo: { } upTo } growth => $"{Amounts.Growth(growth.Rate)} to {Amounts.Growth(upTo)} a year",
            Growth growth => $"{bound} {Amounts.Growth(growth.Rate)} a year",
            Share share => $"{bound} {Amounts.Money(share.Fraction, null)} of the whole",
            Increase increase => $"{bound} {Amounts.Money(increase.Amount, terms.Unit)} beyond the baseline",
            Sum sum => $"{bound} {Amounts.Money(sum.Amount, terms.Unit)} in total",
            _ => bound,
        };
    }
}
