using TradeTracker.Domain.Values;

namespace TradeTracker.Domain.Targets;

/// <summary>In the stream <c>target/{id}</c>. The storage contract: add, never edit.</summary>
public abstract record TargetEvent;

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
