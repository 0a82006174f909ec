namespace TradeTracker.Contracts;

/// <summary>A record very like the one created: perhaps the same thing.</summary>
public sealed record SimilarRecord(string Id, string Name);
