using TradeTracker.Domain.Mechanisms;
using TradeTracker.Domain.Values;

namespace TradeTracker.Contracts.Mechanisms;

/// <summary>A mechanism as recorded.</summary>
/// <param name="Members">With the day from which each is one.</param>
/// <param name="Version">The stream's: the number of its events.</param>
public sealed record MechanismState(
    string Id, string Name, DateOnly InauguratedOn, IReadOnlyList<MechanismMember> Members, SecretariatState? Secretariat, Citation Citation, long Version)
{
    public static MechanismState Of(Mechanism m, long version) => new(
        m.Id, m.Inaugurated.Name, m.Inaugurated.InauguratedOn,
        [.. m.Members().Select(x => new MechanismMember(x.Economy, x.Since))],
        m.Secretariat is { } s ? new(s.City, s.Region, s.Economy, s.InauguratedOn, s.Citation) : null,
        m.Inaugurated.Citation, version);
}

/// <summary>A member economy (alpha-3) and the day from which it is one.</summary>
public sealed record MechanismMember(string Economy, DateOnly Since);

/// <summary>The seat of a mechanism.</summary>
public sealed record SecretariatState(string City, string? Region, string Economy, DateOnly InauguratedOn, Citation Citation);
