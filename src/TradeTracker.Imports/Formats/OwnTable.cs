using TradeTracker.Imports.Reading;

namespace TradeTracker.Imports.Formats;

/// <summary>An analyst's own table, and what the service exports in either dialect: <c>publisher,reporter,counterpart,flow,product,unit,period,value,status,published_on,source_url</c>, and <c>unit_mult</c>.</summary>
public sealed class OwnTable : ImportFormat
{
    public override string Name => "tradetracker";

    internal override IReadOnlyCollection<string> Required => ["reporter", "counterpart", "flow", "period", "value"];

    internal override Action<Row> Reader(Header header) => Read;

    private static void Read(Row row) => row.Report(
        new(row.Party(row["reporter"]), row.Party(row["counterpart"]), row.Flow(row["flow"]), row.Product(row["product"]), row.Unit(row["unit"])),
        row.Observation(row.Period(row["period"], Periods.Typed), row["value"], row.Scale(row["unit_mult"]), row.Status(row["status"])));
}
