using TradeTracker.Domain.Publishers;
using TradeTracker.Domain.Values;

namespace TradeTracker.Domain.Verdicts;

/// <summary>The status of one target by one reading, with the numbers behind it. Money in the target's unit, growth as fractions.</summary>
public record Verdict
{
    public required string Publisher { get; init; }
    public required string Reporter { get; init; }
    public required Perspective Perspective { get; init; }

    /// <summary>Of the flow as reported; null for two-way trade and balances.</summary>
    public ValuationBasis? Valuation { get; init; }
    public required Status Status { get; init; }
    public WithheldReason? Reason { get; init; }

    /// <summary>The versioned rule that gave the status.</summary>
    public required string Method { get; init; }

    /// <summary>The method used instead, where the one asked for is not defined for these values.</summary>
    public string? MethodFallback { get; init; }

    /// <summary>What a reader should know besides.</summary>
    public ValueList<Caveat> Flags { get; init; } = [];
    public LatestFigure? Latest { get; init; }

    /// <summary>Where the figures are in another currency than the target's: the rate of the latest year.</summary>
    public ConversionRate? Conversion { get; init; }
    public StartFigure? Baseline { get; init; }
    public GoalFigure? Goal { get; init; }

    /// <summary>Latest ÷ goal, in percent; of sums all that was traded ÷ all that is wanted, of growth the rate so far ÷ the rate.</summary>
    public decimal? PercentOfTarget { get; init; }

    /// <summary>(Latest − baseline) ÷ (goal − baseline), in percent.</summary>
    public decimal? PercentOfChange { get; init; }

    /// <summary>Goal − latest.</summary>
    public decimal? Gap { get; init; }

    /// <summary>A year, from the baseline to the latest figure, as a fraction: 0.05 is 5 %.</summary>
    public decimal? ActualGrowth { get; init; }

    /// <summary>A year, from the baseline to the goal, as a fraction.</summary>
    public decimal? RequiredGrowth { get; init; }

    /// <summary>The method's own number: actual ÷ required pace (cagr-ratio, linear-ratio), actual ÷ prorated (proration), share of the change reached at the deadline (unsd-extrapolation), part of what is left that stays open (destatis-mean-change).</summary>
    public decimal? Ratio { get; init; }

    /// <summary>A year, from the latest figure to the goal, as a fraction.</summary>
    public decimal? RequiredGrowthFromNow { get; init; }

    /// <summary>Money a year from the latest figure to the goal, where the method counts in money; of sums the average of the years that remain.</summary>
    public decimal? RequiredPerYear { get; init; }

    /// <summary>The best growth of one year on the one before, as a fraction.</summary>
    public decimal? BestGrowth { get; init; }

    /// <summary>What the last years' growth leads to in the deadline's year, with the range that holds it four times out of five.</summary>
    public Projection? Projected { get; init; }
    public ProjectedAttainment? ProjectedAttainment { get; init; }

    /// <summary>The year to date that settled the goal before its year was full (R4.6).</summary>
    public Crossing? Crossing { get; init; }

    /// <summary>An estimate of the running year by the same months of the last; no status goes by it.</summary>
    public Nowcast? Nowcast { get; init; }

    /// <summary>Years of the window before the latest figure's without one (R4.7).</summary>
    public ValueList<Period> MissingPeriods { get; init; } = [];

    /// <summary>Where a party is a group: the publisher's own figure beside the sum of the members' (R4.5).</summary>
    public GroupFigure? Group { get; init; }

    /// <summary>The earliest year after the announcement that meets the goal, by the figures in force.</summary>
    public Period? FirstMet { get; init; }

    /// <summary>The same by any figure ever published, also where it was revised since.</summary>
    public Period? FirstMetAsPublished { get; init; }

    /// <summary>The first year after the last that met which does not.</summary>
    public Period? LostOn { get; init; }

    /// <summary>Months from the year that met to the deadline's.</summary>
    public int? MetEarlyMonths { get; init; }

    /// <summary>Months from the deadline's year to the one that met.</summary>
    public int? MetLateMonths { get; init; }

    /// <summary>By what had been published by then; null where nothing had.</summary>
    public bool? MetAtAnnouncement { get; init; }
    public AtDeadline? AtDeadline { get; init; }

    /// <summary>Why a member is null, by its JSON name.</summary>
    public NullReasonDictionary NullReasons { get; init; } = NullReasonDictionary.None;
}

/// <summary>The quantity of the latest full year not after the deadline's: a value, a share, or a sum so far; of an increase only what is beyond the baseline.</summary>
public sealed record LatestFigure(Period Period, decimal Value, ObsStatus ObsStatus, DateOnly PublishedOn, bool PublishedOnExact);

/// <summary>What the target is counted from, frozen as cited.</summary>
/// <param name="PublishedNow">The reading's own figure for the period today, for comparison.</param>
public sealed record StartFigure(Period Period, decimal Value, decimal? PublishedNow);

/// <summary>What attains the target, in the deadline's year; no year without a deadline.</summary>
public sealed record GoalFigure(decimal Value, Period? Period);

/// <summary>The recorded average rate of a year by which figures were converted.</summary>
/// <param name="Base">The currency one unit of which is priced.</param>
/// <param name="Quote">The currency it is priced in.</param>
/// <param name="Period">The year it is the average of.</param>
/// <param name="Rate">Units of <paramref name="Quote"/> for one unit of <paramref name="Base"/>.</param>
public sealed record ConversionRate(string Base, string Quote, Period Period, decimal Rate, DateOnly PublishedOn);

/// <summary>The first months of a year that crossed the goal.</summary>
/// <param name="Period">The year to date.</param>
/// <param name="Value">The quantity compared with the goal: of sums with the full years before it.</param>
public sealed record Crossing(Period Period, decimal Value, DateOnly PublishedOn);

/// <summary>What the running year comes to if its other months hold the part they held last year.</summary>
/// <param name="Value">The year to date ÷ the share.</param>
/// <param name="YearToDate">The months known.</param>
/// <param name="YearToDateValue">What was traded in them.</param>
/// <param name="Share">The same months' part of the last full year, a fraction.</param>
public sealed record Nowcast(Period Period, decimal Value, Period YearToDate, decimal YearToDateValue, decimal Share);

/// <summary>A value with the 80 % prediction interval around it.</summary>
/// <param name="Low">One time in ten it is less.</param>
/// <param name="High">One time in ten it is more.</param>
public sealed record Projection(decimal Value, decimal Low, decimal High);

/// <summary>The first year in which the present pace meets the goal, or why none does.</summary>
/// <param name="Reason">moving-away or beyond-50-years.</param>
public sealed record ProjectedAttainment(Period? Period, string? Reason);

/// <summary>A group's trade in a year, by the publisher's own figure and by the sum of the members'.</summary>
/// <param name="OwnFigure">Null where the publisher gives none for the group; the sum counts then.</param>
/// <param name="MemberSum">Null where a member is missing.</param>
/// <param name="Difference">Own figure − sum.</param>
/// <param name="Missing">Members (alpha-3) of the year's last day without a figure.</param>
public sealed record GroupFigure(Period Period, decimal? OwnFigure, decimal? MemberSum, decimal? Difference, ValueList<string> Missing);

/// <summary>The outcome by the first figure published for the deadline's year, whatever was revised later.</summary>
public sealed record AtDeadline(Status Status, decimal Value, DateOnly PublishedOn);
