using System.Text.Json.Serialization;

namespace TradeTracker.Domain.Targets.Kinds;

/// <summary>A part of a larger trade: "half of Africa's trade within Africa". The measure over its denominator.</summary>
public sealed record Share : TargetTerms
{
    /// <summary>A fraction: 0.5 is half.</summary>
    [JsonPropertyName("share")]
    public required decimal Fraction { get; init; }

    [JsonIgnore] public override decimal Ambition => Fraction;

    public override decimal? Goal(decimal? start) => Fraction;
}
