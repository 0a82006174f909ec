using System.Text.Json.Serialization;

namespace TradeTracker.Domain.Targets.Kinds;

/// <summary>A total over the years of a window: "imports of $300 billion in three years".</summary>
public sealed record Cumulative : Sum
{
    [JsonIgnore] public override bool TakesBaselines => false;

    public override decimal? Floor(decimal? start) => 0;
}
