using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using TradeTracker.Domain;
using TradeTracker.Domain.Targets;
using TradeTracker.Domain.Values;
using TradeTracker.Domain.Verdicts;
using TradeTracker.Domain.Verdicts.Changes;

namespace TradeTracker.Contracts.Targets;

/// <summary>Where all targets stand, in one look.</summary>
/// <param name="Targets">How many there are.</param>
/// <param name="ByStatus">How many have a headline of each status; those without a headline are in none.</param>
/// <param name="ByAgreement">About how many the readings agree in each way.</param>
/// <param name="ByState">How many are active, superseded and withdrawn.</param>
/// <param name="MostAtRisk">The active targets furthest behind, at most ten: missed, deteriorating, limited-progress, acceleration-needed; of one status the least percent of the target first.</param>
/// <param name="LatestChanges">The latest changes of verdicts over all targets, at most ten, the latest first.</param>
/// <param name="Freshness">How recent each publisher's figures are; a publisher without figures is left out.</param>
public sealed record Overview(
    int Targets, IReadOnlyDictionary<string, int> ByStatus, IReadOnlyDictionary<string, int> ByAgreement, IReadOnlyDictionary<string, int> ByState,
    IReadOnlyList<TargetSummary> MostAtRisk, IReadOnlyList<LatestChange> LatestChanges, IReadOnlyList<Freshness> Freshness)
{
    public static Overview Of(IReadOnlyList<Standing> standings, IReadOnlyList<TargetSummary> mostAtRisk, IReadOnlyList<LatestChange> latestChanges, IReadOnlyList<Freshness> freshness) => new(
        standings.Sum(s => s.Count),
        Count(Enum.GetValues<Status>().Select(WireJson.Code), standings, s => s.Status),
        Count(Enum.GetValues<Agreement>().Select(WireJson.Code), standings, s => s.Agreement),
        Count(Target.States, standings, s => s.State),
        mostAtRisk, latestChanges, freshness);

    /// <summary>Every code is there, be it with none.</summary>
    private static Dictionary<string, int> Count(IEnumerable<string> codes, IReadOnlyList<Standing> standings, Func<Standing, string?> by) =>
        codes.ToDictionary(code => code, code => standings.Where(s => by(s) == code).Sum(s => s.Count));
}

/// <summary>A change of one reading's verdict, with the target it is about.</summary>
public sealed record LatestChange : VerdictChange
{
    [SetsRequiredMembers]
    public LatestChange(string id, string name, VerdictChange change) : base(change) => (Id, Name) = (id, name);

    [JsonConstructor]
    private LatestChange() { }

    /// <summary>The target's.</summary>
    [JsonPropertyOrder(-1)] public required string Id { get; init; }

    /// <summary>The target's.</summary>
    [JsonPropertyOrder(-1)] public required string Name { get; init; }
}

/// <summary>How many targets stand alike.</summary>
/// <param name="Status">The headline's; null without one.</param>
public sealed record Standing(string? Status, string Agreement, string State, int Count);

/// <summary>How recent a publisher's figures are.</summary>
/// <param name="PublishedOn">The day of its last release recorded here.</param>
/// <param name="Latest">The latest period it gave a figure for; forecasts are no figures.</param>
/// <param name="Series">How many of its series are recorded.</param>
public sealed record Freshness(string Publisher, DateOnly PublishedOn, Period? Latest, int Series);
