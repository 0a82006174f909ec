namespace TradeTracker.Domain.Mechanisms;

/// <summary>Records where the body got its seat.</summary>
public sealed record InaugurateSecretariat(SecretariatInaugurated Fact)
{
    public Decision<MechanismEvent> Decide(Mechanism mechanism, DateOnly today)
    {
        if (mechanism.Secretariat == Fact) return Decision.Nothing;
        if (mechanism.Secretariat is { } known) return new Refusal(RefusalCodes.SecretariatExists, $"The secretariat in {known.City} was inaugurated on {known.InauguratedOn:O}; strike that record if it is wrong.");
        return mechanism.RefusesFactOn(Fact.InauguratedOn, today, "/inauguratedOn") is { } refusal ? refusal : Fact;
    }
}
