using TradeTracker.Domain.Values;

namespace TradeTracker.Domain.Targets;

/// <summary>Records that another target took this one's place.</summary>
/// <param name="By">The other target's id; it exists.</param>
public sealed record SupersedeTarget(string By, DateOnly On, Citation Citation)
{
    public Decision<TargetEvent> Decide(Target target, DateOnly today)
    {
        var superseded = new TargetSuperseded(By, On, Citation);
        if (target.Supersessions.Contains(superseded)) return Decision.Nothing;
        if (By == target.Id) return new Refusal(RefusalCodes.SupersedesItself, "A target cannot take its own place.", "/by");
        return target.RefusesFactOn(On, today) is { } refusal ? refusal : superseded;
    }
}
