using System.Collections.Frozen;
using System.Globalization;

namespace TradeTracker.Domain.Values;

/// <summary>An ISO 4217 currency or fund code; <c>MinorUnits</c> is its number of decimal places.</summary>
public sealed record Currency(string Code, int MinorUnits, string Name);

/// <summary>Every ISO 4217 currency, from the table <c>currencies.csv</c>.</summary>
public static class Currencies
{
    private static readonly FrozenDictionary<string, Currency> ByCode = Table.Rows("currencies.csv", columns: 3)
        .Select(row => new Currency(row[0], int.Parse(row[1], CultureInfo.InvariantCulture), row[2]))
        .ToFrozenDictionary(c => c.Code, StringComparer.Ordinal);

    /// <summary>All currencies in the order of their codes.</summary>
    public static IReadOnlyList<Currency> All { get; } = [.. ByCode.Values.OrderBy(c => c.Code, StringComparer.Ordinal)];

    /// <summary>Takes an ISO 4217 code; case and white space around it do not matter.</summary>
    public static Currency? Find(string code) => ByCode.GetValueOrDefault(Spelling.Plain(code));

    /// <summary>The currencies whose code is closest to the text, the closest first.</summary>
    public static IReadOnlyList<Currency> Nearest(string text, int count = 3) =>
        [.. Values.Nearest.To(text, ByCode.Keys, count).Select(code => ByCode[code])];
}
