namespace TradeTracker.Domain.Mechanisms;

/// <summary>Records an agreement signed under the body's roof.</summary>
public sealed record SignAgreement(AgreementSigned Fact)
{
    public Decision<MechanismEvent> Decide(Mechanism mechanism, DateOnly today)
    {
        if (mechanism.Agreements.Contains(Fact)) return Decision.Nothing;
        return mechanism.RefusesFactOn(Fact.On, today) is { } refusal ? refusal : Fact;
    }
}
