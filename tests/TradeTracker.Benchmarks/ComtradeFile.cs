using System.Globalization;
using TradeTracker.Domain;

namespace TradeTracker.Benchmarks;

/// <summary>A file as UN Comtrade gives it, of made-up trade: 200 reporters with 200 partners each, year by year, both flows.</summary>
internal static class ComtradeFile
{
    private const int Most = 200, FirstYear = 2010, Years = 13;

    /// <summary>The columns of the file, with the type each has in a table.</summary>
    public static readonly IReadOnlyList<Column> Columns =
    [
        Same("typeCode", "text", "C"),
        Same("freqCode", "text", "A"),
        new("refPeriodId", "int", r => r.Year * 10_000 + 101),
        new("refYear", "int", r => r.Year),
        Same("refMonth", "int", 52),
        new("period", "int", r => r.Year),
        new("reporterCode", "int", r => r.Reporter.M49),
        new("reporterISO", "text", r => r.Reporter.Code),
        Same("reporterDesc", "text", null),
        new("flowCode", "text", r => r.Exports ? "X" : "M"),
        new("flowDesc", "text", r => r.Exports ? "Export" : "Import"),
        new("partnerCode", "int", r => r.Partner.M49),
        new("partnerISO", "text", r => r.Partner.Code),
        Same("partnerDesc", "text", null),
        Same("partner2Code", "int", 0),
        Same("partner2ISO", "text", "W00"),
        Same("partner2Desc", "text", "World"),
        Same("classificationCode", "text", "H6"),
        Same("classificationSearchCode", "text", "HS"),
        Same("isOriginalClassification", "bool", true),
        Same("cmdCode", "text", "TOTAL"),
        Same("cmdDesc", "text", "All Commodities"),
        Same("aggrLevel", "int", 0),
        Same("isLeaf", "bool", false),
        Same("customsCode", "text", "C00"),
        Same("customsDesc", "text", "TOTAL CPC"),
        Same("mosCode", "int", 0),
        Same("motCode", "int", 0),
        Same("motDesc", "text", "TOTAL MOT"),
        Same("qtyUnitCode", "int", -1),
        Same("qtyUnitAbbr", "text", "N/A"),
        Same("qty", "numeric", null),
        Same("isQtyEstimated", "bool", false),
        Same("altQtyUnitCode", "int", -1),
        Same("altQtyUnitAbbr", "text", "N/A"),
        Same("altQty", "numeric", null),
        Same("isAltQtyEstimated", "bool", false),
        Same("netWgt", "numeric", null),
        Same("isNetWgtEstimated", "bool", false),
        Same("grossWgt", "numeric", null),
        Same("isGrossWgtEstimated", "bool", false),
        new("cifvalue", "numeric", r => r.Exports ? null : r.Value),
        new("fobvalue", "numeric", r => r.Exports ? r.Value : null),
        new("primaryValue", "numeric", r => r.Value),
        Same("legacyEstimationFlag", "int", 0),
        Same("isReported", "bool", true),
        Same("isAggregate", "bool", true),
    ];

    /// <summary>A column of the file.</summary>
    public sealed record Column(string Name, string Type, Func<Row, object?> Value);

    /// <summary>A row of the file.</summary>
    public readonly record struct Row(Economy Reporter, Economy Partner, int Year, bool Exports, decimal Value);

    /// <summary>Reporter by reporter, so that twice the rows are twice the series.</summary>
    public static IEnumerable<Row> Rows(int count)
    {
        // Comtrade counts Monaco as France.
        Economy[] economies = [.. Economies.All.Where(e => e.Code is not (Economies.World or "MCO")).Take(Most + 1)];
        var rows = from reporter in economies.Take(Most)
                   from year in Enumerable.Range(FirstYear, Years)
                   from partner in economies
                   where partner != reporter
                   from exports in (bool[])[true, false]
                   select new Row(reporter, partner, year, exports, ValueOf(reporter.M49, partner.M49, year, exports));
        return rows.Take(count);
    }

    public static void Write(int count, string path)
    {
        using var file = new StreamWriter(path);
        file.WriteLine(string.Join(',', Columns.Select(c => c.Name)));
        foreach (var row in Rows(count)) file.WriteLine(Line(row));
    }

    // A comma ends every line, as there.
    private static string Line(Row row) => string.Concat(Columns.Select(c => $"{Text(c.Value(row))},"));

    private static string Text(object? value) => value is bool truth ? truth ? "true" : "false" : Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";

    private static Column Same(string name, string type, object? value) => new(name, type, _ => value);

    // Spread over nine orders of magnitude, the same in every run.
    private static decimal ValueOf(int reporter, int partner, int year, bool exports)
    {
        var mixed = unchecked((uint)(reporter * 2654435761L ^ partner * 40503L ^ year * 69069L ^ (exports ? 7919L : 0)));
        return (decimal)(mixed % 1_000_000_007) * (mixed % 997 + 1) + (mixed % 100) / 100m;
    }
}
