using System.Text.Json.Serialization;

namespace TradeTracker.Domain.Targets.Kinds;

/// <summary>A sum over the years of a window: of what is traded (<see cref="Cumulative"/>), or of what is traded beyond a starting value (<see cref="Increase"/>).</summary>
public abstract record Sum : TargetTerms
{
    /// <summary>In single units of the target's unit.</summary>
    public required decimal Amount { get; init; }

    /// <summary>The years that are added up.</summary>
    public required Window Window { get; init; }

    [JsonIgnore] public override decimal Ambition => Amount;

    [JsonIgnore] public override Window? Span => Window;

    public override decimal? Goal(decimal? start) => Amount;

    /// <summary>What a year must first reach before anything counts; null while unknown.</summary>
    /// <param name="start">The value it is counted from.</param>
    public abstract decimal? Floor(decimal? start);
}
