using TradeTracker.Domain.Values;
using TradeTracker.Imports.Reading;

namespace TradeTracker.Imports.Formats;

/// <summary>
/// SDMX-CSV 1.0, 2.0 and 2.1: <c>REF_AREA, COUNTERPART_AREA, TIME_PERIOD, OBS_VALUE</c>, and <c>INDICATOR</c> (the IMF's <c>TXG_FOB_USD</c>, <c>TMG_CIF_USD</c>,
/// <c>TMG_FOB_USD</c>, <c>TBG_USD</c>, without the T too, or a flow of the service) or <c>FLOW</c>.
/// Optional: <c>FREQ, UNIT_MULT, OBS_STATUS, ACTION, PRODUCT, UNIT</c> or <c>CURRENCY, PUBLISHER, PUBLISHED_ON, SOURCE_URL</c>.
/// </summary>
public sealed class SdmxCsv : ImportFormat
{
    public override string Name => "sdmx-csv";

    internal override IReadOnlyCollection<string> Required => ["REF_AREA", "COUNTERPART_AREA", "TIME_PERIOD", "OBS_VALUE"];

    internal override bool IsHeader(IReadOnlyCollection<string> names) =>
        base.IsHeader(names) && names.Any(n => n.ToUpperInvariant() is "DATAFLOW" or "STRUCTURE") && names.Any(n => n.ToUpperInvariant() is "INDICATOR" or "FLOW");

    internal override Action<Row> Reader(Header header) => Read;

    private static void Read(Row row)
    {
        if (row["FREQ"].WithoutLabel().Text is not ("" or "A" or "S" or "T" or "Q" or "M"))
        {
            row.Skip(SkipReasons.FrequencyNotTracked);
            return;
        }
        var (flow, unit) = Indicator(row);
        var period = row.Period(row["TIME_PERIOD"], Periods.Sdmx);
        row.Report(
            new(row.Party(row["REF_AREA"].WithoutLabel()), row.Party(row["COUNTERPART_AREA"].WithoutLabel()), flow, row.Product(row["PRODUCT"].WithoutLabel()), unit),
            Retracts(row) ? period is { } p ? new(p, null, ObsStatus.Missing) : null
            : row.Observation(period, row["OBS_VALUE"], row.Scale(row["UNIT_MULT"].WithoutLabel()), row.Status(row["OBS_STATUS"].WithoutLabel())));
    }

    /// <summary>The flow and the unit, of their own columns or else of the indicator.</summary>
    private static (Flow?, string?) Indicator(Row row)
    {
        var (flow, unit, indicator) = (row["FLOW"].WithoutLabel(), row["UNIT"].Or(row["CURRENCY"]).WithoutLabel(), row["INDICATOR"].WithoutLabel());
        if (ImfIndicator.Find(indicator.Text) is { } both) return (flow.IsBlank ? both.Flow : row.Flow(flow), row.Unit(unit.Or(indicator with { Text = both.Unit })));
        if (flow.IsBlank && !indicator.IsBlank && !Enum.GetValues<Flow>().Any(f => indicator.Is(f.Code())))
            row.Fault(indicator, ErrorCodes.UnknownIndicator, "Expected TXG_FOB_USD, TMG_CIF_USD, TMG_FOB_USD, TBG_USD, exports, imports, two-way or balance.");
        else return (row.Flow(flow.Or(indicator)), row.Unit(unit));
        return (null, row.Unit(unit));
    }

    /// <summary>True where the row says that a figure holds no longer.</summary>
    private static bool Retracts(Row row)
    {
        var action = row["ACTION"].WithoutLabel();
        if (action.Text.ToUpperInvariant() is not ("" or "I" or "A" or "M" or "R" or "D")) row.Fault(action, ErrorCodes.UnknownAction, "Expected I, A, M, R (report) or D (retract).");
        return action.Is("D");
    }
}
