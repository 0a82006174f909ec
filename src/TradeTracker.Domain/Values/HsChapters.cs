using System.Collections.Frozen;

namespace TradeTracker.Domain.Values;

/// <summary>A chapter of the Harmonized System: two digits, with which the codes of its headings (4) and subheadings (6) begin.</summary>
public sealed record HsChapter(string Code, string Title);

/// <summary>
/// The chapters of HS 2022 with the World Customs Organization's titles, from the table <c>hs-chapters.csv</c>: 1 to 97 without 77, which is
/// reserved. Chapters 98 and 99 mean something else in each country.
/// </summary>
public static class HsChapters
{
    private static readonly FrozenDictionary<string, HsChapter> ByCode = Table.Rows("hs-chapters.csv", columns: 2)
        .Select(row => new HsChapter(row[0], row[1])).ToFrozenDictionary(c => c.Code, StringComparer.Ordinal);

    /// <summary>All chapters in the order of their codes.</summary>
    public static IReadOnlyList<HsChapter> All { get; } = [.. ByCode.Values.OrderBy(c => c.Code, StringComparer.Ordinal)];

    /// <summary>True for a code of 2, 4 or 6 digits whose chapter exists.</summary>
    public static bool Hold(string code) => code.Length is 2 or 4 or 6 && code.All(char.IsAsciiDigit) && ByCode.ContainsKey(code[..2]);
}
