using System.Text.Json.Serialization;
using TradeTracker.Domain;
using TradeTracker.Domain.Mechanisms;
using TradeTracker.Domain.Values;

namespace TradeTracker.Contracts.Mechanisms;

/// <summary>A standing cooperation body began.</summary>
/// <param name="Id">Lower-case letters, digits and dashes; left out: made of the name.</param>
/// <param name="Members">Economies by any code or name.</param>
public sealed record InaugurateMechanismRequest(string? Id = null, string? Name = null, DateOnly? InauguratedOn = null, IReadOnlyList<string?>? Members = null, CitationBody? Citation = null)
{
    [JsonIgnore]
    public string MechanismId => Slug.Of(Id, Name);

    public InaugurateMechanism ToCommand() =>
        new(new(MechanismId, Name!, InauguratedOn!.Value, Members!.Select(m => Economies.Find(m!)!.Code).ToValueList(), Citation!.ToCitation()));
}

/// <summary>The body got a seat.</summary>
public sealed record InaugurateSecretariatRequest(string? City = null, string? Region = null, string? Economy = null, DateOnly? InauguratedOn = null, CitationBody? Citation = null)
{
    public InaugurateSecretariat ToCommand() => new(new(City!, Region, Economies.Find(Economy!)!.Code, InauguratedOn!.Value, Citation!.ToCitation()));
}

/// <summary>An economy joined.</summary>
public sealed record JoinMechanismRequest(string? Economy, DateOnly? On, CitationBody? Citation)
{
    public JoinMechanism ToCommand() => new(new(Economies.Find(Economy!)!.Code, On!.Value, Citation!.ToCitation()));
}

/// <summary>An economy left.</summary>
public sealed record LeaveMechanismRequest(DateOnly? On, CitationBody? Citation)
{
    /// <param name="economy">As the address names it.</param>
    public LeaveMechanism ToCommand(string economy) => new(new(Economies.Find(economy)!.Code, On!.Value, Citation!.ToCitation()));
}

/// <summary>The body met.</summary>
/// <param name="Title">What it is called.</param>
/// <param name="Parties">Economies that took part, where they were not all members.</param>
public sealed record HoldMeetingRequest(string? Title = null, DateOnly? On = null, string? Place = null, IReadOnlyList<string?>? Parties = null, string? Url = null, CitationBody? Citation = null)
{
    public HoldMeeting ToCommand() => new(new(Title!, On!.Value, Place, Codes.Of(Parties), Url, Citation!.ToCitation()));
}

/// <summary>Something was signed under the body's roof.</summary>
/// <param name="Title">What it is called.</param>
/// <param name="Parties">Economies that signed, where they were not all members.</param>
public sealed record SignAgreementRequest(string? Title = null, DateOnly? On = null, string? Place = null, IReadOnlyList<string?>? Parties = null, string? Url = null, CitationBody? Citation = null)
{
    public SignAgreement ToCommand() => new(new(Title!, On!.Value, Place, Codes.Of(Parties), Url, Citation!.ToCitation()));
}

/// <summary>The body ended.</summary>
public sealed record DissolveMechanismRequest(DateOnly? On, CitationBody? Citation)
{
    public DissolveMechanism ToCommand() => new(new(On!.Value, Citation!.ToCitation()));
}

internal static class Codes
{
    public static ValueList<string>? Of(IReadOnlyList<string?>? economies) => economies?.Select(e => Economies.Find(e!)!.Code).ToValueList();
}
