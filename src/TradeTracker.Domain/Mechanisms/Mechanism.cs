using TradeTracker.Domain.Values;

namespace TradeTracker.Domain.Mechanisms;

/// <summary>What the decisions about one mechanism need to know, folded from its stream.</summary>
public sealed record Mechanism(string Stream, MechanismInaugurated Inaugurated, SecretariatInaugurated? Secretariat, ValueList<MemberJoined> Joined)
{
    public string Id => StreamKeys.IdOf(Stream);

    /// <summary>The number of events in the stream; only the store knows it.</summary>
    public long Version { get; init; }

    /// <summary>Every member, with the day it became one.</summary>
    public IEnumerable<(string Economy, DateOnly Since)> Members() =>
        Inaugurated.Members.Select(m => (m, Inaugurated.InauguratedOn)).Concat(Joined.Select(j => (j.Economy, j.On)));

    public static Mechanism? Evolve(Mechanism? mechanism, MechanismEvent e) => (mechanism, e) switch
    {
        (null, MechanismInaugurated i) => new(StreamKeys.Mechanism(i.MechanismId), i, null, []),
        ({ } m, SecretariatInaugurated s) => m with { Secretariat = s },
        ({ } m, MemberJoined j) => m with { Joined = m.Joined.Add(j) },
        _ => mechanism,
    };
}
