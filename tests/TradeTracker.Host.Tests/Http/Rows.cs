using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.VisualBasic.FileIO;
using MiniExcelLibs;
using TradeTracker.Testing;

namespace TradeTracker.Host.Tests.Http;

/// <summary>The rows of a file as texts, read with other libraries than those that wrote it; the first is the header.</summary>
internal static partial class Rows
{
    public static IReadOnlyList<string[]> OfCsv(Answer answer, string separator = ",")
    {
        using var parser = new TextFieldParser(new MemoryStream(answer.Bytes)) { Delimiters = [separator], TrimWhiteSpace = false };
        var rows = new List<string[]>();
        while (parser.ReadFields() is { } row) rows.Add([.. row.Select(Unescaped)]);
        return rows;
    }

    public static IReadOnlyList<string[]> OfXlsx(Answer answer)
    {
        using var stream = new MemoryStream(answer.Bytes);
        return [.. stream.Query().Cast<IDictionary<string, object?>>().Select(row => row.Values.Select(Text).ToArray())];
    }

    /// <summary>The apostrophe in front of what would be a formula taken off again.</summary>
    private static string Unescaped(string cell) => Escaped().Replace(cell, "");

    private static string Text(object? cell) => cell switch
    {
        null => "",
        string text => text,
        bool yes => yes ? "true" : "false",
        double number => ((decimal)number).ToString(CultureInfo.InvariantCulture),
        DateTime { TimeOfDay.Ticks: 0 } day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTime instant => instant.ToString("yyyy-MM-ddTHH:mm:ss.fffZ", CultureInfo.InvariantCulture),
        _ => throw new InvalidOperationException($"{cell.GetType()} in a spreadsheet"),
    };

    [GeneratedRegex("^'(?=[-=+@＝＋－＠\t\r\n'])", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Escaped();
}
