using TradeTracker.Domain.Targets;
using TradeTracker.Domain.Values;

namespace TradeTracker.Domain.Verdicts;

/// <summary>When the goal was met, lost, known (R5.5).</summary>
internal sealed class Milestones(Case c)
{
    /// <summary>The earliest year ending after the announcement that meets the goal.</summary>
    public Period? FirstMet { get; } = c.Years.FirstOrDefault(year => IsAfterAnnouncement(c, year.Period) && c.Meets(year.Value))?.Period;

    /// <summary>The same in any vintage: a year may have met the goal by figures that were revised since.</summary>
    public Period? FirstMetAsPublished { get; } = c.Reading.CandidateYears()
        .Where(year => IsAfterAnnouncement(c, year) && c.Reading.Publications(year, c.Until).Any(day => c.Reading.Year(year, day) is { } figure && c.Meets(figure.Value)))
        .Select(year => (Period?)year).FirstOrDefault();

    /// <summary>The first full year after the last that met which fails.</summary>
    public Period? LostOn()
    {
        var lastMet = c.Years.LastOrDefault(year => IsAfterAnnouncement(c, year.Period) && c.Meets(year.Value))?.Period;
        return lastMet is null ? null : c.Years.FirstOrDefault(year => year.Period > lastMet)?.Period;
    }

    /// <summary>From the end of the year that met to the deadline year's end; null where it was met later, or never.</summary>
    public int? MetEarlyMonths() => Early() is >= 0 and var months ? months : null;

    public int? MetLateMonths() => Early() is < 0 and var months ? -months : null;

    /// <summary>By what was published until the announcement, whenever recorded; null where nothing was.</summary>
    public bool? MetAtAnnouncement()
    {
        var known = c.Reading.CandidateYears().Where(c.CanDecide).Select(year => c.Reading.Year(year, c.Terms.AnnouncedOn)).LastOrDefault(year => year is not null);
        return known is null || c.Goal is null ? null : c.Meets(known.Value);
    }

    /// <summary>By the deadline year's first published figure; a vague deadline is never missed (R4.2).</summary>
    public AtDeadline? AtDeadline() =>
        c.Terms.Deadline.Precision != DeadlinePrecision.Vague && c.Deadline is { } deadline && c.Goal is not null && FirstPublished(deadline) is { } first
            ? new(c.Meets(first.Value) ? Status.Attained : Status.Missed, first.Value, first.PublishedOn)
            : null;

    /// <summary>Everything but stale, in the order of R5.5.</summary>
    public ValueList<Caveat> Flags()
    {
        var lost = FirstMet is { } met && c.Latest is { } latest && met < latest.Period && !c.Meets(latest.Value);
        var metOnRevision = FirstMet is { } first && FirstPublished(first) is { } asPublished && !c.Meets(asPublished.Value);
        (Caveat Flag, bool Holds)[] flags =
        [
            (Caveat.Provisional, IsProvisional(c.Latest) || (c.Start is { IsCited: false, Own: var own } && IsProvisional(own))),
            (Caveat.LostAgain, lost),
            (Caveat.MetOnRevision, metOnRevision),
            (Caveat.UnmetOnRevision, FirstMetAsPublished != FirstMet),
            (Caveat.MixedRelease, c.Latest is { MixedRelease: true }),
            (Caveat.CompositionChanged, c is { Start: { } start, Latest: { } t } && !c.Reading.IsComposedAlike(start.Period.End, t.Period.End)),
        ];
        return flags.Where(f => f.Holds).Select(f => f.Flag).ToValueList();
    }

    private static bool IsAfterAnnouncement(Case c, Period year) => year.End > c.Terms.AnnouncedOn;

    private static bool IsProvisional(YearFigure? year) => year?.Status is ObsStatus.Provisional or ObsStatus.Estimated;

    private YearFigure? FirstPublished(Period year) =>
        c.Reading.Publications(year, c.Until).Select(day => c.Reading.Year(year, day)).FirstOrDefault(figure => figure is not null);

    private int? Early() => c.Deadline is { } deadline && FirstMet is { } met
        ? (deadline.Start.Year - met.Start.Year) * 12
        : null;
}
