using TradeTracker.Domain.Targets.Kinds;
using TradeTracker.Domain.Values;
using TradeTracker.Domain.Verdicts.Methods;

namespace TradeTracker.Domain.Verdicts;

/// <summary>What lies ahead (R5.7), beside every method.</summary>
internal static class Outlook
{
    private const int Horizon = 50;

    /// <summary>(Q / q)^(1 / (T − t)) − 1; null when t ≥ T or signs differ.</summary>
    public static Answer RequiredGrowthFromNow(Case c) =>
        c.Deadline is not { } deadline ? Why.NoDeadline
        : c.Latest is not { } latest ? Progress.WhyNoLatest(c)!
        : c.Goal is not { } goal ? Why.NoBaseline
        : deadline.Start.Year - latest.Period.Start.Year is var years && years <= 0 ? Why.DeadlineYearKnown
        : latest.Value == 0 || decimal.Sign(latest.Value) != decimal.Sign(goal) ? Why.SignsDiffer
        : Answer.Of(Numbers.Growth(latest.Value, goal, years));

    /// <summary>(Q − q) / (T − t) where the way is measured in money a year, not in growth: of sums, and by M2, asked for or fallen back to.</summary>
    public static decimal? RequiredPerYear(Case c, Rating? rating) =>
        (rating?.By is LinearRatio || (c.Terms is Sum && !c.HasGaps)) && c is { Latest: { } latest, Deadline: { } deadline, Goal: { } goal }
        && deadline.Start.Year - latest.Period.Start.Year is > 0 and var years && Numbers.Add(goal, -latest.Value) is { } gap
            ? Answer.Of((double)gap / years).Value
            : null;

    /// <summary>The best growth of one year on the one before, in the target's direction, until t; the baseline stands in for a figure of its year.</summary>
    public static Answer BestGrowth(Case c)
    {
        if (c.Latest is not { } latest) return Progress.WhyNoLatest(c)!;
        var (whyNot, best) = (Why.InsufficientData, default((decimal From, decimal To)?));
        // From the latest year back to the first, and to the baseline's where that is earlier.
        var first = c.Origin is { } origin && origin.Period < c.Candidates[0] ? origin.Period : c.Candidates[0];
        var after = YearValue(c, latest.Period);
        for (var year = latest.Period.AddMonths(-12); year >= first; year = year.AddMonths(-12))
        {
            var value = YearValue(c, year);
            if (value is { } from && after is { } to)
            {
                if (from <= 0 || to <= 0) whyNot = Why.NotPositive;
                else if (best is not { } known || IsBetter((double)to / (double)from, (double)known.To / (double)known.From)) best = (from, to);
            }
            after = value;
        }
        return best is { } found ? Answer.Of(Numbers.Growth(found.From, found.To, 1)) : whyNot;

        bool IsBetter(double growth, double than) => c.IsAtLeast ? growth > than : growth < than;
    }

    /// <summary>What was traded in a year, of a sum too, which itself only piles up; the baseline stands in for a figure of its year.</summary>
    private static decimal? YearValue(Case c, Period year) =>
        (c.Terms is Sum ? c.Reading.Measured.In(year, c.Until) : c.Quantity(year, c.Until))?.Value ?? (c.Origin is { } origin && origin.Period == year ? origin.Value : null);

    /// <summary>The first year up to t + 50 in which q(1 + a)^(y − t), or the line where growth is not defined, meets the goal.</summary>
    public static (ProjectedAttainment? Value, string? WhyNot) ProjectedAttainment(Case c)
    {
        if (c.Latest is not { } latest) return (null, Progress.WhyNoLatest(c));
        if (c.Meets(latest)) return (new(latest.Period, null), null);
        if (c is not { Start: { } start, Goal: { } goal }) return (null, Why.NoBaseline);
        if (c.Elapsed <= 0 || c.HasGaps) return (null, Why.InsufficientData);
        if (c.IsKeptToTheEnd) return (null, Why.StartMeetsGoal);
        var share = Numbers.Round(ShareOfGapAYear(start.Value, latest.Value, goal, c.Elapsed));
        if (double.IsNaN(share)) return (null, Why.OutOfRange);
        if (share < 0) return (new(null, "moving-away"), null);
        var years = share > 0 ? Math.Max(1, Math.Ceiling(Numbers.Round(1 / share))) : double.PositiveInfinity;
        return (years <= Horizon ? new(latest.Period.AddMonths(12 * (int)years), null) : new(null, "beyond-50-years"), null);
    }

    /// <summary>How much of what is left from q to Q one more year at the present pace closes: in logarithms, else in money.</summary>
    private static double ShareOfGapAYear(decimal start, decimal latest, decimal goal, int elapsed)
    {
        if (start > 0 && latest > 0 && goal > 0) return Numbers.LogRatio(start, latest) / elapsed / Numbers.LogRatio(latest, goal);
        return Numbers.Add(latest, -start) is { } change && Numbers.Add(goal, -latest) is { } gap ? Numbers.Quotient(change, gap) / elapsed : double.NaN;
    }
}
