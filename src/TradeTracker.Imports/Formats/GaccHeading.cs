using System.Globalization;
using System.Text.RegularExpressions;
using TradeTracker.Domain.Values;
using TradeTracker.Imports.Reading;

namespace TradeTracker.Imports.Formats;

/// <summary>A column of China Customs' table.</summary>
internal sealed record GaccColumn(int Index, Flow Flow, Period Period);

/// <summary>What stands above China Customs' table, once for all its rows: the months of the title and the unit.</summary>
/// <param name="Scale">Single units in one of the table's.</param>
internal sealed partial record GaccHeading(int Year, int From, int To, string Unit, decimal Scale)
{
    private static readonly string[] Months = [.. CultureInfo.InvariantCulture.DateTimeFormat.AbbreviatedMonthNames.Where(m => m.Length > 0)];

    public static GaccHeading Of(Header header)
    {
        var lines = header.Above.Select(a => string.Join(',', a.Cells)).ToList();
        var title = lines.Select(l => Title().Match(l)).FirstOrDefault(m => m.Success) ?? throw Missing("a title with the month, like 'Imports and Exports by Country (Region), 3.2024'");
        var unit = lines.Select(l => UnitLine().Match(l)).FirstOrDefault(m => m.Success) ?? throw Missing("a unit, like 'Unit: US$1,000' or 'Unit: CNY 10,000'");
        var to = Month(title.Groups["to"].Value);
        var from = title.Groups["from"] is { Success: true, Value: var first } ? Month(first) : to;
        if (from > to || to is < 1 or > 12) throw Missing("months from 1 to 12 in the title");
        return new(int.Parse(title.Groups["year"].ValueSpan, CultureInfo.InvariantCulture), from, to, unit.Groups["dollar"].Success ? "USD" : "CNY", ScaleOf(unit.Value));
    }

    /// <summary>Which figure each column gives: by its heading where that tells, else by its place. A month that is the year to date comes once.</summary>
    public IReadOnlyList<GaccColumn> Columns(Header header, IReadOnlyList<Cell> secondRow)
    {
        var columns = new Dictionary<(Flow, Period), GaccColumn>();
        Flow? told = null;
        for (var (i, inFlow) = (1, 0); i < header.Names.Count; i++)
        {
            var heading = secondRow.Count > i ? $"{header.Names[i]} {secondRow[i].Text}" : header.Names[i];
            if (heading.Contains('%', StringComparison.Ordinal) || heading.Contains("change", StringComparison.OrdinalIgnoreCase)) continue;
            if (FlowOf(heading) is { } flow && flow != told) (told, inFlow) = (flow, 0);
            var (own, place) = told is { } named ? (named, inFlow++) : (ByPlace((i - 1) / 2), (i - 1) % 2);
            var period = PeriodOf(heading, place);
            if (own is { } f) columns[(f, period)] = new(i, f, period);
        }
        return [.. columns.Values];
    }

    private Period PeriodOf(string heading, int place) => Span().Match(heading) is { Success: true } span && Month(span.Groups["to"].Value) is >= 1 and <= 12 and var to
        ? Between(span.Groups["from"] is { Success: true, Value: var first } ? Month(first) : to, to)
        : place == 0 ? Between(From, To) : Between(1, To);

    private Period Between(int from, int to) => new(new(Year, Math.Clamp(from, 1, to), 1), to - Math.Clamp(from, 1, to) + 1);

    private static Flow? FlowOf(string heading) => (heading.Contains("import", StringComparison.OrdinalIgnoreCase), heading.Contains("export", StringComparison.OrdinalIgnoreCase)) switch
    {
        (true, true) => Flow.TwoWay,
        (true, false) => Flow.Imports,
        (false, true) => Flow.Exports,
        _ => heading.Contains("total", StringComparison.OrdinalIgnoreCase) || heading.Contains("both", StringComparison.OrdinalIgnoreCase) ? Flow.TwoWay : null,
    };

    private static Flow? ByPlace(int pair) => pair switch { 0 => Flow.TwoWay, 1 => Flow.Exports, 2 => Flow.Imports, _ => null };

    private static int Month(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number
        : Array.FindIndex(Months, m => text.StartsWith(m, StringComparison.OrdinalIgnoreCase)) + 1;

    private static decimal ScaleOf(string unit) =>
        (Numbers.Read(Figure().Match(unit).Value, commaMayBeDecimal: false) ?? 1) * (unit.Contains("million", StringComparison.OrdinalIgnoreCase) ? 1_000_000 : 1);

    private static FileProblemException Missing(string what) => new(FileProblems.UnknownFormat, $"Expected {what} above the table of China Customs.");

    private const string AMonth = "[0-9]{1,2}|(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*";

    [GeneratedRegex($@"(?<![0-9.])((?<from>{AMonth})\.?\s*(-|–|to)\s*)?(?<to>{AMonth})(\.|\s)\s*(?<year>[12][0-9]{{3}})(?![0-9])", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Title();

    [GeneratedRegex($@"\b((?<from>{AMonth})\s*(-|–|to)\s*)?(?<to>{AMonth})\s*(\.[12][0-9]{{3}})?$", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Span();

    [GeneratedRegex(@"unit.*((?<dollar>US\$|USD|US dollar)|CNY|RMB|yuan).*", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex UnitLine();

    [GeneratedRegex("[1-9][0-9]{0,5}([ ,][0-9]{3}){0,3}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Figure();
}
