using System.Buffers;
using System.Diagnostics;
using System.Globalization;
using System.IO.Pipelines;
using System.Text;

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
        if (dialect.Mark) output.Write(Encoding.UTF8.Preamble);
        WriteLine(table.Header.Select(name => (Cell)name));
        var rows = 0;
        await foreach (var row in table.Rows.WithCancellation(cancellation))
        {
            WriteLine(row);
            if (++rows % RowsAtOnce == 0) await output.FlushAsync(cancellation);
        }
        await output.FlushAsync(cancellation);

        void WriteLine(IEnumerable<Cell> cells) => Encoding.UTF8.GetBytes(string.Join(dialect.Separator, cells.Select(c => Text(c, dialect))) + "\r\n", output);
    }

    private static string Text(Cell cell, CsvDialect dialect) => cell.Value switch
    {
        null => "",
        string text => Safe(text),
        decimal number => number.ToString("0.############################", dialect.Numbers),
        long number => number.ToString(CultureInfo.InvariantCulture),
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTimeOffset instant => instant.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.FFFFFFZ", CultureInfo.InvariantCulture),
        bool yes => yes ? "true" : "false",
        _ => throw new UnreachableException(),
    };

    private static string Safe(string text)
    {
        var escaped = text.Length > 0 && Escaped.Contains(text[0], StringComparison.Ordinal);
        return escaped || text.AsSpan().ContainsAny(Quoted) ? $"\"{(escaped ? "'" : "")}{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;
    }
}
