namespace TradeTracker.Domain.Mechanisms;

/// <summary>Records that an economy left.</summary>
public sealed record LeaveMechanism(MemberLeft Fact)
{
    public Decision<MechanismEvent> Decide(Mechanism mechanism, DateOnly today)
    {
        if (mechanism.Left.Contains(Fact)) return Decision.Nothing;
        if (mechanism.RefusesFactOn(Fact.On, today) is { } refusal) return refusal;
        if (!mechanism.Members.Any(m => m.Economy == Fact.Economy && m.Until is null && m.Since <= Fact.On))
            return new Refusal(RefusalCodes.NotAMember, $"{Fact.Economy} is no member on {Fact.On:O}.", "/on");
        return Fact;
    }
}
