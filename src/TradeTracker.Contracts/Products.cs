namespace TradeTracker.Contracts;

/// <summary>What is traded.</summary>
public static class Products
{
    public const string Total = "TOTAL";

    /// <summary>The words a product may be given by, besides HS codes.</summary>
    public static IReadOnlyList<string> Named { get; } = [Total, "SERVICES", "GOODS-AND-SERVICES"];

    /// <summary>The canonical code: a named product (GOODS is read as TOTAL), or an HS code of 2, 4 or 6 digits; null if it is neither.</summary>
    public static string? Find(string text) => text.ToUpperInvariant() switch
    {
        "GOODS" => Total,
        var code when Named.Contains(code) => code,
        { Length: 2 or 4 or 6 } hs when hs.All(char.IsAsciiDigit) => hs,
        _ => null,
    };
}
