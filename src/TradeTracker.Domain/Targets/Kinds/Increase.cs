namespace TradeTracker.Domain.Targets.Kinds;

/// <summary>What is traded over the years of a window beyond as many times a starting value: "$200 billion more than in 2017, in 2020 and 2021 together".</summary>
public sealed record Increase : Sum
{
    public override decimal? Floor(decimal? start) => start;
}
