using TradeTracker.Domain;

namespace TradeTracker.Dashboard.Charts;

/// <summary>Who reports and who trades, by name.</summary>
internal static class Parties
{
    /// <summary>An economy's name; of a group its code.</summary>
    public static string Name(string code) => Economies.Find(code)?.Name ?? code;

    /// <summary>Who says so, and whose side that is: KZ-BNS (Kazakhstan).</summary>
    public static string Reading(string publisher, string reporter) => $"{publisher} ({Name(reporter)})";
}
