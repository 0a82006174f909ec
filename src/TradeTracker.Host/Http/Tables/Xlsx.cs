using System.Diagnostics;
using System.Globalization;
using System.IO.Pipelines;
using SpreadCheetah;
using SpreadCheetah.Styling;
using SpreadCheetah.Worksheets;

namespace TradeTracker.Host.Http.Tables;

/// <summary>Tables as spreadsheets with typed cells: text is never a formula. Excel keeps 15 digits of a number.</summary>
internal static class Xlsx
{
    /// <summary>What Excel can hold: rows in a sheet, characters in a cell, and no day before its calendar.</summary>
    private const int MaxRows = 1_048_576, MaxText = 32_767, FirstYear = 1901;
    private const int RowsAtOnce = 500, Width = 20;

    public static async Task Write(Table table, PipeWriter output, CancellationToken cancellation)
    {
        // The archive is written synchronously, which a pipe takes without waiting; it is emptied between the rows.
        await using var book = await Spreadsheet.CreateNewAsync(output.AsStream(leaveOpen: true), cancellationToken: cancellation);
        var (day, instant) = (book.AddStyle(Shown("yyyy-mm-dd")), book.AddStyle(Shown("yyyy-mm-dd hh:mm:ss")));
        await StartSheet(book, table, 1, cancellation);
        var (sheet, rows) = (1, 0);
        await foreach (var row in table.Rows.WithCancellation(cancellation))
        {
            if (book.NextRowNumber > MaxRows) await StartSheet(book, table, ++sheet, cancellation);
            await book.AddRowAsync([.. row.Select(cell => ToCell(cell, day, instant))], cancellation);
            if (++rows % RowsAtOnce == 0) await output.FlushAsync(cancellation);
        }
        await book.FinishAsync(cancellation);
        await output.FlushAsync(cancellation);
    }

    private static Style Shown(string pattern) => new() { Format = NumberFormat.Custom(pattern) };

    private static async Task StartSheet(Spreadsheet book, Table table, int number, CancellationToken cancellation)
    {
        var options = new WorksheetOptions { FrozenRows = 1 };
        for (var column = 1; column <= table.Header.Count; column++) options.Column(column).Width = Width;
        await book.StartWorksheetAsync(number.ToString(CultureInfo.InvariantCulture), options, cancellation);
        await book.AddRowAsync([.. table.Header.Select(name => new SpreadCheetah.Cell(name))], cancellation);
    }

    private static SpreadCheetah.Cell ToCell(Cell cell, StyleId day, StyleId instant) => cell.Value switch
    {
        null => default,
        string text => new(text.Length <= MaxText ? text : $"{text[..(MaxText - 1)]}…"),
        decimal number => new(number),
        long number => new(number),
        DateOnly { Year: < FirstYear } early => new(early.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
        DateOnly date => new(date.ToDateTime(default), day),
        DateTimeOffset time => new(time.UtcDateTime, instant),
        bool yes => new(yes),
        _ => throw new UnreachableException(),
    };
}
