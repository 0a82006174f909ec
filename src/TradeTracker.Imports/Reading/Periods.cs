using System.Globalization;
using System.Text.RegularExpressions;
using TradeTracker.Domain.Values;

namespace TradeTracker.Imports.Reading;

/// <summary>Periods as files write them. Null for a text that is none.</summary>
internal static partial class Periods
{
    public const string Expected = "Expected a period like 2023, 2023-Q1, 2023-01, 2023-01/P10M or FY2024@04-01.";

    /// <summary>The service's own texts.</summary>
    public static Period? Own(string text) => Period.TryParse(text.ToUpperInvariant(), CultureInfo.InvariantCulture, out var period) ? period : null;

    /// <summary>The own ones, and the first of a month: what Excel makes of 2024-03.</summary>
    public static Period? Typed(string text) => Own(text is [_, _, _, _, '-', _, _, '-', '0', '1'] ? text[..7] : text);

    /// <summary>Comtrade's: <c>2023</c>, <c>202301</c>.</summary>
    public static Period? Compact(string text) => Own(text.Length == 6 ? $"{text[..4]}-{text[4..]}" : text);

    /// <summary>The IMF's and SDMX's: <c>2022M1</c>, <c>2022-M01</c>, <c>2022Q1</c>, <c>2022-S1</c>, <c>2022-T1</c>, <c>2022-A1</c>, a span from a day <c>2022-01-01/P1Y</c>, besides the own ones.</summary>
    public static Period? Sdmx(string text) => Reporting().Match(text) is { Success: true } r
        ? Own(Part(r.Groups["year"].Value, r.Groups["kind"].Value, int.Parse(r.Groups["number"].ValueSpan, CultureInfo.InvariantCulture)))
        : Span().Match(text) is { Success: true } s ? Own($"{s.Groups["month"]}/P{(s.Groups["years"].Success ? "12" : s.Groups["months"].Value)}M")
        : Own(text);

    private static string Part(string year, string kind, int number) => FormattableString.Invariant(kind switch
    {
        "A" when number == 1 => (FormattableString)$"{year}",
        "S" or "H" => $"{year}-{number * 6 - 5:00}/P6M",
        "T" => $"{year}-{number * 4 - 3:00}/P4M",
        "Q" => $"{year}-Q{number}",
        "M" => $"{year}-{number:00}",
        _ => $"",
    });

    [GeneratedRegex("^(?<year>[0-9]{4})-?(?<kind>[ASHTQM])(?<number>[0-9]{1,2})$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Reporting();

    [GeneratedRegex("^(?<month>[0-9]{4}-[0-9]{2})-01(T00:00:00)?/P((?<years>1Y)|(?<months>[0-9]{1,2})M)$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Span();
}
