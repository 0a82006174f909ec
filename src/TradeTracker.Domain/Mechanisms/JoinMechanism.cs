namespace TradeTracker.Domain.Mechanisms;

/// <summary>Records that an economy joined.</summary>
public sealed record JoinMechanism(MemberJoined Fact)
{
    public Decision<MechanismEvent> Decide(Mechanism mechanism, DateOnly today)
    {
        if (mechanism.Joined.Contains(Fact)) return Decision.Nothing;
        if (mechanism.RefusesFactOn(Fact.On, today) is { } refusal) return refusal;
        if (mechanism.Members.Any(m => m.Economy == Fact.Economy && (m.On(Fact.On) || m.Since > Fact.On)))
            return new Refusal(RefusalCodes.AlreadyMember, $"{Fact.Economy} is a member on {Fact.On:O} already, or joins later.", "/economy");
        return Fact;
    }
}
