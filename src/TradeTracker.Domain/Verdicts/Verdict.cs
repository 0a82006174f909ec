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
    public required string Method { get; init; }

    /// <summary>The method used instead, where the one asked for is not defined for these values.</summary>
    public string? MethodFallback { get; init; }
    public ValueList<Caveat> Flags { get; init; } = [];
    public LatestFigure? Latest { get; init; }
    public StartFigure? Baseline { get; init; }
    public GoalFigure? Goal { get; init; }
    public decimal? PercentOfTarget { get; init; }
    public decimal? PercentOfChange { get; init; }

    /// <summary>Goal − latest.</summary>
    public decimal? Gap { get; init; }
    public decimal? ActualGrowth { get; init; }
    public decimal? RequiredGrowth { get; init; }
    public decimal? Ratio { get; init; }
    public decimal? RequiredGrowthFromNow { get; init; }
    public decimal? RequiredPerYear { get; init; }
    public decimal? BestGrowth { get; init; }
    public ProjectedAttainment? ProjectedAttainment { get; init; }
    public Period? FirstMet { get; init; }
    public Period? FirstMetAsPublished { get; init; }
    public Period? LostOn { get; init; }
    public int? MetEarlyMonths { get; init; }
    public int? MetLateMonths { get; init; }
    public bool? MetAtAnnouncement { get; init; }
    public AtDeadline? AtDeadline { get; init; }

    /// <summary>Why a member is null, by its JSON name.</summary>
    public NullReasonDictionary NullReasons { get; init; } = NullReasonDictionary.None;
}

/// <summary>The latest full year's value, not after the deadline's year.</summary>
public sealed record LatestFigure(Period Period, decimal Value, ObsStatus ObsStatus, DateOnly PublishedOn, bool PublishedOnExact);

/// <summary>What the target is counted from, frozen as cited.</summary>
/// <param name="PublishedNow">The reading's own figure for the period today, for comparison.</param>
public sealed record StartFigure(Period Period, decimal Value, decimal? PublishedNow);

/// <summary>What attains the target, in the deadline's year; no year without a deadline.</summary>
public sealed record GoalFigure(decimal Value, Period? Period);

/// <summary>The first year in which the present pace meets the goal, or why none does.</summary>
public sealed record ProjectedAttainment(Period? Period, string? Reason);

/// <summary>The outcome by the first figure published for the deadline's year, whatever was revised later.</summary>
public sealed record AtDeadline(Status Status, decimal Value, DateOnly PublishedOn);
