using TradeTracker.Domain.Groups;

namespace TradeTracker.Domain.Mechanisms;

/// <summary>Records that an economy left.</summary>
public sealed record LeaveMechanism(MemberLeft Fact)
{
    public Decision<MechanismEvent> Decide(Mechanism mechanism, DateOnly today)
    {
        if (mechanism.Left.Contains(Fact)) return Decision.Nothing;
        if ((mechanism.RefusesFactOn(Fact.On, today) ?? mechanism.Members.RefusesToLeave(Fact.Economy, Fact.On)) is { } refusal) return refusal;
        return Fact;
    }
}
