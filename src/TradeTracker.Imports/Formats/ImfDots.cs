using System.Text.RegularExpressions;
using TradeTracker.Domain.Series;
using TradeTracker.Domain.Values;
using TradeTracker.Imports.Reading;

namespace TradeTracker.Imports.Formats;

/// <summary>
/// The IMF's Direction of Trade Statistics as a bulk file: a column for each flow, named by its indicator in brackets, with a Status after it.
/// Values are single units of the currency the indicator ends with. Economies go by their names: the IMF's own numbers are others' UN numbers.
/// </summary>
public sealed partial class ImfDots : ImportFormat
{
    public override string Name => "imf-dots";
    public override string Publisher => "IMF";

    internal override IReadOnlyCollection<string> Required => ["Country Name", "Country Code", "Counterpart Country Name", "Counterpart Country Code", "Time Period"];

    internal override Action<Row> Reader(Header header)
    {
        var indicators = Indicators(header).ToList();
        return row => Read(row, indicators);
    }

    private static void Read(Row row, List<IndicatorColumn> indicators)
    {
        // Where both valuations of imports are given, the usual one counts.
        var given = indicators.Where(i => !row[i.Index].IsBlank).DistinctBy(i => i.Flow).ToList();
        if (given.Count == 0)
        {
            row.Skip(SkipReasons.NoValue);
            return;
        }
        var (reporter, partner) = (row.Party(row["Country Name"]), row.Party(row["Counterpart Country Name"]));
        var period = row.Period(row["Time Period"], Periods.Sdmx);
        foreach (var indicator in given)
            row.Report(new(reporter, partner, indicator.Flow, Products.Total, indicator.Unit), Observed(row, period, indicator));
    }

    private static Observation? Observed(Row row, Period? period, IndicatorColumn indicator) =>
        row.Observation(period, row[indicator.Index], 1, indicator.HasStatus ? row.Status(row[indicator.Index + 1]) : ObsStatus.Normal);

    private static IEnumerable<IndicatorColumn> Indicators(Header header)
    {
        for (var i = 0; i < header.Names.Count; i++)
            if (ImfIndicator.Find(Code().Match(header.Names[i]).Groups["code"].Value) is { } indicator)
                yield return new(i, indicator.Flow, indicator.Unit, i + 1 < header.Names.Count && header.Names[i + 1].StartsWith("Status", StringComparison.OrdinalIgnoreCase));
    }

    private sealed record IndicatorColumn(int Index, Flow Flow, string Unit, bool HasStatus);

    [GeneratedRegex(@"\((?<code>[A-Z_]+)\)$", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Code();
}
