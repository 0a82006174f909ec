namespace TradeTracker.Contracts;

/// <summary>A part of a list.</summary>
/// <param name="Next">Give it as <c>cursor</c> to read on; null at the end.</param>
public sealed record Page<T>(IReadOnlyList<T> Items, string? Next);
