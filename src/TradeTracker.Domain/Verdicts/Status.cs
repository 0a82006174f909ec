namespace TradeTracker.Domain.Verdicts;

/// <summary>How far a target is from being met by one reading, best first; the last two abstain.</summary>
public enum Status
{
    /// <summary>The latest full year meets the goal; at the deadline, its year does.</summary>
    Attained,
    /// <summary>At the present pace it will be met (0.95 of the required pace, or more).</summary>
    OnTrack,
    /// <summary>At 0.60 of the required pace, or more.</summary>
    AccelerationNeeded,
    /// <summary>Moving the right way, at less than 0.60 of the required pace.</summary>
    LimitedProgress,
    /// <summary>Moving away from the goal.</summary>
    Deteriorating,
    /// <summary>The figure of the deadline's year does not meet the goal.</summary>
    Missed,
    /// <summary>The deadline has passed; its year's figure is not published yet.</summary>
    Due,
    /// <summary>No status can be given; the reason says why.</summary>
    Withheld,
}

/// <summary>Why no status is given (R5.2), in the order in which they are asked.</summary>
public enum WithheldReason
{
    /// <summary>Its figures are for another product or flow.</summary>
    ScopeMismatch,
    /// <summary>Its figures are in another currency only.</summary>
    CurrencyMismatch,
    /// <summary>No figure for a full year is in force.</summary>
    NoFigures,
    /// <summary>No year after the start has the figures of all members of the group.</summary>
    IncompleteGroup,
    /// <summary>Nothing says by when.</summary>
    NoDeadline,
    /// <summary>Nothing says from where to count.</summary>
    NoBaseline,
    /// <summary>No figure is later than the baseline.</summary>
    InsufficientData,
    /// <summary>The method is not for this kind of target.</summary>
    NotApplicable,
}

/// <summary>Who reports: the subject itself, or its counterpart with the opposite flow.</summary>
public enum Perspective
{
    /// <summary>The subject's own figures.</summary>
    Direct,
    /// <summary>The counterpart's figures of the same trade.</summary>
    Mirror,
}

/// <summary>What a reader should know besides the status (R5.5). Stale is told at read, never stored.</summary>
public enum Caveat
{
    /// <summary>The latest figure, or the start it is counted from, is provisional or estimated.</summary>
    Provisional,
    /// <summary>The latest full year ended more than 18 months ago.</summary>
    Stale,
    /// <summary>Met once, and no longer.</summary>
    LostAgain,
    /// <summary>Met by today's figures, not when first published.</summary>
    MetOnRevision,
    /// <summary>Met when first published, no longer after revisions.</summary>
    UnmetOnRevision,
    /// <summary>Exports and imports came from releases of different days.</summary>
    MixedRelease,
    /// <summary>The group has other members now than at the start.</summary>
    CompositionChanged,
}

/// <summary>What the readings that do not abstain say together (R5.9).</summary>
public enum Agreement
{
    /// <summary>One reading gives a status.</summary>
    Single,
    /// <summary>All that give a status give the same.</summary>
    Unanimous,
    /// <summary>They give different ones.</summary>
    Disputed,
    /// <summary>None gives a status.</summary>
    None,
}

/// <summary>Names a reading: who published, and whose side is told.</summary>
public sealed record ReadingKey(string Publisher, string Reporter);
