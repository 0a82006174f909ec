namespace TradeTracker.Domain.Mechanisms;

/// <summary>Records that the body ended.</summary>
public sealed record DissolveMechanism(MechanismDissolved Fact)
{
    public Decision<MechanismEvent> Decide(Mechanism mechanism, DateOnly today)
    {
        if (mechanism.Dissolution == Fact) return Decision.Nothing;
        return mechanism.RefusesFactOn(Fact.On, today) is { } refusal ? refusal : Fact;
    }
}
