using System.IO.Compression;
using System.Text;
using Shouldly;
using Xunit;

namespace TradeTracker.Imports.Tests;

public sealed class PackedTests
{
    private const string Table = "publisher,reporter,counterpart,flow,period,value,published_on\nGACC,CHN,KAZ,two-way,2023,41000000000,2024-03-28\n";

    [Fact]
    public void Reads_what_gzip_packed() => Some.Items(Gzip(Table)).ShouldBe(Some.Items(Table));

    [Fact]
    public void Reads_the_only_file_of_an_archive_whatever_macOS_adds() =>
        Some.Items(Zip(("__MACOSX/._figures.csv", "not ours"), ("folder/figures.csv", Table))).ShouldBe(Some.Items(Table));

    [Fact]
    public void Refuses_an_archive_of_no_file() => Problem(Zip()).ShouldBe(FileProblems.NoEntry);

    [Fact]
    public void Refuses_an_archive_of_two_files() => Problem(Zip(("a.csv", Table), ("b.csv", Table))).ShouldBe(FileProblems.SeveralEntries);

    [Fact]
    public void Refuses_more_unpacked_bytes_than_the_limit() => Problem(Gzip(Table), Some.Limits with { Bytes = 100 }).ShouldBe(FileProblems.TooLarge);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Stops_unpacking_what_unpacks_to_more_than_figures_could(bool zip)
    {
        var bomb = Table + string.Concat(Enumerable.Repeat($"{new string(' ', 5000)}\n", 4000));
        Problem(zip ? Zip(("a.csv", bomb)) : Gzip(bomb), Some.Limits with { DecompressionRatio = 20 }).ShouldBe(FileProblems.DecompressionRatio);
    }

    [Fact]
    public void Refuses_a_workbook_that_unpacks_to_more_than_the_limit_before_it_is_opened() =>
        Problem(Zip(("[Content_Types].xml", ""), ("xl/worksheets/sheet1.xml", new string(' ', 20_000_000)))).ShouldBe(FileProblems.DecompressionRatio);

    [Fact]
    public void Refuses_a_damaged_archive() => Problem(Zip(("a.csv", Table))[..60]).ShouldBe(FileProblems.NotReadable);

    [Fact]
    public void Refuses_JSON_that_breaks_off_after_having_read_what_is_whole()
    {
        var json = File.ReadAllBytes(Path.Combine(Testing.Approved.Repository, "tests/TradeTracker.Imports.Tests/Samples/comtrade/api-answer.json"));
        var read = new List<FileItem>();
        using var file = new MemoryStream(json[..^100]);
        var items = ImportFile.Read(file, ImportFile.Recognise(file, null, Some.Limits), Some.Terms, Some.Limits);
        Should.Throw<FileProblemException>(() => { foreach (var item in items) read.Add(item); }).Code.ShouldBe(FileProblems.NotReadable);
        read.Count.ShouldBe(4);
    }

    private static string Problem(byte[] file, Limits? limits = null) =>
        Should.Throw<FileProblemException>(() => Some.Items(file, limits: limits)).Code;

    internal static byte[] Gzip(string text)
    {
        using var file = new MemoryStream();
        using (var gzip = new GZipStream(file, CompressionLevel.Fastest)) gzip.Write(Encoding.UTF8.GetBytes(text));
        return file.ToArray();
    }

    internal static byte[] Zip(params (string Name, string Text)[] files)
    {
        using var file = new MemoryStream();
        using (var archive = new ZipArchive(file, ZipArchiveMode.Create))
            foreach (var (name, text) in files)
            {
                using var entry = archive.CreateEntry(name).Open();
                entry.Write(Encoding.UTF8.GetBytes(text));
            }
        return file.ToArray();
    }
}
