using System.Text.Json.Serialization;
using TradeTracker.Domain;
using TradeTracker.Domain.Groups;
using TradeTracker.Domain.Values;

namespace TradeTracker.Contracts.Groups;

/// <summary>A named set of economies.</summary>
/// <param name="Id">Upper-case letters, digits and dashes: <c>ASEAN</c>; left out: made of the name.</param>
/// <param name="EstablishedOn">The day it began.</param>
/// <param name="Members">Economies by any code or name, members from that day; later ones join.</param>
public sealed record DefineGroupRequest(string? Id = null, string? Name = null, DateOnly? EstablishedOn = null, IReadOnlyList<string?>? Members = null, CitationBody? Citation = null)
{
    [JsonIgnore]
    public string GroupId => Slug.Upper(Id, Name);

    public DefineGroup ToCommand() =>
        new(new(GroupId, Name!, EstablishedOn!.Value, Members!.Select(m => Economies.Find(m!)!.Code).ToValueList(), Citation!.ToCitation()));
}

/// <summary>An economy joined.</summary>
public sealed record JoinGroupRequest(string? Economy, DateOnly? On, CitationBody? Citation)
{
    public JoinGroup ToCommand() => new(new(Economies.Find(Economy!)!.Code, On!.Value, Citation!.ToCitation()));
}

/// <summary>An economy left.</summary>
public sealed record LeaveGroupRequest(DateOnly? On, CitationBody? Citation)
{
    /// <param name="economy">As the address names it.</param>
    public LeaveGroup ToCommand(string economy) => new(new(Economies.Find(economy)!.Code, On!.Value, Citation!.ToCitation()));
}
