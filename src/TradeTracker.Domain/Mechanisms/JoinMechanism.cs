namespace TradeTracker.Domain.Mechanisms;

public sealed record JoinMechanism(MemberJoined Fact)
{
    public Decision<MechanismEvent> Decide(Mechanism mechanism, DateOnly today)
    {
        if (mechanism.Joined.Contains(Fact)) return Decision.Nothing;
        if (mechanism.Members().Any(m => m.Economy == Fact.Economy)) return new Refusal(RefusalCodes.AlreadyMember, $"{Fact.Economy} is a member already.", "/economy");
        if (Fact.On > today) return new Refusal(RefusalCodes.InTheFuture, $"{Fact.On:O} has not come yet.", "/on");
        if (Fact.On < mechanism.Inaugurated.InauguratedOn)
            return new Refusal(RefusalCodes.BeforeInauguration, $"The mechanism was inaugurated on {mechanism.Inaugurated.InauguratedOn:O}.", "/on");
        return Fact;
    }
}
