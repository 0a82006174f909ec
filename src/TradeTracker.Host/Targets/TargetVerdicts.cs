using System.Text.Json.Serialization;
using TradeTracker.Domain;
using TradeTracker.Domain.Verdicts;

namespace TradeTracker.Host.Targets;

/// <summary>The verdicts on one target at the last position that concerned it. No clock: what depends on today is filled in at read.</summary>
/// <remarks>What lists filter and sort by is in columns of its own; without a headline it is null.</remarks>
/// <param name="Id">The target's stream.</param>
/// <param name="Imports">Those that figures on it came by, whether they count or not: what becomes of one concerns it.</param>
public sealed record TargetVerdicts(string Id, Assessment Assessment, string[] Imports)
{
    [JsonIgnore] public string? Status => Assessment.Headline is { } headline ? WireJson.Code(headline.Status) : null;
    [JsonIgnore] public string[] Statuses => [.. Assessment.Items.Select(v => WireJson.Code(v.Status)).Distinct()];
    [JsonIgnore] public string Agreement => WireJson.Code(Assessment.Agreement);
    [JsonIgnore] public decimal? PercentOfTarget => Assessment.Headline?.PercentOfTarget;
    [JsonIgnore] public decimal? PercentOfChange => Assessment.Headline?.PercentOfChange;
}
