using TradeTracker.Domain.Targets;
using TradeTracker.Domain.Values;

namespace TradeTracker.Domain.Verdicts;

/// <summary>When the goal was met, lost, known (R5.5).</summary>
internal sealed class Milestones(Case c, Crossing? crossing)
{
    /// <summary>The earliest period ending after the announcement that meets the goal: a year, or the months of it that met already (R4.6).</summary>
    public Period? FirstMet { get; } = FirstMetUntil(c, c.Until, crossing);

    /// <summary>The same in any vintage: a period may have met the goal by figures that were revised since.</summary>
    public Period? FirstMetAsPublished { get; } = Days(c).Select(day => FirstMetUntil(c, day, LatestCrossing(c, day))).Append(FirstMetUntil(c, c.Until, crossing)).OfType<Period>().Select(p => (Period?)p).Min();

    /// <summary>The first full year after the last that met which fails.</summary>
    public Period? LostOn()
    {
        PeriodFigure? lost = null;
        var met = false;
        foreach (var year in c.Years)
        {
            if (IsAfterAnnouncement(c, year.Period) && c.Meets(year)) (met, lost) = (true, null);
            else if (met && lost is null) lost = year;
        }
        return lost?.Period;
    }

    /// <summary>From the end of the period that met to the deadline year's end; null where it was met later, or never.</summary>
    public int? MetEarlyMonths() => Early() is >= 0 and var months ? months : null;

    public int? MetLateMonths() => Early() is < 0 and var months ? -months : null;

    /// <summary>By what was published until the announcement, whenever recorded; null where nothing was.</summary>
    public bool? MetAtAnnouncement()
    {
        if (c.Goal is null) return null;
        PeriodFigure? known = null;
        foreach (var year in c.Reading.CandidateYears())
            if (c.CanDecide(year)) known = c.Quantity(year, c.Terms.AnnouncedOn) ?? known;
        return known is { } then ? c.Meets(then) : null;
    }

    /// <summary>By the deadline year's first published figure; a vague deadline is never missed (R4.2).</summary>
    public AtDeadline? AtDeadline() =>
        c.Terms.Deadline.Precision != DeadlinePrecision.Vague && c.Deadline is { } deadline && c.Goal is not null && FirstPublished(deadline) is { } first
            ? new(c.Meets(first) ? Status.Attained : Status.Missed, first.Value, first.PublishedOn)
            : null;

    /// <summary>Everything but stale, in the order of R5.5.</summary>
    public ValueList<Caveat> Flags()
    {
        var lost = FirstMet is { } met && c.Latest is { } latest && met < latest.Period && !c.Meets(latest);
        var metOnRevision = FirstMet is { IsFullYear: true } first && FirstPublished(first) is { } asPublished && !c.Meets(asPublished);
        (Caveat Flag, bool Holds)[] flags =
        [
            (Caveat.Provisional, IsProvisional(c.Latest) || (c.Origin is { IsCited: false, Own: var own } && IsProvisional(own))),
            (Caveat.LostAgain, lost),
            (Caveat.MetOnRevision, metOnRevision),
            (Caveat.UnmetOnRevision, FirstMetAsPublished != FirstMet),
            (Caveat.MixedRelease, c.Latest is { MixedRelease: true }),
            (Caveat.CompositionChanged, c is { Start: { } start, Latest: { } t } && !c.Reading.IsComposedAlike(start.Period.End, t.Period.End)),
        ];
        return flags.Where(f => f.Holds).Select(f => f.Flag).ToValueList();
    }

    private static Period? FirstMetUntil(Case c, DateOnly day, Crossing? crossing)
    {
        foreach (var year in c.Reading.CandidateYears())
            if (IsAfterAnnouncement(c, year) && c.Mismatch is null && c.Quantity(year, day) is { } figure && c.Meets(figure))
            {
                var first = c.Sign > 0 && YearToDate.First(c, year, day) is { } months && IsAfterAnnouncement(c, months.Period) ? months.Period : year;
                return crossing is not null && Counts(crossing) && crossing.Period < first ? crossing.Period : first;
            }
        return crossing is not null && Counts(crossing) ? crossing.Period : null;

        bool Counts(Crossing crossed) => c.Sign > 0 && IsAfterAnnouncement(c, crossed.Period);
    }

    /// <summary>The crossing as published until a day: of the first year after the latest with a full figure then.</summary>
    private static Crossing? LatestCrossing(Case c, DateOnly day)
    {
        if (!c.Reading.Measured.HasParts) return null;
        Crossing? found = null;
        foreach (var year in c.Reading.CandidateYears())
            if (c.CanDecide(year)) found = c.Reading.Measured.In(year, day) is not null ? null : found ?? YearToDate.Crossing(c, year, day);
        return found;
    }

    /// <summary>Every day until the bound on which something was published.</summary>
    private static IEnumerable<DateOnly> Days(Case c) => c.Mismatch is not null ? [] : c.Reading.CandidateYears().SelectMany(year => c.Reading.Publications(year, c.Until)).Distinct();

    private static bool IsAfterAnnouncement(Case c, Period year) => year.End > c.Terms.AnnouncedOn;

    private static bool IsProvisional(PeriodFigure? year) => year?.Status is ObsStatus.Provisional or ObsStatus.Estimated;

    /// <summary>A year's quantity when it first had one without gaps.</summary>
    private PeriodFigure? FirstPublished(Period year)
    {
        foreach (var day in c.Terms.Span is null ? c.Reading.Publications(year, c.Until) : Days(c).Order())
            if (c.Quantity(year, day) is { Gaps: 0 } figure) return figure;
        return null;
    }

    private int? Early() => c.Deadline is { } deadline && FirstMet is { } met ? MonthsUntil(deadline) - MonthsUntil(met) : null;

    private static int MonthsUntil(Period period) => period.Start.Year * 12 + period.Start.Month + period.Months;
}
