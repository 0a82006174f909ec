using TradeTracker.Domain.Targets;

namespace TradeTracker.Domain.Deadlines;

/// <summary>Records that the deadlines of a target are over: each once, also one of terms that were revised since (R3.1, R5.1).</summary>
public static class ReachDeadline
{
    public static Decision<DeadlineEvent> Decide(Target target, ReachedDeadlines? reached, DateOnly today) =>
        new([.. target.LastDays.Where(day => day < today && reached?.Has(day) is not true).Order().Select(day => new DeadlineReached(target.Id, day.AddDays(1), day))]);
}
