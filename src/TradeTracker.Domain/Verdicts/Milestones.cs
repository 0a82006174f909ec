using TradeTracker.Domain.Targets;
using TradeTracker.Domain.Targets.Kinds;
using TradeTracker.Domain.Values;

namespace TradeTracker.Domain.Verdicts;

/// <summary>When the goal was met, lost, known (R5.5).</summary>
internal sealed class Milestones(Case c, Crossing? crossing)
{
    /// <summary>The earliest period ending after the announcement that meets the goal: a year, or the months of it that met already (R4.6).</summary>
    public Period? FirstMet { get; } = FirstMetUntil(c, c.Until, crossing);

    /// <summary>The same in any vintage: a period may have met the goal by figures that were revised since.</summary>
    public Period? FirstMetAsPublished { get; } = FirstMetInAnyVintage(c);

    /// <summary>The first full year after the last that met which fails.</summary>
    public Period? LostOn()
    {
        Period? lost = null;
        var met = false;
        foreach (var year in c.AfterAnnouncement)
        {
            if (c.Quantity(year, c.Until) is not { } figure) continue;
            if (c.Meets(figure)) (met, lost) = (true, null);
            else if (met) lost ??= year;
        }
        return lost;
    }

    /// <summary>From the end of the period that met to the deadline year's end; null where it was met later, or never.</summary>
    public int? MetEarlyMonths() => Early() is >= 0 and var months ? months : null;

    public int? MetLateMonths() => Early() is < 0 and var months ? -months : null;

    /// <summary>By what was published until the announcement, whenever recorded; null where nothing was.</summary>
    public bool? MetAtAnnouncement() => c.Goal is not null && c.LatestUntil(c.Terms.AnnouncedOn) is { } known ? c.Meets(known) : null;

    /// <summary>By the deadline year's first published figure; a vague deadline is never missed (R4.2).</summary>
    public AtDeadline? AtDeadline() =>
        c.Terms.Deadline.Precision != DeadlinePrecision.Vague && c.Deadline is { } deadline && c.Goal is not null && FirstPublished(deadline) is { } first
            ? new(c.Meets(first) ? Status.Attained : Status.Missed, first.Value, first.PublishedOn)
            : null;

    /// <summary>Everything but stale, in the order of R5.5.</summary>
    public ValueList<Caveat> Flags()
    {
        var flags = ValueList<Caveat>.Empty;
        if (IsProvisional(c.Latest) || (c.Origin is { IsCited: false, Own: var own } && IsProvisional(own))) flags = flags.Add(Caveat.Provisional);
        if (FirstMet is { } met && c.Latest is { } latest && met < latest.Period && !c.Meets(latest)) flags = flags.Add(Caveat.LostAgain);
        if (FirstMet is { } first && !MetWhenFirstPublished(first)) flags = flags.Add(Caveat.MetOnRevision);
        if (FirstMetAsPublished != FirstMet) flags = flags.Add(Caveat.UnmetOnRevision);
        if (c.Latest is { MixedRelease: true }) flags = flags.Add(Caveat.MixedRelease);
        if (c is { Start: { } start, Latest: { } t } && !c.Reading.IsComposedAlike(start.Period.End, t.Period.End)) flags = flags.Add(Caveat.CompositionChanged);
        return flags;
    }

    private static Period? FirstMetUntil(Case c, DateOnly day, Crossing? crossing)
    {
        var crossed = crossing is not null && c.IsAtLeast && IsAfterAnnouncement(c, crossing.Period) ? crossing.Period : default(Period?);
        foreach (var year in c.AfterAnnouncement)
            if (MetIn(c, year, day) is { } met) return crossed < met ? crossed : met;
        return crossed;
    }

    /// <summary>A full year that meets, or those of its first months that met already.</summary>
    private static Period? MetIn(Case c, Period year, DateOnly day) =>
        c.Quantity(year, day) is not { } figure || !c.Meets(figure) ? null
        : c.IsAtLeast && YearToDate.First(c, year, day) is { } months && IsAfterAnnouncement(c, months.Period) ? months.Period
        : year;

    /// <summary>One year's vintages tell whether that year met; years to date and sums hang on those of other years too.</summary>
    private static Period? FirstMetInAnyVintage(Case c)
    {
        if (c.Reading.Measured.HasParts || c.Terms is Sum) return FirstMetOnAnyDay(c);
        foreach (var year in c.AfterAnnouncement)
            foreach (var day in c.Reading.Publications(year))
                if (day <= c.Until && MetIn(c, year, day) is { } met) return met;
        return null;
    }

    private static Period? FirstMetOnAnyDay(Case c) =>
        Days(c).Select(day => FirstMetUntil(c, day, YearToDate.CrossingUntil(c, day))).Where(met => met is not null).Min();

    /// <summary>Every day until the bound on which something was published.</summary>
    private static IEnumerable<DateOnly> Days(Case c) => c.Candidates.SelectMany(c.Reading.Publications).Where(day => day <= c.Until).Distinct().Order();

    private static bool IsAfterAnnouncement(Case c, Period year) => year.End > c.Terms.AnnouncedOn;

    private static bool IsProvisional(PeriodFigure? year) => year?.Status is ObsStatus.Provisional or ObsStatus.Estimated;

    /// <summary>A year's quantity when it first had one without gaps.</summary>
    private PeriodFigure? FirstPublished(Period year)
    {
        foreach (var day in c.Terms is Sum ? [.. Days(c)] : c.Reading.Publications(year))
            if (day <= c.Until && c.Quantity(year, day) is { Gaps: 0 } figure) return figure;
        return null;
    }

    /// <summary>By the first vintage of the period, of a sum by the first without gaps before it.</summary>
    private bool MetWhenFirstPublished(Period met)
    {
        if (met.IsFullYear) return FirstPublished(met) is not { } asPublished || c.Meets(asPublished);
        var year = met with { Months = 12 };
        foreach (var day in Days(c))
            if (c.Reading.Measured.In(met, day) is not null && HasAllBefore(year, day)) return YearToDate.First(c, year, day) is { } crossed && crossed.Period <= met;
        return true;
    }

    private bool HasAllBefore(Period year, DateOnly day) => c.Terms is not Sum sum || year <= sum.Window.From || c.Quantity(year.AddMonths(-12), day) is { Gaps: 0 };

    private int? Early() => c.Deadline is { } deadline && FirstMet is { } met ? MonthsUntil(deadline) - MonthsUntil(met) : null;

    // Years and years to date of one measure begin on the same day of the year.
    private static int MonthsUntil(Period period) => period.Start.Year * 12 + period.Months;
}
