using TradeTracker.Domain;
using TradeTracker.Domain.Values;
using TradeTracker.Imports.Reading;

namespace TradeTracker.Imports.Formats;

/// <summary>China Customs' monthly table by country, saved as CSV: a title with the month, the unit, then two rows per partner: amounts, and their change in percent.</summary>
public sealed class Gacc : ImportFormat
{
    private const string Country = "Country (Region)", Reporter = "CHN";

    public override string Name => "gacc";
    public override string Publisher => "GACC";

    internal override IReadOnlyCollection<string> Required => [Country];

    /// <summary>Notes have one cell.</summary>
    internal override bool HasFixedColumns => false;

    internal override bool IsHeader(IReadOnlyCollection<string> names) =>
        names.Count > 1 && names.First().StartsWith(Country, StringComparison.OrdinalIgnoreCase);

    /// <summary>A partner is named in the first of its rows.</summary>
    internal override bool RowsStandAlone => false;

    internal override Action<Row> Reader(Header header) => new Rows(GaccHeading.Of(header)).Read;

    private sealed class Rows(GaccHeading heading)
    {
        private IReadOnlyList<GaccColumn>? columns;
        private string partner = "";

        public void Read(Row row)
        {
            var cells = Enumerable.Range(0, row.Header.Names.Count).Select(i => row[i]).ToList();
            var second = columns is null && cells[0].IsBlank;
            columns ??= heading.Columns(row.Header, second ? cells : []);
            if (second) row.Skip(SkipReasons.Title);
            else if (partner.Length > 0 && (cells[0].IsBlank || cells[0].Is(partner))) Forget(row);
            else if (IsNote(cells[0].Text) || !columns.Any(c => IsAmount(cells[c.Index]))) row.Skip(SkipReasons.Footnote);
            else Report(row, cells);
        }

        /// <summary>The second row of a partner.</summary>
        private void Forget(Row row)
        {
            partner = "";
            row.Skip(SkipReasons.PercentChange);
        }

        private void Report(Row row, List<Cell> cells)
        {
            partner = cells[0].Text;
            var counterpart = row.Party(cells[0] with { Text = Synonym(partner) });
            if (counterpart is Reporter) row.Skip(SkipReasons.OwnGoods);
            else foreach (var (index, flow, period) in columns!)
                if (cells[index] is { IsBlank: false } cell)
                    row.Report(new(Reporter, counterpart, flow, Products.Total, heading.Unit), row.Observation(period, Nil(cell), heading.Scale, ObsStatus.Normal));
        }

        private static bool IsNote(string text) =>
            text is ['*' or (>= '0' and <= '9'), ..] || text.StartsWith("Note", StringComparison.OrdinalIgnoreCase) || text.StartsWith("Source", StringComparison.OrdinalIgnoreCase);

        private static bool IsAmount(Cell cell) => cell.Text is "-" || cell.Text.Any(char.IsAsciiDigit);

        private static Cell Nil(Cell cell) => cell.Text is "-" ? cell with { Text = "0" } : cell;

        private static string Synonym(string name) => name.ToUpperInvariant() switch
        {
            "TOTAL" or "GRAND TOTAL" or "TOTAL VALUE" => Economies.World,
            "EUROPEAN UNION" => "EU",
            _ => name,
        };
    }
}
