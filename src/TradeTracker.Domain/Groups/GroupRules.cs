namespace TradeTracker.Domain.Groups;

/// <summary>What holds for every fact about a group.</summary>
internal static class GroupRules
{
    /// <summary>It happened between the group's beginning and today.</summary>
    public static Refusal? RefusesFactOn(this Group group, DateOnly on, DateOnly today) =>
        on > today ? new(RefusalCodes.InTheFuture, $"{on:O} has not come yet.", "/on")
        : on < group.Defined.EstablishedOn ? new(RefusalCodes.BeforeEstablishment, $"The group was established on {group.Defined.EstablishedOn:O}.", "/on")
        : null;
}
