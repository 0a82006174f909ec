using System.Text.RegularExpressions;
using TradeTracker.Imports.Reading;

namespace TradeTracker.Imports.Tables;

/// <summary>A file that stands below the header it was recognised by.</summary>
internal sealed partial record Opened(ImportFormat Format, Table Table, Header Header) : IDisposable
{
    private const int Beginning = 64;

    /// <summary>Tries every way to take the file apart, until one of these formats knows a header.</summary>
    public static Opened By(Stream file, IReadOnlyCollection<ImportFormat> formats, Limits limits)
    {
        foreach (var table in Tables(file, limits))
        {
            if (Header.Find(table, formats) is { } found) return new(found.Format, table, found.Header);
            table.Dispose();
        }
        var expected = formats.Select(f => $"{f.Name} ({string.Join(", ", f.Required)})");
        throw new FileProblemException(FileProblems.UnknownFormat, $"No header was recognised. Expected the columns of {string.Join(" or of ", expected)}.");
    }

    public void Dispose() => Table.Dispose();

    private static IEnumerable<Table> Tables(Stream file, Limits limits)
    {
        if (Unpacked.IsWorkbook(file, limits))
        {
            yield return new SheetTable(file, limits);
            yield break;
        }
        using var bytes = Unpacked.Open(file, limits);
        var first = new byte[Beginning];
        first = first[..bytes.ReadAtLeast(first, first.Length, throwOnEndOfStream: false)];
        using var peeked = TextFile.Open(new MemoryStream(first), first);
        var text = peeked.ReadToEnd().TrimStart();
        if (text.StartsWith('{')) yield return new JsonTable(Unpacked.Open(file, limits), limits);
        else foreach (var separator in Separators(text)) yield return new CsvTable(TextFile.Open(Unpacked.Open(file, limits), first), separator, limits);
    }

    /// <summary>The usual ones, and in SDMX-CSV whatever stands after the first name.</summary>
    private static IEnumerable<char> Separators(string text) =>
        [',', ';', '\t', '|', .. AfterStructure().Match(text) is { Success: true } match ? match.Groups["separator"].ValueSpan.ToArray() : []];

    [GeneratedRegex(@"^""?(STRUCTURE|DATAFLOW)(\[.\])?""?(?<separator>[^A-Za-z0-9_""\r\n])", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex AfterStructure();
}
