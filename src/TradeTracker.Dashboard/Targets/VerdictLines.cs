using TradeTracker.Contracts.Verdicts;
using TradeTracker.Dashboard.Words;
using TradeTracker.Domain.Targets;

namespace TradeTracker.Dashboard.Targets;

/// <summary>A number of a verdict in words.</summary>
/// <param name="Hint">What it is, where its name does not say so.</param>
/// <param name="Exact">All its digits.</param>
internal sealed record VerdictLine(string Name, string Value, string? Hint = null, string? Exact = null);

/// <summary>Every number behind a verdict; one that is missing says why where a reader would ask.</summary>
internal static class VerdictLines
{
    public static IEnumerable<VerdictLine> Of(CitedVerdict v, TargetTerms terms)
    {
        var unit = Codes.UnitOf(terms);
        VerdictLine Money(string name, decimal value, string? hint = null, string more = "") => new(name, Amounts.Money(value, unit) + more, hint, Amounts.Exact(value, unit));
        VerdictLine? Asked(string name, string member, decimal? value, Func<decimal, string> show, string? hint = null) =>
            value is { } known ? new(name, show(known), hint, $"{known}") : v.NullReasons.TryGetValue(member, out var why) ? new(name, $"– ({Codes.Plain(why).ToLowerInvariant()})", hint) : null;

        VerdictLine?[] lines =
        [
            v.Goal is { } goal ? Money("Goal", goal.Value, more: goal.Period is { } by ? $" in {Days.Of(by)}" : "") : null,
            Asked("Part of the goal", "percentOfTarget", v.PercentOfTarget, p => Amounts.Percent(p)),
            Asked("Way from baseline to goal", "percentOfChange", v.PercentOfChange, p => Amounts.Percent(p), "(latest − baseline) ÷ (goal − baseline)"),
            v.Gap is { } gap ? Money(gap >= 0 ? "Still missing" : "Beyond the goal", Math.Abs(gap)) : null,
            v.Baseline is { } start ? Money("Baseline", start.Value, "What it is counted from, as cited", $" in {Days.Of(start.Period)}") : null,
            v.Baseline is { PublishedNow: { } now } && now != v.Baseline.Value ? Money("The source's own figure of that year", now) : null,
            Asked("Growth a year so far", "actualGrowth", v.ActualGrowth, Amounts.Growth),
            Asked("Growth a year needed", "requiredGrowth", v.RequiredGrowth, Amounts.Growth, "From the baseline to the goal"),
            Asked("The method's number", "ratio", v.Ratio, Amounts.Plain, "By cagr-ratio and linear-ratio: pace so far ÷ pace needed; 0.95 is on track"),
            Asked("Growth a year needed from now", "requiredGrowthFromNow", v.RequiredGrowthFromNow, Amounts.Growth),
            v.RequiredPerYear is { } yearly ? Money("Needed a year from now", yearly) : null,
            Asked("Best year", "bestGrowth", v.BestGrowth, Amounts.Growth, "The best growth of one year on the one before"),
            v.Projected is { } p ? Money("Projected at the deadline", p.Value, "By the growth of the last five years; four times out of five within the range", $" ({Amounts.Money(p.Low, unit)} to {Amounts.Money(p.High, unit)})") : null,
            v.ProjectedAttainment is { } end ? new("At this pace met in", end.Period is { } year ? Days.Of(year) : Codes.Plain(end.Reason!).ToLowerInvariant()) : null,
            v.Crossing is { } crossed ? Money("Crossed already", crossed.Value, "The months of a year that settled it before the year was full", $", {Days.Of(crossed.Period)}") : null,
            v.Nowcast is { } cast ? Money($"Estimate for {Days.Of(cast.Period)}", cast.Value, "If its other months hold the part they held last year; no status goes by it") : null,
            v.Conversion is { } rate ? new("Converted at", $"{rate.Rate:0.####} {rate.Quote} per {rate.Base}, average of {Days.Of(rate.Period)}") : null,
            v.Group is { Missing.Count: > 0 } group ? new("Members without a figure", string.Join(", ", group.Missing.Select(Codes.Party))) : null,
            v.MissingPeriods.Count > 0 ? new("Years without a figure", string.Join(", ", v.MissingPeriods.Select(Days.Of))) : null,
            v.FirstMet is { } first ? new("First met in", Days.Of(first)) : null,
            v.FirstMetAsPublished is { } published && published != v.FirstMet ? new("First met as published then", Days.Of(published)) : null,
            v.LostOn is { } lost ? new("Lost in", Days.Of(lost)) : null,
            v.MetEarlyMonths is { } early ? new("Met early by", Days.Count(early, "month")) : null,
            v.MetLateMonths is { } late ? new("Met late by", Days.Count(late, "month")) : null,
            v.MetAtAnnouncement is { } met ? new("Met when announced", met ? "yes" : "no") : null,
            v.AtDeadline is { } outcome ? Money("By the deadline year's first figure", outcome.Value, more: $": {StatusWords.Of(outcome.Status).Word.ToLowerInvariant()}") : null,
        ];
        return lines.OfType<VerdictLine>();
    }
}
