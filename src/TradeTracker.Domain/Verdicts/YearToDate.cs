using TradeTracker.Domain.Targets;
using TradeTracker.Domain.Targets.Kinds;
using TradeTracker.Domain.Values;

namespace TradeTracker.Domain.Verdicts;

/// <summary>What the months of a year without a full figure already settle (R4.6). A year to date never stands in for a year.</summary>
internal static class YearToDate
{
    /// <summary>In the first year after t, up to T, without a full figure, the fewest months that cross the goal of a non-negative flow: at-least meets it, at-most exceeds it for good.</summary>
    public static Crossing? Crossing(Case c) => CrossingUntil(c, c.Until);

    /// <summary>The same as published until a day.</summary>
    public static Crossing? CrossingUntil(Case c, DateOnly day)
    {
        if (!c.Reading.Measured.HasParts) return null;
        var latest = c.LatestUntil(day)?.Period;
        foreach (var year in c.Candidates)
            if ((latest is null || year > latest) && c.Reading.Measured.In(year, day) is null && First(c, year, day) is { } crossing) return crossing;
        return null;
    }

    /// <summary>The fewest months of a year that crossed, whether or not its full figure came later.</summary>
    public static Crossing? First(Case c, Period year, DateOnly until)
    {
        if (!c.Reading.Measured.HasParts || !CanCross(c, year) || c.TotalGoal is not { } goal || Before(c, year, until) is not { } before) return null;
        for (var months = 1; months < 12; months++)
        {
            var toDate = new Period(year.Start, months);
            if (c.Reading.Measured.In(toDate, until) is not { } figure || Numbers.Add(before, figure.Value) is not { } total) continue;
            if (c.IsAtLeast ? total >= goal : total > goal) return new(toDate, c.Terms is Sum sum ? total - sum.Window.Years * c.Floor : total, figure.PublishedOn);
        }
        return null;
    }

    /// <summary>The longest year to date of a year.</summary>
    public static PeriodFigure? Longest(Case c, Period year)
    {
        for (var months = 11; months > 0 && c.Reading.Measured.HasParts; months--)
            if (c.Reading.Measured.In(new(year.Start, months), c.Until) is { } figure) return figure;
        return null;
    }

    /// <summary>The year after the last full one, if it goes on as the same months of the last year did: an estimate, never a verdict.</summary>
    public static Nowcast? Nowcast(Case c)
    {
        if (c.Mismatch is not null || !c.OnlyGrows || c.Terms is Share || c.Latest is not { } latest) return null;
        var year = latest.Period.AddMonths(12);
        if (!c.CanDecide(year) || c.Reading.Measured.In(year, c.Until) is not null || Longest(c, year) is not { } toDate) return null;
        if (c.Reading.Measured.In(latest.Period, c.Until) is not { Value: > 0 } last || c.Reading.Measured.In(toDate.Period.AddMonths(-12), c.Until) is not { Value: > 0 } same) return null;
        var share = Numbers.Round(Numbers.Quotient(same.Value, last.Value));
        return share > 0 && Answer.Of((double)toDate.Value / share).Value is { } value && Answer.Of(share).Value is { } part ? new(year, value, toDate.Period, toDate.Value, part) : null;
    }

    /// <summary>Which kinds and years a year to date can settle: an at-least growth is judged by full years only, an at-most level by T alone.</summary>
    private static bool CanCross(Case c, Period year) => c.OnlyGrows && c.CanDecide(year) && c.Terms switch
    {
        Share => false,
        Sum sum => (c.IsAtLeast || c.Terms.Deadline.Precision != DeadlinePrecision.Vague) && c.Start is not null && year >= sum.Window.From && year <= sum.Window.To,
        Growth when c.IsAtLeast => false,
        _ => c.IsAtLeast || (year == c.Deadline && c.Terms.Deadline.Precision != DeadlinePrecision.Vague),
    };

    /// <summary>What a sum's window held before the year.</summary>
    private static decimal? Before(Case c, Period year, DateOnly until)
    {
        decimal? total = 0;
        if (c.Terms is not Sum sum) return total;
        for (var each = sum.Window.From; each < year && total is not null; each = each.AddMonths(12))
            if (c.Reading.Measured.In(each, until) is { } figure) total = Numbers.Add(total.Value, figure.Value);
        return total;
    }
}
