using System.Text.Json.Serialization;
using TradeTracker.Domain;
using TradeTracker.Domain.Mechanisms;
using TradeTracker.Domain.Values;

namespace TradeTracker.Contracts.Mechanisms;

/// <summary>A standing cooperation body began.</summary>
/// <param name="Id">Lower-case letters, digits and dashes; left out: made of the name.</param>
/// <param name="Members">Economies by any code or name.</param>
public sealed record InaugurateMechanismRequest(string? Id, string? Name, DateOnly? InauguratedOn, IReadOnlyList<string?>? Members, CitationBody? Citation)
{
    [JsonIgnore]
    public string MechanismId => Slug.Of(Id, Name);

    public InaugurateMechanism ToCommand() =>
        new(new(MechanismId, Name!, InauguratedOn!.Value, Members!.Select(m => Economies.Find(m!)!.Code).ToValueList(), Citation!.ToCitation()));
}

/// <summary>The body got a seat.</summary>
public sealed record InaugurateSecretariatRequest(string? City, string? Region, string? Economy, DateOnly? InauguratedOn, CitationBody? Citation)
{
    public InaugurateSecretariat ToCommand() => new(new(City!, Region, Economies.Find(Economy!)!.Code, InauguratedOn!.Value, Citation!.ToCitation()));
}

/// <summary>An economy joined.</summary>
public sealed record JoinMechanismRequest(string? Economy, DateOnly? On, CitationBody? Citation)
{
    public JoinMechanism ToCommand() => new(new(Economies.Find(Economy!)!.Code, On!.Value, Citation!.ToCitation()));
}
