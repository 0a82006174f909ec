using TradeTracker.Domain.Values;
using TradeTracker.Imports.Reading;

namespace TradeTracker.Imports.Formats;

/// <summary>WTO Stats: goods trade in US dollars, thousands, millions or billions of them as the unit says. Often ISO-8859-1, and a comma in a name may lack its quotes.</summary>
public sealed class Wto : ImportFormat
{
    public override string Name => "wto";
    public override string Publisher => "WTO";

    internal override IReadOnlyCollection<string> Required => ["Indicator", "Reporting Economy", "Partner Economy", "Product/Sector Code", "Year", "Frequency Code", "Unit", "Value"];

    internal override Action<Row> Reader(Header header) => Read;

    private static void Read(Row row)
    {
        var (flow, product, scale) = (FlowOf(row["Indicator"].Text), ProductOf(row), ScaleOf(row["Unit"].Text));
        if (Skipped(row, flow, product, scale) is { } reason)
        {
            row.Skip(reason);
            return;
        }
        row.Report(
            new(row.Party(row["Reporting Economy ISO3A Code"], row["Reporting Economy"]), row.Party(row["Partner Economy ISO3A Code"], row["Partner Economy"]), flow, row.Product(product!.Value), "USD"),
            row.Observation(row.Period(PeriodOf(row), Periods.Sdmx), row["Value"], scale!.Value, row.Status(row["Value Flag Code"])));
    }

    private static string? Skipped(Row row, Flow? flow, Cell? product, decimal? scale) =>
        flow is null ? SkipReasons.FlowNotTracked
        : product is null ? SkipReasons.ProductNotTracked
        : scale is null ? SkipReasons.UnitNotTracked
        : row["Frequency Code"].Text is not ("A" or "Q" or "M") ? SkipReasons.FrequencyNotTracked
        : null;

    private static Flow? FlowOf(string indicator) =>
        indicator.Contains("re-export", StringComparison.OrdinalIgnoreCase) || indicator.Contains("re-import", StringComparison.OrdinalIgnoreCase) ? null
        : indicator.Contains("exports", StringComparison.OrdinalIgnoreCase) ? Flow.Exports
        : indicator.Contains("imports", StringComparison.OrdinalIgnoreCase) ? Flow.Imports
        : null;

    /// <summary>All merchandise, or HS; not the WTO's own groups of products, and no services.</summary>
    private static Cell? ProductOf(Row row)
    {
        var code = row["Product/Sector Code"];
        return code.Is("TO") ? code with { Text = Products.Total }
            : row["Product/Sector Classification Code"].Text.StartsWith("HS", StringComparison.OrdinalIgnoreCase) ? code
            : null;
    }

    private static decimal? ScaleOf(string unit) =>
        !unit.Contains("US dollar", StringComparison.OrdinalIgnoreCase) ? null
        : unit.StartsWith("Thousand", StringComparison.OrdinalIgnoreCase) ? 1_000
        : unit.StartsWith("Million", StringComparison.OrdinalIgnoreCase) ? 1_000_000
        : unit.StartsWith("Billion", StringComparison.OrdinalIgnoreCase) ? 1_000_000_000
        : 1;

    /// <summary>The year, with the quarter or month of the period's code (<c>Q1</c>, <c>M01</c>).</summary>
    private static Cell PeriodOf(Row row) => row["Year"] is var year && row["Frequency Code"].Is("A") ? year : year with { Text = $"{year.Text}{row["Period Code"].Text}" };
}
