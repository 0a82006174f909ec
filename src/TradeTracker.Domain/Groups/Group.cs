using System.Text.Json.Serialization;
using TradeTracker.Domain.Values;

namespace TradeTracker.Domain.Groups;

/// <summary>A named set of economies with dated membership, folded from its stream.</summary>
public sealed record Group(string Stream, GroupDefined Defined) : RegistryEntry(Stream)
{
    public ValueList<GroupMemberJoined> Joined { get; init; } = [];
    public ValueList<GroupMemberLeft> Left { get; init; } = [];

    /// <summary>Every stay of a member, in the order of their beginnings.</summary>
    [JsonIgnore]
    public IReadOnlyList<Membership> Members => Membership.Stays(
        Defined.Members.Select(m => (m, Defined.EstablishedOn)).Concat(Joined.Select(j => (j.Economy, j.On))), Left.Select(l => (l.Economy, l.On)));

    public static Group? Evolve(Group? group, GroupEvent e) => (group, e) switch
    {
        (null, GroupDefined d) => new(StreamKeys.Group(d.GroupId), d),
        ({ } g, GroupMemberJoined j) => g with { Joined = g.Joined.Add(j) },
        ({ } g, GroupMemberLeft l) => g with { Left = g.Left.Add(l) },
        _ => group,
    };
}
