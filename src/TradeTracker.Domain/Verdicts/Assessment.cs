using TradeTracker.Domain.Values;

namespace TradeTracker.Domain.Verdicts;

/// <summary>One target by every reading, as known at a position and published until a day.</summary>
/// <param name="Items">Direct readings first, then by publisher.</param>
/// <param name="Headline">The one verdict to show where only one can be (R5.9).</param>
/// <param name="Position">That of the last event that concerns the target.</param>
/// <param name="Method">Asked for, or the default at the day (R5.8).</param>
public sealed record Assessment(
    ValueList<Verdict> Items, Agreement Agreement, Verdict? Headline, ValueList<Asymmetry> Asymmetries, long Position, string Method);

/// <summary>How far two sides' figures for the same trade are apart (R5.10): |a − b| / (a + b).</summary>
/// <param name="A">The direct reading.</param>
/// <param name="B">The mirror.</param>
/// <param name="Value">A fraction: 0 is the same, 1 is only one side.</param>
/// <param name="Reason">Why there is no value.</param>
public sealed record Asymmetry(ReadingKey A, ReadingKey B, Period Period, decimal? Value, string? Reason);
