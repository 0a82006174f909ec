using TradeTracker.Domain.Groups;
using TradeTracker.Domain.Values;

namespace TradeTracker.Contracts.Groups;

/// <summary>A group as recorded.</summary>
/// <param name="EstablishedOn">The day it began.</param>
/// <param name="Members">Every stay of a member; <c>until</c> null: still.</param>
public sealed record GroupState(string Id, string Name, DateOnly EstablishedOn, IReadOnlyList<Membership> Members, Citation Citation, long Version)
{
    public static GroupState Of(Group g, long version) => new(g.Id, g.Defined.Name, g.Defined.EstablishedOn, g.Members, g.Defined.Citation, version);
}
