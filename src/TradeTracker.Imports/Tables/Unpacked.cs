using System.IO.Compression;

namespace TradeTracker.Imports.Tables;

/// <summary>What is in a file, told by its first bytes and not by its name: itself, what gzip packed, or the one file of a zip archive.</summary>
internal static class Unpacked
{
    private const string Contents = "[Content_Types].xml";

    public static Stream Open(Stream file, Limits limits)
    {
        file.Position = 0;
        return Magic(file) switch
        {
            [0x1F, 0x8B, ..] => new LimitedStream(new GZipStream(file, CompressionMode.Decompress, leaveOpen: true), file.Length, limits),
            [(byte)'P', (byte)'K', 3 or 5, 4 or 6] => OpenEntry(new(file, ZipArchiveMode.Read, leaveOpen: true), limits),
            _ => new LimitedStream(file, file.Length, limits, leaveOpen: true),
        };
    }

    /// <summary>True for an Office document, once it is sure that it unpacks to no more than the limits allow.</summary>
    public static bool IsWorkbook(Stream file, Limits limits)
    {
        file.Position = 0;
        if (Magic(file) is not [(byte)'P', (byte)'K', 3, 4]) return false;
        using var archive = new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true);
        if (archive.GetEntry(Contents) is null) return false;
        // An entry never unpacks to more than the length it declares.
        LimitedStream.Check(archive.Entries.Aggregate(0m, (sum, e) => sum + e.Length), file.Length, limits);
        return true;
    }

    private static LimitedStream OpenEntry(ZipArchive archive, Limits limits)
    {
        // What macOS adds for itself is not the user's.
        var files = archive.Entries.Where(e => e.Name.Length > 0 && !e.FullName.StartsWith("__MACOSX/", StringComparison.Ordinal)).Take(2).ToList();
        return files switch
        {
            [] => throw new FileProblemException(FileProblems.NoEntry, "The archive is empty. Expected one file in it."),
            [var entry] => new(entry.Open(), entry.CompressedLength, limits),
            _ => throw new FileProblemException(FileProblems.SeveralEntries, $"Expected one file in the archive. It holds {files[0].FullName}, {files[1].FullName}, …"),
        };
    }

    private static byte[] Magic(Stream file)
    {
        var magic = new byte[4];
        var read = file.ReadAtLeast(magic, magic.Length, throwOnEndOfStream: false);
        file.Position = 0;
        return magic[..read];
    }
}
