using System.Text.Json.Serialization;
using TradeTracker.Domain.Verdicts;

namespace TradeTracker.Domain.Targets.Kinds;

/// <summary>A multiple of the value it is counted from: "double our exports by 2014".</summary>
public sealed record Multiple : TargetTerms
{
    /// <summary>What the start is multiplied by: 2 is double, 0.5 is half.</summary>
    public required decimal Factor { get; init; }

    [JsonIgnore] public override decimal Ambition => Factor;

    [JsonIgnore]
    public override Direction? OwnDirection => Factor switch
    {
        > 1 => Targets.Direction.AtLeast,
        < 1 => Targets.Direction.AtMost,
        _ => null,
    };

    public override decimal? Goal(decimal? start) => start is { } value ? Numbers.Multiply(Factor, value) : null;
}
