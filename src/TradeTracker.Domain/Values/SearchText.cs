namespace TradeTracker.Domain.Values;

/// <summary>Text as it is searched: without case and diacritics.</summary>
public static class SearchText
{
    /// <summary>The texts that may hold a word, one a line.</summary>
    public static string Of(params IEnumerable<string?> texts) => string.Join('\n', texts.OfType<string>().Select(Spelling.Plain));

    /// <summary>The words looked for, each once.</summary>
    public static string[] Words(string text) => [.. Spelling.Plain(text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Distinct()];
}
