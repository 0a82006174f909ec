using TradeTracker.Domain.Values;

namespace TradeTracker.Domain.Targets;

/// <summary>Records that the parties agreed to the target.</summary>
public sealed record AgreeTarget(DateOnly On, Citation Citation)
{
    public Decision<TargetEvent> Decide(Target target, DateOnly today)
    {
        var said = new TargetAgreed(On, Citation);
        if (target.Agreements.Contains(said)) return Decision.Nothing;
        return target.RefusesFactOn(On, today) is { } refusal ? refusal : said;
    }
}
