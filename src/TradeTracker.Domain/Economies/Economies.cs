using System.Collections.Frozen;
using System.Globalization;
using TradeTracker.Domain.Values;

// Not TradeTracker.Domain.Economies: a namespace of the class's own name would hide the class from its neighbours.
namespace TradeTracker.Domain;

/// <summary>Every economy TradeTracker knows, from the table <c>economies.csv</c>.</summary>
public static class Economies
{
    /// <summary>The code of the world. It is never a sum of the others.</summary>
    public const string World = "WLD";

    private static readonly FrozenDictionary<string, Economy> ByKey = Read();

    /// <summary>All economies in the order of their codes, the world among them.</summary>
    public static IReadOnlyList<Economy> All { get; } = [.. ByKey.Values.Distinct().OrderBy(e => e.Code, StringComparer.Ordinal)];

    /// <summary>Takes an alpha-3 or alpha-2 code, a UN M49 or Comtrade number, an English short name or a known synonym.
    /// Case, diacritics, leading zeros and white space around it do not matter.</summary>
    public static Economy? Find(string text) => ByKey.GetValueOrDefault(Key(text));

    /// <summary>The economies whose code, name or synonym is closest to the text, the closest first.</summary>
    public static IReadOnlyList<Economy> Nearest(string text, int count = 3) =>
        [.. Values.Nearest.To(Key(text), ByKey.Keys, ByKey.Count).Select(key => ByKey[key]).Distinct().Take(count)];

    private static string Key(string text) => Spelling.Plain(text) is var plain && plain.Length > 0 && plain.All(char.IsAsciiDigit)
        ? plain.TrimStart('0').PadLeft(1, '0')
        : plain;

    // A key that means two economies makes ToFrozenDictionary throw: the table is refused rather than read by its order.
    private static FrozenDictionary<string, Economy> Read() => Table.Rows("economies.csv", columns: 5)
        .SelectMany(row => KeysOf(row).Distinct(StringComparer.Ordinal).Select(key => (key, economy: Of(row))))
        .ToDictionary(pair => pair.key, pair => pair.economy, StringComparer.Ordinal)
        .ToFrozenDictionary(StringComparer.Ordinal);

    private static Economy Of(string[] row) => new(row[1], row[0], int.Parse(row[2], CultureInfo.InvariantCulture), row[3]);

    private static IEnumerable<string> KeysOf(string[] row) =>
        row[..4].Concat(row[4].Split('|', StringSplitOptions.RemoveEmptyEntries)).Select(Key);
}
