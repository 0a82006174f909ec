using System.Text;
using TradeTracker.Domain.Values;

namespace TradeTracker.Contracts;

/// <summary>Ids, as they are written before a stream's key is made of them.</summary>
public static class Slug
{
    /// <summary>An id from a name: NFKD, plain letters, lower case, every run outside a–z0–9 becomes <c>-</c>, trimmed, at most 64; empty where nothing is left.</summary>
    public static string From(string name)
    {
        var text = new StringBuilder();
        foreach (var c in Spelling.Plain(name.Normalize(NormalizationForm.FormKD)))
        {
            if (char.IsAsciiLetterOrDigit(c)) text.Append(char.ToLowerInvariant(c));
            else if (text.Length > 0 && text[^1] != '-') text.Append('-');
        }
        return text.ToString(0, Math.Min(text.Length, 64)).Trim('-');
    }

    /// <summary>The id given, in lower case, or one made of the name: of targets and mechanisms.</summary>
    public static string Of(string? id, string? name) => id is null ? From(name ?? "") : id.ToLowerInvariant();

    /// <summary>The same in upper case: of publishers, groups and coverage lists.</summary>
    public static string Upper(string? id, string? name = null) => Of(id, name).ToUpperInvariant();
}
