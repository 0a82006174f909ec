using TradeTracker.Domain.Targets;

namespace TradeTracker.Domain.Deadlines;

/// <summary>In the stream <c>deadline/{target}</c>, apart from the target's own, so that an analyst's version never moves under them. The storage contract: add, never edit.</summary>
public abstract record DeadlineEvent;

/// <summary>The last day on which a target could be met is over. Recorded by the service itself, from the target's terms; there is nothing to cite.</summary>
/// <param name="On">The day after the deadline.</param>
/// <param name="Deadline">The last day on which the terms then in force could be met (R4.2).</param>
[EventName("deadline_reached")]
public sealed record DeadlineReached(string TargetId, DateOnly On, DateOnly Deadline) : DeadlineEvent
{
    /// <summary>R5.1: true from its day on, while the deadline is the one in force.</summary>
    public bool Counts(DateOnly until, TargetTerms terms) => On <= until && Deadline == terms.LastDay;
}
