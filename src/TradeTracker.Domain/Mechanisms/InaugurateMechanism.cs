namespace TradeTracker.Domain.Mechanisms;

public sealed record InaugurateMechanism(MechanismInaugurated Fact)
{
    public Decision<MechanismEvent> Decide(Mechanism? mechanism, DateOnly today)
    {
        if (mechanism?.Inaugurated == Fact) return Decision.Nothing;
        if (mechanism is not null) return new Refusal(RefusalCodes.IdTaken, $"Mechanism {Fact.MechanismId} exists already, with other members.", "/id");
        if (Fact.InauguratedOn > today) return new Refusal(RefusalCodes.InTheFuture, $"{Fact.InauguratedOn:O} has not come yet.", "/inauguratedOn");
        return Fact;
    }
}
