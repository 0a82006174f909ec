using TradeTracker.Domain.Values;
using TradeTracker.Imports.Reading;

namespace TradeTracker.Imports.Formats;

/// <summary>The World Bank's WITS: yearly values in thousands of US dollars.</summary>
public sealed class Wits : ImportFormat
{
    private const string Value = "TradeValue in 1000 USD";

    public override string Name => "wits";
    public override string Publisher => "WITS";

    internal override IReadOnlyCollection<string> Required => ["ReporterISO3", "ProductCode", "PartnerISO3", "Year", "TradeFlowCode", Value];

    internal override Action<Row> Reader(Header header) => Read;

    private static void Read(Row row)
    {
        if (Skipped(row) is { } reason)
        {
            row.Skip(reason);
            return;
        }
        // WITS keeps codes that ISO gave up, like ROM: the name tells what they mean.
        var flow = row["TradeFlowCode"];
        row.Report(
            new(row.Party(row["ReporterISO3"], row["ReporterName"]), row.Party(row["PartnerISO3"], row["PartnerName"]),
                row.Expect(flow.Text switch { "5" => Flow.Imports, "6" => Flow.Exports, _ => (Flow?)null }, flow, ErrorCodes.UnknownFlow, "Expected 5 (imports) or 6 (exports)."),
                row.Product(row["ProductCode"]), "USD"),
            row.Observation(row.Period(row["Year"], Periods.Own), row[Value], 1000, ObsStatus.Normal));
    }

    /// <summary>Gross flows (1, 2), re-exports and re-imports (3, 4), classifications other than HS, and partners that are no economies.</summary>
    private static string? Skipped(Row row) =>
        row["TradeFlowCode"].Text is "1" or "2" or "3" or "4" ? SkipReasons.FlowNotTracked
        : row["Nomenclature"] is { IsBlank: false, Text: var code } && !code.StartsWith('H') ? SkipReasons.ProductNotTracked
        : row["PartnerISO3"].Text is "OAS" or "UNS" or "BUN" or "SPE" or "FRE" ? SkipReasons.NotAnEconomy
        : null;
}
