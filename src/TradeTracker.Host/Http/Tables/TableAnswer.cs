using System.IO.Pipelines;
using System.Text;
using Microsoft.Net.Http.Headers;

namespace TradeTracker.Host.Http.Tables;

/// <summary>A table as the answer to a read, in the form that was chosen.</summary>
public static class TableAnswer
{
    private const string Root = "/api/v1/";

    /// <summary>Writes rows while they are read. What they will be is not known before, so there is no tag.</summary>
    public static async Task Stream(HttpContext http, Table table)
    {
        await using var rows = table.Rows.GetAsyncEnumerator(http.RequestAborted);
        // What fails with the first row is still told as a problem; what fails later ends the connection, so that no part is taken for the whole.
        var any = await rows.MoveNextAsync();
        AddHeaders(http);
        await http.Response.StartAsync(http.RequestAborted);
        await Write(http, table with { Rows = Rest(rows, any) }, Format.Of(http), http.Response.BodyWriter);
    }

    /// <summary>Writes a small table with its tag, or 304 where the reader has it already.</summary>
    public static async Task Tagged(HttpContext http, Table table, long version)
    {
        var format = Format.Of(http);
        var csv = await Bytes(http, table, Format.Csv);
        // A spreadsheet holds the time it was made; what it shows is what the CSV shows.
        if (ETags.Answered(http, ETags.Of([.. csv, .. Encoding.ASCII.GetBytes(format.Name)], version))) return;
        var content = format == Format.Csv ? csv : await Bytes(http, table, format);
        AddHeaders(http);
        http.Response.ContentLength = content.Length;
        await http.Response.Body.WriteAsync(content, http.RequestAborted);
    }

    private static async Task<byte[]> Bytes(HttpContext http, Table table, Format format)
    {
        using var bytes = new MemoryStream();
        await Write(http, table, format, PipeWriter.Create(bytes));
        return bytes.ToArray();
    }

    private static Task Write(HttpContext http, Table table, Format format, PipeWriter output) =>
        format == Format.Csv ? Csv.Write(table, output, CsvDialect.Of(http), http.RequestAborted) : Xlsx.Write(table, output, http.RequestAborted);

    private static async IAsyncEnumerable<IReadOnlyList<Cell>> Rest(IAsyncEnumerator<IReadOnlyList<Cell>> rows, bool any)
    {
        for (; any; any = await rows.MoveNextAsync()) yield return rows.Current;
    }

    private static void AddHeaders(HttpContext http)
    {
        var format = Format.Of(http);
        var disposition = new ContentDispositionHeaderValue("attachment");
        disposition.SetHttpFileName($"{http.Request.Path.Value![Root.Length..].Trim('/').Replace('/', '-')}.{format.Name}");
        http.Response.Headers.ContentDisposition = disposition.ToString();
        http.Response.Headers.CacheControl = "no-cache";
        http.Response.ContentType = format.ContentType;
    }
}
