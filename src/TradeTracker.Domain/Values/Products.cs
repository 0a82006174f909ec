namespace TradeTracker.Domain.Values;

/// <summary>What is traded: a named product, an HS code, or a coverage list.</summary>
public static class Products
{
    public const string Total = "TOTAL";

    /// <summary>The words a product may be given by, besides HS codes and coverage lists.</summary>
    public static IReadOnlyList<string> Named { get; } = [Total, "SERVICES", "GOODS-AND-SERVICES"];

    /// <summary>The code as it is stored: named (GOODS is read as TOTAL), HS, else the id of a coverage list, of which only the record knows whether it exists; null if it can be none of them.</summary>
    public static string? Find(string text) => text.Trim().ToUpperInvariant() switch
    {
        "GOODS" => Total,
        var digits when digits.All(char.IsAsciiDigit) => HsChapters.Hold(digits) ? digits : null,
        var code => code,
    };

    /// <summary>True for a code that means the same whatever is recorded: no coverage list may have it.</summary>
    public static bool IsReserved(string code) => code.All(char.IsAsciiDigit) || Named.Contains(Find(code));

    /// <summary>True where all of the second's goods are among the first's, and not the other way round.</summary>
    public static bool Contain(string code, string part) => part != Total && (code == Total || part.Length > code.Length && part.StartsWith(code, StringComparison.Ordinal));
}
