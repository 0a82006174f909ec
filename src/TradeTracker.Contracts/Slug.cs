using System.Globalization;
using System.Text;

namespace TradeTracker.Contracts;

/// <summary>Ids, as they are written before a stream's key is made of them.</summary>
public static class Slug
{
    /// <summary>An id from a name: NFKD, marks dropped, lower case, every run outside a–z0–9 becomes <c>-</c>, trimmed, at most 64; empty where nothing is left.</summary>
    public static string From(string name)
    {
        var text = new StringBuilder();
        foreach (var c in name.Normalize(NormalizationForm.FormKD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark) continue;
            if (char.ToLowerInvariant(c) is var lower and (>= 'a' and <= 'z' or >= '0' and <= '9')) text.Append(lower);
            else if (text.Length > 0 && text[^1] != '-') text.Append('-');
        }
        return text.ToString(0, Math.Min(text.Length, 64)).Trim('-');
    }

    /// <summary>The id given, case folded, or one made of the name.</summary>
    public static string Of(string? id, string? name) => id is null ? From(name ?? "") : id.ToLowerInvariant();
}
