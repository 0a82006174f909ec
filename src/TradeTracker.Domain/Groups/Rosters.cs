using TradeTracker.Domain.Log;
using TradeTracker.Domain.Mechanisms;

namespace TradeTracker.Domain.Groups;

/// <summary>Who belongs to which group or mechanism, and when; by the codes under which they are parties.</summary>
public sealed class Rosters(IReadOnlyDictionary<string, IReadOnlyList<Membership>> stays)
{
    public static Rosters None { get; } = new(new Dictionary<string, IReadOnlyList<Membership>>(StringComparer.Ordinal));

    /// <summary>As the events that stand say.</summary>
    public static Rosters Of(IEnumerable<Recorded> standing)
    {
        Dictionary<string, Group> groups = [];
        Dictionary<string, Mechanism> mechanisms = [];
        foreach (var e in standing)
        {
            if (e.Data is GroupEvent g && Group.Evolve(groups.GetValueOrDefault(e.Stream), g) is { } group) groups[e.Stream] = group;
            if (e.Data is MechanismEvent m && Mechanism.Evolve(mechanisms.GetValueOrDefault(e.Stream), m) is { } mechanism) mechanisms[e.Stream] = mechanism;
        }
        return Of(groups.Values, mechanisms.Values);
    }

    public static Rosters Of(IEnumerable<Group> groups, IEnumerable<Mechanism> mechanisms) =>
        new(mechanisms.Select(m => (Party.OfStream(m.Stream), m.Members)).Concat(groups.Select(g => (Party.OfStream(g.Stream), g.Members))).DistinctBy(r => r.Item1).ToDictionary(r => r.Item1, r => r.Item2, StringComparer.Ordinal));

    /// <summary>Every economy that was ever named a member, by party: also where the event was struck or the economy left since.</summary>
    public static ILookup<string, string> EverNamed(IEnumerable<Recorded> events) =>
        events.SelectMany(e => NamedBy(e.Data).Select(economy => (Code: Party.OfStream(e.Stream), economy))).Distinct().ToLookup(n => n.Code, n => n.economy);

    /// <summary>The economies (alpha-3) that an event makes members.</summary>
    public static IEnumerable<string> NamedBy(object data) => data switch
    {
        GroupDefined e => e.Members,
        GroupMemberJoined e => [e.Economy],
        MechanismInaugurated e => e.Members,
        MemberJoined e => [e.Economy],
        _ => [],
    };

    public bool IsGroup(string party) => stays.ContainsKey(party);

    /// <summary>Those who are members on a day, in the order of their codes.</summary>
    public IReadOnlyList<string> Members(string party, DateOnly day) =>
        [.. stays.GetValueOrDefault(party, []).Where(m => m.On(day)).Select(m => m.Economy).Distinct().Order(StringComparer.Ordinal)];

    /// <summary>A party and everybody who ever was a member of it.</summary>
    public IEnumerable<string> Within(string party) => stays.GetValueOrDefault(party, []).Select(m => m.Economy).Prepend(party);
}
