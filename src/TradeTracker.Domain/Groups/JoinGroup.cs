namespace TradeTracker.Domain.Groups;

/// <summary>Records that an economy joined.</summary>
public sealed record JoinGroup(GroupMemberJoined Fact)
{
    public Decision<GroupEvent> Decide(Group group, DateOnly today)
    {
        if (group.Joined.Contains(Fact)) return Decision.Nothing;
        if ((group.RefusesFactOn(Fact.On, today) ?? group.Members.RefusesToJoin(Fact.Economy, Fact.On)) is { } refusal) return refusal;
        return Fact;
    }
}
