namespace TradeTracker.Domain.Mechanisms;

/// <summary>Records that a standing cooperation body began.</summary>
public sealed record InaugurateMechanism(MechanismInaugurated Fact)
{
    /// <param name="isGroup">A group has the id, case ignored: a mechanism is a group of its own.</param>
    public Decision<MechanismEvent> Decide(Mechanism? mechanism, DateOnly today, bool isGroup)
    {
        if (mechanism?.Inaugurated == Fact) return Decision.Nothing;
        if (mechanism is not null) return new Refusal(RefusalCodes.IdTaken, $"Mechanism {Fact.MechanismId} exists already, with other members.", "/id");
        if (isGroup) return new Refusal(RefusalCodes.IdTaken, $"{Fact.MechanismId} is a group: give the mechanism another id.", "/id");
        if (Economies.Find(Fact.MechanismId) is { } economy) return new Refusal(RefusalCodes.IdTaken, $"{Fact.MechanismId} stands for {economy.Name}.", "/id");
        if (Fact.InauguratedOn > today) return new Refusal(RefusalCodes.InTheFuture, $"{Fact.InauguratedOn:O} has not come yet.", "/inauguratedOn");
        return Fact;
    }
}
