using System.Text.Json.Nodes;
using TradeTracker.Domain.Targets;
using TradeTracker.Domain.Values;

namespace TradeTracker.Contracts.Targets;

/// <summary>The promise itself changed.</summary>
/// <param name="Members">The members of the definition that change (RFC 7396): absent = unchanged, null = removed.</param>
/// <param name="On">The day it happened.</param>
public sealed record ReviseTargetRequest(JsonObject? Members, DateOnly? On, CitationBody? Citation)
{
    /// <param name="canonical">The same members as they are stored.</param>
    public ReviseTarget ToCommand(MergePatch canonical) => new(On!.Value, canonical, Citation!.ToCitation());
}

/// <summary>Our record of an event was wrong in these members; the promise did not change.</summary>
/// <param name="Position">Of the event that is wrong; left out: the one that set the target.</param>
/// <param name="Members">The members that change (RFC 7396), of the definition or of that event.</param>
public sealed record CorrectTargetRequest(long? Position = null, JsonObject? Members = null, string? Reason = null, CitationBody? Citation = null)
{
    /// <param name="canonical">The same members as they are stored.</param>
    public CorrectTarget ToCommand(MergePatch canonical) => new(Position, canonical, Reason!, Citation!.ToCitation());
}

/// <summary>Another target took this one's place.</summary>
/// <param name="By">The other target's id.</param>
/// <param name="On">The day it happened.</param>
public sealed record SupersedeTargetRequest(string? By, DateOnly? On, CitationBody? Citation)
{
    public SupersedeTarget ToCommand() => new(By!.ToLowerInvariant(), On!.Value, Citation!.ToCitation());
}

/// <summary>The promise was taken back.</summary>
/// <param name="On">The day it happened.</param>
public sealed record WithdrawTargetRequest(DateOnly? On, string? Reason, CitationBody? Citation)
{
    public WithdrawTarget ToCommand() => new(On!.Value, Reason!, Citation!.ToCitation());
}
