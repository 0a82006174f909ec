using System.Buffers;
using System.Diagnostics;
using System.Globalization;
using System.IO.Pipelines;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;

namespace TradeTracker.Host.Http.Tables;

/// <summary>How CSV is written for whom.</summary>
/// <param name="Mark">Whether it starts with a byte order mark, without which Excel takes UTF-8 for something else.</param>
public sealed record CsvDialect(char Separator, NumberFormatInfo Numbers, bool Mark)
{
    /// <summary>The query parameter that names one.</summary>
    public const string Parameter = "dialect";

    /// <summary>For Excel where the comma is the decimal sign.</summary>
    public const string ExcelEu = "excel-eu";

    private static readonly CsvDialect Standard = new(',', NumberFormatInfo.InvariantInfo, Mark: false);
    private static readonly CsvDialect Comma = new(';', new() { NumberDecimalSeparator = "," }, Mark: true);

    public static CsvDialect Of(HttpContext http) => http.Request.Query[Parameter] == ExcelEu ? Comma : Standard;
}

/// <summary>Tables as RFC 4180. Text that a spreadsheet would take for a formula gets an apostrophe in front; numbers are never touched.</summary>
internal static class Csv
{
    /// <summary>OWASP's list of what begins a formula; and the apostrophe, so that one in front can be taken off again.</summary>
    private const string Escaped = "=+-@＝＋－＠\t\r\n'";
    private const int RowsAtOnce = 500;
    private static readonly SearchValues<char> Quoted = SearchValues.Create("\",;\t\r\n");

    public static async Task Write(Table table, PipeWriter output, CsvDialect dialect, CancellationToken cancellation)
    {
        await using var text = new StreamWriter(output.AsStream(leaveOpen: true), new UTF8Encoding(encoderShouldEmitUTF8Identifier: dialect.Mark));
        await using var csv = new CsvWriter(text, Settings(dialect));
        foreach (var name in table.Header) csv.WriteField(name);
        await csv.NextRecordAsync();
        var rows = 0;
        await foreach (var row in table.Rows.WithCancellation(cancellation))
        {
            foreach (var cell in row) csv.WriteField(Text(cell, dialect));
            await csv.NextRecordAsync();
            if (++rows % RowsAtOnce == 0) await text.FlushAsync(cancellation);
        }
    }

    // Its own guard against formulas would escape negative numbers too.
    private static CsvConfiguration Settings(CsvDialect dialect) => new(CultureInfo.InvariantCulture)
    {
        Delimiter = dialect.Separator.ToString(),
        NewLine = "\r\n",
        InjectionOptions = InjectionOptions.None,
        ShouldQuote = field => field.Field is { Length: > 0 } text && (text[0] == '\'' || text.AsSpan().ContainsAny(Quoted)),
    };

    private static string Text(Cell cell, CsvDialect dialect) => cell.Value switch
    {
        null => "",
        string text => text.Length > 0 && Escaped.Contains(text[0], StringComparison.Ordinal) ? $"'{text}" : text,
        decimal number => number.ToString("0.############################", dialect.Numbers),
        long number => number.ToString(CultureInfo.InvariantCulture),
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTimeOffset instant => instant.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.FFFFFFZ", CultureInfo.InvariantCulture),
        bool yes => yes ? "true" : "false",
        _ => throw new UnreachableException(),
    };
}
