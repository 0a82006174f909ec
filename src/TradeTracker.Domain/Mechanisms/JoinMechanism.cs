using TradeTracker.Domain.Groups;

namespace TradeTracker.Domain.Mechanisms;

/// <summary>Records that an economy joined.</summary>
public sealed record JoinMechanism(MemberJoined Fact)
{
    public Decision<MechanismEvent> Decide(Mechanism mechanism, DateOnly today)
    {
        if (mechanism.Joined.Contains(Fact)) return Decision.Nothing;
        if ((mechanism.RefusesFactOn(Fact.On, today) ?? mechanism.Members.RefusesToJoin(Fact.Economy, Fact.On)) is { } refusal) return refusal;
        return Fact;
    }
}
