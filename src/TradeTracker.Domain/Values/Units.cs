namespace TradeTracker.Domain.Values;

/// <summary>What figures are counted in: an ISO 4217 currency (single units) or tonnes.</summary>
public static class Units
{
    /// <summary>Metric tonnes, by their UN/ECE Recommendation 20 code.</summary>
    public const string Tonnes = "TNE";

    /// <summary>The unit's code as it is stored, or null if it is none.</summary>
    public static string? Find(string text) => Spelling.Plain(text) is Tonnes ? Tonnes : Currencies.Find(text)?.Code;

    /// <summary>The codes closest to the text, the closest first.</summary>
    public static IReadOnlyList<string> Nearest(string text, int count = 3) =>
        Values.Nearest.To(text, [.. Currencies.All.Select(c => c.Code), Tonnes], count);
}
