namespace TradeTracker.Domain.Groups;

/// <summary>Makes a group known, so that targets and figures can name it.</summary>
public sealed record DefineGroup(GroupDefined Fact)
{
    /// <param name="isMechanism">A mechanism has the id, case ignored: it is a group of its own.</param>
    public Decision<GroupEvent> Decide(Group? group, DateOnly today, bool isMechanism)
    {
        if (group?.Defined == Fact) return Decision.Nothing;
        if (group is not null) return new Refusal(RefusalCodes.IdTaken, $"Group {Fact.GroupId} is defined already, with other members.", "/id");
        if (isMechanism) return new Refusal(RefusalCodes.IdTaken, $"{Fact.GroupId} is a mechanism: give the group another id, or name the mechanism instead.", "/id");
        if (Economies.Find(Fact.GroupId) is { } economy) return new Refusal(RefusalCodes.IdTaken, $"{Fact.GroupId} stands for {economy.Name}.", "/id");
        if (Fact.EstablishedOn > today) return new Refusal(RefusalCodes.InTheFuture, $"{Fact.EstablishedOn:O} has not come yet.", "/establishedOn");
        return Fact;
    }
}
