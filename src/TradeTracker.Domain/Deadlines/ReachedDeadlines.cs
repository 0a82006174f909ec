using TradeTracker.Domain.Values;

namespace TradeTracker.Domain.Deadlines;

/// <summary>The deadlines of one target that are known to be over, in the order recorded.</summary>
public sealed record ReachedDeadlines(string TargetId, ValueList<DeadlineReached> Reached)
{
    public bool Has(DateOnly deadline) => Reached.Any(r => r.Deadline == deadline);

    public static ReachedDeadlines? Evolve(ReachedDeadlines? known, DeadlineEvent e) => (known, e) switch
    {
        (null, DeadlineReached r) => new(r.TargetId, [r]),
        ({ } k, DeadlineReached r) => k with { Reached = k.Reached.Add(r) },
        _ => known,
    };
}
