using Shouldly;

namespace TradeTracker.Domain.Tests;

/// <summary>What every refusal is: a code, words for people, and the member it is about, or none.</summary>
internal static class Refusals
{
    /// <param name="code">Null: nothing is refused.</param>
    /// <param name="at">The member; null: whichever, or none.</param>
    public static void ShouldHaveCode(this Refusal? refusal, string? code, string? at = null)
    {
        (refusal?.Code).ShouldBe(code);
        (refusal is null || refusal.Detail.Length > 0 && refusal.Pointer is null or ['/', _, ..]).ShouldBeTrue($"{refusal}");
        if (at is not null) refusal!.Pointer.ShouldBe(at);
    }
}
