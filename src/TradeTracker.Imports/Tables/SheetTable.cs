using System.Globalization;
using MiniExcelLibs;
using MiniExcelLibs.OpenXml;

namespace TradeTracker.Imports.Tables;

/// <summary>The rows of a workbook's sheets, one sheet after the other. A first sheet that is full goes on in the next, under the same header.</summary>
internal sealed class SheetTable(Stream file, Limits limits) : Table(limits)
{
    // Nothing goes to the disk; the limit on unpacked bytes bounds it.
    private static readonly OpenXmlConfiguration Settings = new() { EnableSharedStringCache = false };
    private static readonly object?[] OtherSheet = ["other"];
    private readonly IEnumerator<object?[]> rows = Rows(file).GetEnumerator();
    private int row;

    public override int Line => row;
    public override int Count => rows.Current.Length;
    public override string this[int column] => Text(rows.Current[column]);

    public override string? Skipped => rows.Current == OtherSheet ? SkipReasons.OtherSheet : null;

    public override void Dispose() => rows.Dispose();

    protected override bool Next()
    {
        row++;
        return rows.MoveNext();
    }

    private static IEnumerable<object?[]> Rows(Stream file)
    {
        object?[]? header = null;
        foreach (var sheet in file.GetSheetNames(Settings))
        {
            var first = true;
            foreach (var cells in Rows(file, sheet))
            {
                var other = first && !(header ??= cells).SequenceEqual(cells);
                yield return other ? OtherSheet : cells;
                if (other) break;
                first = false;
            }
        }
    }

    private static IEnumerable<object?[]> Rows(Stream file, string sheet) =>
        from IDictionary<string, object?> cells in file.Query(sheetName: sheet, excelType: ExcelType.XLSX, configuration: Settings)
        select cells.Values.ToArray();

    private static string Text(object? cell) => cell switch
    {
        null => "",
        // As Excel shows it: 15 digits.
        double number when Math.Abs(number) < 1e27 => ((decimal)number).ToString(CultureInfo.InvariantCulture),
        DateTime { TimeOfDay.Ticks: 0 } day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTime instant => instant.ToString("O", CultureInfo.InvariantCulture),
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        _ => cell.ToString() ?? "",
    };
}
