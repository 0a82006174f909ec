using TradeTracker.Domain.Values;
using TradeTracker.Imports.Reading;

namespace TradeTracker.Imports.Formats;

/// <summary>UN Comtrade v1: CSV, or the JSON its API answers with. Values are single US dollars, FOB for exports and CIF for imports.</summary>
public sealed class Comtrade : ImportFormat
{
    /// <summary>Partners that are no economies: "nes" (not elsewhere specified) of every region, bunkers, free zones, special categories.</summary>
    private static readonly HashSet<string> Unspecified = new(StringComparer.Ordinal)
    {
        "129", "221", "290", "471", "472", "473", "490", "492", "527", "536", "568", "577", "636", "637", "697", "837", "838", "839", "849", "879", "899",
    };

    public override string Name => "comtrade";
    public override string Publisher => "UN-COMTRADE";

    internal override IReadOnlyCollection<string> Required => ["freqCode", "period", "reporterCode", "flowCode", "partnerCode", "cmdCode", "primaryValue"];

    internal override Action<Row> Reader(Header header) => Read;

    private static void Read(Row row)
    {
        if (Skipped(row) is { } reason)
        {
            row.Skip(reason);
            return;
        }
        var reporter = row.Party(row["reporterCode"], row["reporterISO"]);
        var partner = row.Party(row["partnerCode"], row["partnerISO"]);
        if (reporter is not null && reporter == partner)
        {
            row.Skip(SkipReasons.OwnGoods);
            return;
        }
        // legacyEstimationFlag speaks of quantities.
        var status = row["isReported"].Is("false") ? ObsStatus.Estimated : ObsStatus.Normal;
        row.Report(
            new(reporter, partner, FlowOf(row["flowCode"], row), row.Product(row["cmdCode"]), "USD"),
            row.Observation(row.Period(row["period"], Periods.Compact), row["primaryValue"], 1, status));
    }

    /// <summary>Parts of another row, which would count its trade twice, and what is not tracked.</summary>
    private static string? Skipped(Row row) =>
        row["typeCode"].Is("S") || row["classificationCode"] is { IsBlank: false, Text: var code } && !code.StartsWith('H') ? SkipReasons.ProductNotTracked
        : row["freqCode"].Text is not ("A" or "M" or "") ? SkipReasons.FrequencyNotTracked
        : row["flowCode"].Text is "DX" or "FM" or "MIP" or "MOP" or "RM" or "RX" or "XIP" or "XOP" ? SkipReasons.FlowNotTracked
        : row["partner2Code"].Text is not ("0" or "") ? SkipReasons.Partner2Breakdown
        : row["customsCode"].Text is not ("C00" or "") ? SkipReasons.CustomsBreakdown
        : row["motCode"].Text is not ("0" or "") || row["mosCode"].Text is not ("0" or "") ? SkipReasons.TransportBreakdown
        : Unspecified.Contains(row["partnerCode"].Text) ? SkipReasons.NotAnEconomy
        : null;

    private static Flow? FlowOf(Cell cell, Row row) => row.Expect(
        cell.Text switch { "X" => Flow.Exports, "M" => Flow.Imports, _ => (Flow?)null }, cell, ErrorCodes.UnknownFlow, "Expected X (exports) or M (imports).");
}
