using System.Text.Json.Serialization;
using TradeTracker.Domain.Verdicts;

namespace TradeTracker.Domain.Targets.Kinds;

/// <summary>A compound growth a year over a window: "8 to 10 % a year through 2025". Counted from the reading's own figure of the year before.</summary>
public sealed record Growth : TargetTerms
{
    /// <summary>A fraction: 0.08 is 8 % a year.</summary>
    public required decimal Rate { get; init; }

    /// <summary>The upper end of the range that was promised, as a fraction; it is not judged.</summary>
    public decimal? RateUpTo { get; init; }

    /// <summary>The years in which it grows.</summary>
    public required Window Window { get; init; }

    [JsonIgnore] public override decimal Ambition => Rate;

    [JsonIgnore] public override Window? Span => Window;

    [JsonIgnore] public override bool TakesBaselines => false;

    [JsonIgnore]
    public override Direction? OwnDirection => Rate switch
    {
        > 0 => Targets.Direction.AtLeast,
        < 0 => Targets.Direction.AtMost,
        _ => null,
    };

    public override decimal? Goal(decimal? start) => After(start, Window.Years);

    /// <summary>What the start becomes at this rate in so many years: v0·(1 + rate)^n.</summary>
    public decimal? After(decimal? start, int years)
    {
        var value = start;
        for (var i = 0; i < years && value is { } v; i++) value = Numbers.Multiply(v, 1 + Rate);
        return value;
    }
}
