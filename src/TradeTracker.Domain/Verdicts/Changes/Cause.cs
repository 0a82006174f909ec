namespace TradeTracker.Domain.Verdicts.Changes;

/// <summary>What changed a verdict: the kind of event, seen from the reading it changed.</summary>
public enum Cause
{
    /// <summary>The target was recorded; what had been published by then speaks about it from here on.</summary>
    TargetSet,
    /// <summary>The publisher gave a figure for a period it had given none for.</summary>
    NewFigure,
    /// <summary>The publisher gave another figure for a period, or its final one, or ended it without a value.</summary>
    RevisedFigure,
    /// <summary>The publisher took figures back.</summary>
    RetractedFigure,
    /// <summary>Our record was wrong and was struck, or a strike was.</summary>
    RecordStruck,
    /// <summary>A value or year to count from was recorded.</summary>
    Baseline,
    /// <summary>The promise itself changed.</summary>
    TargetRevised,
    /// <summary>Our record of the promise was wrong and was corrected.</summary>
    TargetCorrected,
    /// <summary>Another target took its place: what is published from that day on does not count.</summary>
    TargetSuperseded,
    /// <summary>The promise was taken back: what is published from that day on does not count.</summary>
    TargetWithdrawn,
    /// <summary>A group or mechanism that is a party got or lost a member.</summary>
    Membership,
    /// <summary>A publisher was registered or its entry amended: its economy says whose side judges.</summary>
    Publisher,
    /// <summary>An exchange rate was published.</summary>
    Rate,
    /// <summary>Another method became the default.</summary>
    MethodAdopted,
    /// <summary>The last day on which the target could be met is over.</summary>
    DeadlineReached,
    /// <summary>Figures of an import count from here on.</summary>
    ImportAccepted,
    /// <summary>Figures of an import count no more.</summary>
    ImportReverted,
}
