using TradeTracker.Domain.Values;

namespace TradeTracker.Domain.Targets;

/// <summary>Records that the same promise was said again.</summary>
public sealed record RestateTarget(DateOnly On, Citation Citation)
{
    public Decision<TargetEvent> Decide(Target target, DateOnly today)
    {
        var said = new TargetRestated(On, Citation);
        if (target.Restatements.Contains(said)) return Decision.Nothing;
        return target.RefusesFactOn(On, today) is { } refusal ? refusal : said;
    }
}
