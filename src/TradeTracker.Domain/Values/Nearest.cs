namespace TradeTracker.Domain.Values;

/// <summary>Finds what the writer of a mistyped word may have meant.</summary>
public static class Nearest
{
    // Longer than any name; keeps the work small for whatever text a caller sends.
    private const int Longest = 80;

    /// <summary>The candidates that the fewest edits turn into the text, case and diacritics ignored; of equals, the first in the alphabet.</summary>
    public static IReadOnlyList<string> To(string text, IEnumerable<string> candidates, int count = 3)
    {
        var typed = Beginning(text);
        return [.. candidates.OrderBy(c => Edits(typed, Beginning(c))).ThenBy(c => c, StringComparer.Ordinal).Take(count)];
    }

    /// <summary>True where one is the other but for a fifth of its letters.</summary>
    public static bool Near(string a, string b) => Beginning(a) is var x && Beginning(b) is var y && Edits(x, y) * 5 <= Math.Max(x.Length, y.Length);

    private static string Beginning(string text) => Spelling.Plain(text) is { Length: > Longest } plain ? plain[..Longest] : Spelling.Plain(text);

    // Letters added, left out, replaced, or two neighbours swapped: the "optimal string alignment" distance.
    private static int Edits(string a, string b)
    {
        var edits = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++) edits[i, 0] = i;
        for (var j = 0; j <= b.Length; j++) edits[0, j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            for (var j = 1; j <= b.Length; j++)
            {
                var replaced = edits[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
                edits[i, j] = Math.Min(replaced, Math.Min(edits[i - 1, j], edits[i, j - 1]) + 1);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) edits[i, j] = Math.Min(edits[i, j], edits[i - 2, j - 2] + 1);
            }
        }
        return edits[a.Length, b.Length];
    }
}
