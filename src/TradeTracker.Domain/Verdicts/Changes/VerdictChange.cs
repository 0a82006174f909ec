using TradeTracker.Domain.Values;

namespace TradeTracker.Domain.Verdicts.Changes;

/// <summary>Why one reading of a target says something else than before (domain §6): computed from the log, never recorded.</summary>
public record VerdictChange
{
    public required string Publisher { get; init; }
    public required string Reporter { get; init; }
    public required Cause Cause { get; init; }

    /// <summary>What the reading said; null where it was not shown.</summary>
    public VerdictState? Before { get; init; }

    /// <summary>What it says from here on; null where it is shown no more.</summary>
    public VerdictState? After { get; init; }

    /// <summary>That of the event that changed it.</summary>
    public required long Position { get; init; }
    public required DateTimeOffset RecordedAt { get; init; }

    /// <summary>The day of that event on the publication clock; null where only our record changed.</summary>
    public DateOnly? On { get; init; }

    /// <summary>The event's; a strike has none.</summary>
    public Citation? Citation { get; init; }

    /// <summary>Why, in the event's own words: of strikes, corrections, retractions and withdrawals.</summary>
    public string? Reason { get; init; }
}

/// <summary>What makes a verdict another one when it differs; the other numbers follow from these.</summary>
public sealed record VerdictState
{
    public required Status Status { get; init; }
    public WithheldReason? Reason { get; init; }

    /// <summary>The versioned rule that gave the status.</summary>
    public required string Method { get; init; }
    public LatestFigure? Latest { get; init; }
    public StartFigure? Baseline { get; init; }
    public GoalFigure? Goal { get; init; }

    /// <summary>The earliest period after the announcement that meets the goal.</summary>
    public Period? FirstMet { get; init; }

    /// <summary>The first full year after the last that met which does not.</summary>
    public Period? LostOn { get; init; }

    internal static VerdictState Of(Verdict v) => new()
    {
        Status = v.Status,
        Reason = v.Reason,
        Method = v.Method,
        Latest = v.Latest,
        Baseline = v.Baseline,
        Goal = v.Goal,
        FirstMet = v.FirstMet,
        LostOn = v.LostOn,
    };
}
