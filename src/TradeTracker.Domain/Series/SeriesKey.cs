using TradeTracker.Domain.Values;

namespace TradeTracker.Domain.Series;

/// <summary>What makes figures one series (SDMX: REF_AREA, COUNTERPART_AREA, INDICATOR, unit). Frequency belongs to the period.</summary>
/// <param name="Publisher">A registered publisher's id.</param>
/// <param name="Reporter">The economy (alpha-3) or group whose trade it is.</param>
/// <param name="Counterpart">The partner: an economy (alpha-3), a group, or WLD, the world.</param>
/// <param name="Flow">From the reporter's side.</param>
/// <param name="Product">TOTAL: all goods; SERVICES; GOODS-AND-SERVICES; an HS code; a coverage list.</param>
/// <param name="Unit">ISO 4217, or TNE (tonnes).</param>
public sealed record SeriesKey(string Publisher, string Reporter, string Counterpart, Flow Flow, string Product, string Unit)
{
    /// <summary>The stream's key.</summary>
    public string Stream => $"series/{Publisher}/{Reporter}/{Counterpart}/{Flow.Code()}/{Product}/{Unit}";

    /// <summary>The key of a series' stream.</summary>
    /// <exception cref="FormatException">It is none.</exception>
    public static SeriesKey OfStream(string stream) =>
        stream.Split('/') is ["series", var publisher, var reporter, var counterpart, var flow, var product, var unit] && Flows.OfCode(flow) is { } known
            ? new(publisher, reporter, counterpart, known, product, unit) : throw new FormatException($"'{stream}' is not the stream of a series.");

    /// <summary>The unordered pair of parties.</summary>
    public string Corridor => Series.Corridor.Key(Reporter, Counterpart);
}

/// <summary>Unordered pairs of parties.</summary>
public static class Corridor
{
    /// <summary>The same text whichever party is named first.</summary>
    public static string Key(string a, string b) => string.CompareOrdinal(a, b) <= 0 ? $"{a}|{b}" : $"{b}|{a}";

    /// <summary>Those between one party and another, each taken with everybody within it: a group with its members.</summary>
    public static IReadOnlySet<string> Keys(string a, string b, Func<string, IEnumerable<string>> within)
    {
        var others = within(b).ToList();
        return within(a).SelectMany(x => others.Select(y => Key(x, y))).ToHashSet(StringComparer.Ordinal);
    }
}
