using TradeTracker.Domain.Values;

namespace TradeTracker.Domain.Targets;

/// <summary>Records that the same promise was said again.</summary>
public sealed record RestateTarget(DateOnly On, Citation Citation)
{
    public Decision<TargetEvent> Decide(Target target, DateOnly today)
    {
        if (On > today) return new Refusal(RefusalCodes.InTheFuture, $"{On:O} has not come yet.", "/on");
        if (On < target.Terms.AnnouncedOn) return new Refusal(RefusalCodes.BeforeAnnouncement, $"The target was announced on {target.Terms.AnnouncedOn:O}.", "/on");
        return Decision.Once<TargetEvent, TargetRestated>(new(On, Citation), target.Restatements);
    }
}
