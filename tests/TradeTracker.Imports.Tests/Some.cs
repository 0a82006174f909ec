using System.Text;

namespace TradeTracker.Imports.Tests;

/// <summary>What most tests are told.</summary>
internal static class Some
{
    public static readonly Limits Limits = new(Rows: 100_000, Columns: 100, LineLength: 10_000, Bytes: 100_000_000, DecompressionRatio: 200);

    public static readonly Terms Terms = new(
        Publisher: null, new(2024, 4, 15), SourceUrl: null,
        new HashSet<string> { "GACC", "KZ-BNS", "PRESS", "UN-COMTRADE", "IMF", "WITS", "WTO" }, new HashSet<string> { "ASEAN", "C5", "EU" }, new HashSet<string> { "NON-OIL" });

    public static IReadOnlyList<FileItem> Items(byte[] file, Terms? terms = null, Limits? limits = null, string? format = null)
    {
        using var stream = new MemoryStream(file);
        var found = ImportFile.Recognise(stream, format, limits ?? Limits);
        return [.. ImportFile.Read(stream, found, terms ?? Terms with { Publisher = found.Publisher ?? "PRESS" }, limits ?? Limits)];
    }

    public static IReadOnlyList<FileItem> Items(string file, Terms? terms = null, Limits? limits = null) => Items(Encoding.UTF8.GetBytes(file), terms, limits);
}
