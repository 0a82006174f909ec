namespace TradeTracker.Domain.Groups;

/// <summary>Records that an economy left.</summary>
public sealed record LeaveGroup(GroupMemberLeft Fact)
{
    public Decision<GroupEvent> Decide(Group group, DateOnly today)
    {
        if (group.Left.Contains(Fact)) return Decision.Nothing;
        if ((group.RefusesFactOn(Fact.On, today) ?? group.Members.RefusesToLeave(Fact.Economy, Fact.On)) is { } refusal) return refusal;
        return Fact;
    }
}
