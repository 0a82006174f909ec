using System.IO.Compression;
using CsCheck;
using TradeTracker.Testing;

namespace TradeTracker.Imports.Tests;

/// <summary>How a file is handed over.</summary>
internal enum Packing { Plain, Gzip, Zip, DamagedGzip, DamagedZip, DamagedWorkbook, DamagedSheet, Noise }

/// <summary>A sample with bytes flipped, lines doubled, quotes put in, packed or cut off.</summary>
internal sealed record Mutation(string Sample, Packing Packing, byte[] Bytes, Limits Limits)
{
    private static readonly string Folder = Path.Combine(Approved.Repository, "tests/TradeTracker.Imports.Tests/Samples");
    private static readonly string[] Samples = [.. Directory.EnumerateFiles(Folder, "*", SearchOption.AllDirectories).Where(f => Path.GetDirectoryName(f) != Folder && !f.EndsWith(".items.txt", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];
    private static readonly byte[] Workbook = SpreadsheetTests.Book([
        ["reporter", "counterpart", "flow", "period", "value", "published_on"], ["CHN", "KAZ", "two-way", 2023, 41e9, new DateTime(2024, 3, 28)], ["CHN", "C5", "two-way", "2023", "89.4e9", true]]).GetAwaiter().GetResult();

    // Rather below the header: a damaged one is soon refused.
    private static readonly Gen<Edit[]> Edits = Gen.Select(Gen.Int[0, 6], Gen.Double[0, 1], Gen.Byte, (kind, at, value) => new Edit(kind, Math.Sqrt(at), value)).Array[0, 3];

    /// <summary>Each limit is tight now and then.</summary>
    private static readonly Gen<Limits> AnyLimits = Gen.Int[0, 19].Select(which => which switch
    {
        0 => Some.Limits with { Rows = 8 },
        1 => Some.Limits with { Columns = 20 },
        2 => Some.Limits with { LineLength = 300 },
        3 => Some.Limits with { Bytes = 1500 },
        _ => Some.Limits,
    });

    public static readonly Gen<Mutation> Any =
        from sample in Gen.Int[0, Samples.Length - 1].Select(i => Samples[i])
        from packing in Gen.Enum<Packing>()
        from edits in Edits
        from noise in Gen.Byte.Array[0, 300]
        from limits in AnyLimits
        select new Mutation(Path.GetRelativePath(Folder, sample), packing, Of(sample, packing, edits, noise), limits);

    public override string ToString() => $"{Sample}, {Packing}, {Limits}, {Convert.ToBase64String(Bytes)}";

    private static byte[] Of(string sample, Packing packing, Edit[] edits, byte[] noise) => packing switch
    {
        Packing.Gzip => Gzip(Apply(File.ReadAllBytes(sample), edits)),
        Packing.Zip => Zip(("x", Apply(File.ReadAllBytes(sample), edits))),
        Packing.DamagedGzip => Apply(Gzip(File.ReadAllBytes(sample)), edits),
        Packing.DamagedZip => Apply(Zip(("x", File.ReadAllBytes(sample))), edits),
        Packing.DamagedWorkbook => Apply(Workbook, edits),
        Packing.DamagedSheet => Zip([.. Entries(Workbook).Select(e => (e.Name, e.Name.Contains("sheet", StringComparison.Ordinal) ? Apply(e.Bytes, edits) : e.Bytes))]),
        Packing.Noise => noise,
        _ => Apply(File.ReadAllBytes(sample), edits),
    };

    private static byte[] Apply(byte[] bytes, Edit[] edits) => [.. edits.Aggregate(bytes.ToList(), (now, edit) => edit.Apply(now))];

    private static byte[] Gzip(byte[] bytes)
    {
        using var file = new MemoryStream();
        using (var gzip = new GZipStream(file, CompressionLevel.Fastest)) gzip.Write(bytes);
        return file.ToArray();
    }

    private static byte[] Zip(params (string Name, byte[] Bytes)[] files)
    {
        using var file = new MemoryStream();
        using (var archive = new ZipArchive(file, ZipArchiveMode.Create))
            foreach (var (name, bytes) in files)
            {
                using var entry = archive.CreateEntry(name).Open();
                entry.Write(bytes);
            }
        return file.ToArray();
    }

    private static IEnumerable<(string Name, byte[] Bytes)> Entries(byte[] zip)
    {
        using var archive = new ZipArchive(new MemoryStream(zip));
        foreach (var entry in archive.Entries)
        {
            using var content = new MemoryStream();
            using var stream = entry.Open();
            stream.CopyTo(content);
            yield return (entry.FullName, content.ToArray());
        }
    }

    private sealed record Edit(int Kind, double At, byte Value)
    {
        public List<byte> Apply(List<byte> bytes)
        {
            var at = (int)(At * bytes.Count);
            if (at == bytes.Count) return bytes;
            var line = bytes.LastIndexOf((byte)'\n', at) + 1;
            var end = bytes.IndexOf((byte)'\n', at) is >= 0 and var feed ? feed + 1 : bytes.Count;
            if (Kind == 0) bytes[at] = Value;
            else if (Kind == 1) bytes.Insert(at, (byte)'"');
            else if (Kind == 2) bytes.InsertRange(at, ",\";\n\r\t'"u8[(Value % 7)..(Value % 7 + 1)]);
            else if (Kind == 3) bytes.InsertRange(end, Enumerable.Repeat(bytes[line..end], 1 + Value % 20).SelectMany(l => l));
            else if (Kind == 4) bytes.RemoveRange(line, end - line);
            else if (Kind == 5) bytes.RemoveRange(at, Math.Min(Value, bytes.Count - at));
            else if (Value > 200) bytes.RemoveRange(at, bytes.Count - at);
            return bytes;
        }
    }
}
