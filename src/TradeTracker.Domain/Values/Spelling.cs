using System.Collections.Frozen;
using System.Globalization;

namespace TradeTracker.Domain.Values;

/// <summary>Brings different spellings of a name to one.</summary>
public static class Spelling
{
    // An own table, because string.Normalize leaves text as it is under InvariantGlobalization.
    private static readonly FrozenDictionary<char, char> Unmarked = new[]
    {
        "AÀÁÂÃÄÅĀĂĄ", "CÇĆĈĊČ", "DĎĐ", "EÈÉÊËĒĔĖĘĚ", "GĜĞĠĢ", "HĤĦ", "IÌÍÎÏĨĪĬĮİı", "JĴ", "KĶ", "LĹĻĽŁ", "NÑŃŅŇ",
        "OÒÓÔÕÖØŌŎŐ", "RŔŖŘ", "SŚŜŞŠȘ", "TŢŤŦȚ", "UÙÚÛÜŨŪŬŮŰŲ", "WŴ", "YÝŶŸ", "ZŹŻŽ", "'’‘ʻ`",
    }.SelectMany(letters => letters[1..].Select(marked => (marked, letter: letters[0]))).ToFrozenDictionary(p => p.marked, p => p.letter);

    /// <summary>Upper case, without diacritics and without white space around it.</summary>
    public static string Plain(string text) => string.Concat(text.Trim().ToUpperInvariant()
        .Where(c => CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)
        .Select(c => Unmarked.GetValueOrDefault(c, c)));
}
