using TradeTracker.Domain.Values;

namespace TradeTracker.Domain.Targets;

/// <summary>Records that the promise was taken back.</summary>
public sealed record WithdrawTarget(DateOnly On, string Reason, Citation Citation)
{
    public Decision<TargetEvent> Decide(Target target, DateOnly today)
    {
        var withdrawn = new TargetWithdrawn(On, Reason, Citation);
        if (target.Withdrawals.Contains(withdrawn)) return Decision.Nothing;
        return target.RefusesFactOn(On, today) is { } refusal ? refusal : withdrawn;
    }
}
