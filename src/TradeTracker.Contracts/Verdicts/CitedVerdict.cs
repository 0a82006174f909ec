using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using TradeTracker.Domain.Verdicts;

namespace TradeTracker.Contracts.Verdicts;

/// <summary>A verdict that can be cited: with the bounds that give it again, and a digest that proves it is the same.</summary>
public sealed record CitedVerdict : Verdict
{
    [SetsRequiredMembers]
    public CitedVerdict(Verdict verdict, VerdictBounds bounds, bool stale) : base(verdict)
    {
        Bounds = bounds;
        Digest = Verdicts.Digest.Of(verdict);
        if (stale) Flags = Flags.Add(Caveat.Stale);
    }

    [JsonConstructor]
    private CitedVerdict() { }

    [JsonPropertyOrder(1)] public required VerdictBounds Bounds { get; init; }

    /// <summary>SHA-256 of the verdict without bounds, digest and the stale flag.</summary>
    [JsonPropertyOrder(1)] public required string Digest { get; init; }
}

/// <summary>The two clocks: figures published until a day, and events recorded up to a position.</summary>
/// <param name="PublishedUntil">Nothing published later counts.</param>
/// <param name="Position">Nothing recorded later counts; it is that of the last event that concerns the target.</param>
public sealed record VerdictBounds(DateOnly PublishedUntil, long Position);
