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

/// <summary>What holds for every fact about a group.</summary>
internal static class GroupRules
{
    /// <summary>It happened between the group's beginning and today.</summary>
    public static Refusal? RefusesFactOn(this Group group, DateOnly on, DateOnly today) =>
        on > today ? new(RefusalCodes.InTheFuture, $"{on:O} has not come yet.", "/on")
        : on < group.Defined.EstablishedOn ? new(RefusalCodes.BeforeEstablishment, $"The group was established on {group.Defined.EstablishedOn:O}.", "/on")
        : null;
}
