namespace TradeTracker.Domain.Mechanisms;

public sealed record InaugurateSecretariat(SecretariatInaugurated Fact)
{
    public Decision<MechanismEvent> Decide(Mechanism mechanism, DateOnly today)
    {
        if (mechanism.Secretariat == Fact) return Decision.Nothing;
        if (mechanism.Secretariat is { } known) return new Refusal(RefusalCodes.SecretariatExists, $"The secretariat in {known.City} was inaugurated on {known.InauguratedOn:O}; strike that record if it is wrong.");
        if (Fact.InauguratedOn > today) return new Refusal(RefusalCodes.InTheFuture, $"{Fact.InauguratedOn:O} has not come yet.", "/inauguratedOn");
        if (Fact.InauguratedOn < mechanism.Inaugurated.InauguratedOn)
            return new Refusal(RefusalCodes.BeforeInauguration, $"The mechanism was inaugurated on {mechanism.Inaugurated.InauguratedOn:O}.", "/inauguratedOn");
        return Fact;
    }
}
