using TradeTracker.Domain.Values;

namespace TradeTracker.Domain.Tests.Verdicts.Oracle;

/// <summary>R5.5: when it was met, and lost, in these figures and in those of every day before.</summary>
internal sealed class Milestones(Promise p, Course course, Func<Trail, Course> courseOf)
{
    private readonly decimal? goal = course.Goal;

    private Period? Crossed => p.AtLeast ? course.Crossing?.Period : null;

    private decimal Whole => course.Whole!.Value;

    public void Say(Dictionary<string, object?> members, Trail now, IReadOnlyList<DateOnly> days, Func<DateOnly, Trail> at)
    {
        var first = FirstMet(now, Crossed);
        Period? ever = first;
        foreach (var day in days)
            if (at(day) is var trail && FirstMet(trail, p.AtLeast ? courseOf(trail).Crossing?.Period : null) is { } then && (ever is null || then.End < ever.Value.End)) ever = then;
        var lost = Lost(now);
        members["firstMet"] = first?.ToString();
        members["firstMetAsPublished"] = ever?.ToString();
        members["lostOn"] = lost is { } y ? p.Year(y).ToString() : null;
        members["flag lost-again"] = course.Latest is { } latest && !Meets(now, latest) && FirstYear(now) < latest;
        members["flag met-on-revision"] = first is { } f && !FirstVintageMet(f, days, at);
        members["flag unmet-on-revision"] = first?.ToString() != ever?.ToString();
        var months = first is { } met && p.T is { } end ? Months(p.Year(end).End) - Months(met.End) : default(int?);
        members["metEarlyMonths"] = months >= 0 ? (decimal?)months : null;
        members["metLateMonths"] = months < 0 ? (decimal?)-months : null;
        members["metAtAnnouncement"] = goal is { } aim && at(p.AnnouncedOn) is var then2 && then2.Latest(p.Vague ? null : p.T) is { } last ? Meets(then2, last) : null;
        var (status, value) = AtDeadline(days, at);
        members["atDeadline.status"] = status;
        members["atDeadline.value"] = value;
    }

    private static int Months(DateOnly day) => 12 * day.Year + day.Month;

    private bool Meets(Trail trail, int year)
    {
        if (goal is not { } aim || course.OnlyAtTheEnd && year < p.T) return false;
        if (p.IsSum && trail.Gaps(year).Count > 0) return p.AtLeast && p.NonNegative && trail.Total(year) >= Whole;
        return p.Meets(trail.Quantities[year], aim);
    }

    private int? FirstYear(Trail trail) => trail.Quantities.Keys.Where(y => p.Year(y).End > p.AnnouncedOn && Meets(trail, y)).Select(y => (int?)y).FirstOrDefault();

    private Period? FirstMet(Trail trail, Period? crossed)
    {
        Period? first = FirstYear(trail) is { } year ? p.Year(year) : null;
        if (first is { } full && p.CanBeCrossed && (p.Vague || p.T is null || full.Start.Year <= p.T))
            for (var m = 1; m <= 11; m++)
                if (full with { Months = m } is var part && part.End > p.AnnouncedOn && trail.ToDate(full.Start.Year, m) is { } seen
                    && (p.IsSum ? trail.Total(full.Start.Year - 1) + seen.Value >= Whole : seen.Value >= goal))
                {
                    first = part;
                    break;
                }
        if (crossed is { } c && c.End > p.AnnouncedOn && (first is null || c.End < first.Value.End)) first = c;
        return first;
    }

    private int? Lost(Trail trail)
    {
        if (trail.Quantities.Keys.Where(y => p.Year(y).End > p.AnnouncedOn && Meets(trail, y)).Select(y => (int?)y).LastOrDefault() is not { } last) return null;
        return trail.Quantities.Keys.Where(y => y > last).Select(y => (int?)y).FirstOrDefault();
    }

    /// <summary>True where that period met when a figure of it was first published.</summary>
    private bool FirstVintageMet(Period period, IReadOnlyList<DateOnly> days, Func<DateOnly, Trail> at)
    {
        foreach (var day in days)
        {
            var trail = at(day);
            var year = period.Start.Year;
            if (p.IsSum && trail.Gaps(year).Count > 0) continue;
            if (period.IsFullYear ? trail.Quantities.ContainsKey(year) : trail.ToDate(year, period.Months) is not null)
                return period.IsFullYear ? Meets(trail, year) : (p.IsSum ? trail.Total(year - 1) : 0) + trail.ToDate(year, period.Months)!.Value >= (p.IsSum ? Whole : goal);
        }
        return true;
    }

    private (string? Status, decimal? Value) AtDeadline(IReadOnlyList<DateOnly> days, Func<DateOnly, Trail> at)
    {
        if (p.Vague || p.T is not { } end || goal is not { } aim) return (null, null);
        foreach (var day in days)
            if (at(day) is var trail && trail.Quantities.TryGetValue(end, out var q) && !(p.IsSum && trail.Gaps(end).Count > 0)) return (p.Meets(q, aim) ? "attained" : "missed", q);
        return (null, null);
    }
}
