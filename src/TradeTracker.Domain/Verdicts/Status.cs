namespace TradeTracker.Domain.Verdicts;

/// <summary>How far a target is from being met by one reading (domain.md §5), best first; the last two abstain.</summary>
public enum Status { Attained, OnTrack, AccelerationNeeded, LimitedProgress, Deteriorating, Missed, Due, Withheld }

/// <summary>Why no status is given (R5.2), in the order in which they are asked.</summary>
public enum WithheldReason { ScopeMismatch, CurrencyMismatch, NoFigures, NoDeadline, NoBaseline, InsufficientData, NotApplicable }

/// <summary>Who reports: the subject itself, or its counterpart with the opposite flow.</summary>
public enum Perspective { Direct, Mirror }

/// <summary>What a reader should know besides the status (R5.5). Stale is told at read, never stored.</summary>
public enum Caveat { Provisional, Stale, LostAgain, MetOnRevision, UnmetOnRevision, MixedRelease }

/// <summary>What the readings that do not abstain say together (R5.9).</summary>
public enum Agreement { Single, Unanimous, Disputed, None }

/// <summary>Names a reading: who published, and whose side is told.</summary>
public sealed record ReadingKey(string Publisher, string Reporter);
