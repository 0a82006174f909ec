using TradeTracker.Contracts.Targets;
using TradeTracker.Domain.Targets;
using TradeTracker.Domain.Verdicts;

namespace TradeTracker.Dashboard.Words;

/// <summary>Where a target stands, in one sentence.</summary>
public static class Summary
{
    public static string Of(TargetView target) => target switch
    {
        { Headline: { } headline } => $"By {headline.Publisher}, {Of(headline, target.Definition)}",
        { Agreement: Agreement.Disputed } => $"Sources disagree: {string.Join("; ", target.Verdicts.Where(Judges).Select(v => $"by {v.Publisher}, {Of(v, target.Definition).TrimEnd('.')}"))}.",
        { Verdicts: [] } => "No figures are recorded for it yet.",
        _ => $"No source gives a status: {string.Join("; ", target.Verdicts.Select(v => $"by {v.Publisher}, {Why(v)}").Distinct())}.",
    };

    private static bool Judges(Verdict verdict) => verdict.Status is not (Status.Withheld or Status.Due);

    private static string Of(Verdict v, TargetTerms terms)
    {
        var words = StatusWords.Of(v.Status).Word.ToLowerInvariant();
        if (v.Latest is not { } latest) return $"{words}.";
        var unit = Codes.UnitOf(terms);
        var goal = v.Goal is { } g ? $" of the {Amounts.Money(g.Value, unit)} promised{Promise.When(terms)}" : "";
        var part = v.PercentOfTarget is { } percent ? $", {Amounts.Percent(percent)}{goal}" : goal.Length > 0 ? $",{goal[3..]}" : "";
        var pace = v is { ActualGrowth: { } actual, RequiredGrowth: { } required, Status: not (Status.Attained or Status.Missed) }
            ? $", {Amounts.Growth(actual)} a year where {Amounts.Growth(required)} is needed" : "";
        return $"it stood at {Amounts.Money(latest.Value, unit)} in {Days.Of(latest.Period)}{part}{pace}: {words}.";
    }

    private static string Why(Verdict v) => v.Status == Status.Due ? "its figure for the deadline's year is due" : v.Reason is { } reason ? StatusWords.Of(reason) : "it abstains";
}
