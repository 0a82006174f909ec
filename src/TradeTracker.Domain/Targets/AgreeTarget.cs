using TradeTracker.Domain.Values;

namespace TradeTracker.Domain.Targets;

/// <summary>Records that the parties agreed to the target.</summary>
public sealed record AgreeTarget(DateOnly On, Citation Citation)
{
    public Decision<TargetEvent> Decide(Target target, DateOnly today)
    {
        if (On > today) return new Refusal(RefusalCodes.InTheFuture, $"{On:O} has not come yet.", "/on");
        if (On < target.Terms.AnnouncedOn) return new Refusal(RefusalCodes.BeforeAnnouncement, $"The target was announced on {target.Terms.AnnouncedOn:O}.", "/on");
        return Decision.Once<TargetEvent, TargetAgreed>(new(On, Citation), target.Agreements);
    }
}
