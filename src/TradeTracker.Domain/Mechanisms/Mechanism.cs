using System.Text.Json.Serialization;
using TradeTracker.Domain.Groups;
using TradeTracker.Domain.Values;

namespace TradeTracker.Domain.Mechanisms;

/// <summary>What the decisions about one mechanism need to know, folded from its stream: each kind of fact in the order recorded.</summary>
public sealed record Mechanism(string Stream, MechanismInaugurated Inaugurated) : RegistryEntry(Stream)
{
    public SecretariatInaugurated? Secretariat { get; init; }
    public ValueList<MemberJoined> Joined { get; init; } = [];
    public ValueList<MemberLeft> Left { get; init; } = [];
    public ValueList<MeetingHeld> Meetings { get; init; } = [];
    public ValueList<AgreementSigned> Agreements { get; init; } = [];
    public MechanismDissolved? Dissolution { get; init; }

    /// <summary>Every stay of a member, in the order of their beginnings.</summary>
    [JsonIgnore]
    public IReadOnlyList<Membership> Members => Membership.Stays(
        Inaugurated.Members.Select(m => (m, Inaugurated.InauguratedOn)).Concat(Joined.Select(j => (j.Economy, j.On))), Left.Select(l => (l.Economy, l.On)));

    public static Mechanism? Evolve(Mechanism? mechanism, MechanismEvent e) => (mechanism, e) switch
    {
        (null, MechanismInaugurated i) => new(StreamKeys.Mechanism(i.MechanismId), i),
        ({ } m, SecretariatInaugurated s) => m with { Secretariat = s },
        ({ } m, MemberJoined j) => m with { Joined = m.Joined.Add(j) },
        ({ } m, MemberLeft l) => m with { Left = m.Left.Add(l) },
        ({ } m, MeetingHeld h) => m with { Meetings = m.Meetings.Add(h) },
        ({ } m, AgreementSigned a) => m with { Agreements = m.Agreements.Add(a) },
        ({ } m, MechanismDissolved d) => m with { Dissolution = d },
        _ => mechanism,
    };
}
