using TradeTracker.Domain.Values;

namespace TradeTracker.Domain.Targets;

/// <summary>In the stream <c>target/{id}</c>. The storage contract: add, never edit.</summary>
public abstract record TargetEvent
{
    /// <summary>The day it happened, on the publication clock; null for a correction, which only our record knows (R3.1).</summary>
    internal DateOnly? Day => this switch
    {
        TargetSet e => e.Terms.AnnouncedOn,
        BaselineEstablished e => e.On,
        TargetAgreed e => e.On,
        TargetRestated e => e.On,
        TargetRevised e => e.On,
        TargetSuperseded e => e.On,
        TargetWithdrawn e => e.On,
        _ => null,
    };
}

/// <summary>Someone promised something measurable.</summary>
[EventName("target_set")]
public sealed record TargetSet(string TargetId, TargetTerms Terms, Citation Citation) : TargetEvent;

/// <summary>A value and period the target is counted from, for one reading; frozen as cited.</summary>
/// <param name="Value">In the target's unit; null: the reading's own figure of that period.</param>
[EventName("baseline_established")]
public sealed record BaselineEstablished(string? Publisher, string? Reporter, Period Period, decimal? Value, string Unit, DateOnly On, Citation Citation) : TargetEvent;

/// <summary>The parties agreed to what had been proposed.</summary>
[EventName("target_agreed")]
public sealed record TargetAgreed(DateOnly On, Citation Citation) : TargetEvent;

/// <summary>The same promise was said again.</summary>
[EventName("target_restated")]
public sealed record TargetRestated(DateOnly On, Citation Citation) : TargetEvent;

/// <summary>The promise itself changed. What kind of change it was is derived, never recorded.</summary>
/// <param name="Members">Of the terms, as a merge patch.</param>
[EventName("target_revised")]
public sealed record TargetRevised(DateOnly On, MergePatch Members, Citation Citation) : TargetEvent;

/// <summary>Another target took this one's place.</summary>
/// <param name="By">That target's id.</param>
[EventName("target_superseded")]
public sealed record TargetSuperseded(string By, DateOnly On, Citation Citation) : TargetEvent;

/// <summary>The promise was taken back.</summary>
[EventName("target_withdrawn")]
public sealed record TargetWithdrawn(DateOnly On, string Reason, Citation Citation) : TargetEvent;

/// <summary>Our record of one event was wrong in these members: it counts as corrected from here on, in that event's place.</summary>
/// <param name="EventId">The event corrected.</param>
/// <param name="Members">Of that event (of the terms, for the first), as a merge patch.</param>
[EventName("target_corrected")]
public sealed record TargetCorrected(Guid EventId, MergePatch Members, string Reason, Citation Citation) : TargetEvent
{
    /// <summary>The event as it should have been recorded.</summary>
    public object Apply(object wrong) => wrong switch
    {
        TargetSet set => set with { Terms = Members.Apply(set.Terms) },
        BaselineEstablished baseline => Members.Apply(baseline),
        TargetAgreed agreed => Members.Apply(agreed),
        TargetRestated restated => Members.Apply(restated),
        TargetRevised revised => Members.Apply(revised),
        TargetSuperseded superseded => Members.Apply(superseded),
        TargetWithdrawn withdrawn => Members.Apply(withdrawn),
        _ => wrong,
    };
}
