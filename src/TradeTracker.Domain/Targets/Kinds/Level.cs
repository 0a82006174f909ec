using System.Text.Json.Serialization;

namespace TradeTracker.Domain.Targets.Kinds;

/// <summary>A value in the deadline year: "$40 billion of two-way trade by 2030".</summary>
public sealed record Level : TargetTerms
{
    /// <summary>In single units of the target's unit.</summary>
    public required decimal Amount { get; init; }

    [JsonIgnore] public override decimal Ambition => Amount;

    public override decimal? Goal(decimal? start) => Amount;
}
