using System.IO.Compression;
using System.Text;
using Shouldly;
using TradeTracker.Host.Security;
using TradeTracker.Host.Tests.Dashboard;
using TradeTracker.Testing;
using Xunit;

namespace TradeTracker.Host.Tests.Importing;

/// <summary>What a file may be is a setting, and each breach is told by its own code before anything is kept.</summary>
public sealed class ImportLimitsTests(ImportLimitsTests.Strict strict) : IClassFixture<ImportLimitsTests.Strict>
{
    private const string Header = "publisher,reporter,counterpart,flow,product,unit,period,value,status,published_on\n", Row = "GACC,CHN,KAZ,exports,TOTAL,USD,2024,1,A,2025-01-31\n";

    private Task<Answer> Send(byte[] content) => strict.Service.Analyst.Send(HttpMethod.Post, "imports", new ByteArrayContent(content), ("Expect", "100-continue"));

    private Task<Answer> Send(string content) => Send(Encoding.UTF8.GetBytes(content));

    private static byte[] Packed(string content)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal, leaveOpen: true)) gzip.Write(Encoding.UTF8.GetBytes(content));
        return packed.ToArray();
    }

    [Fact]
    public async Task Each_limit_has_a_code_of_its_own()
    {
        (await Send(Header + new string(' ', 20_000))).ExpectProblem(413, "too-large");
        (await Send(Header.TrimEnd() + ",a,b,c\n" + Row)).ExpectProblem(422, "too-many-columns");
        (await Send(Header + Row.TrimEnd() + new string(' ', 600) + "\n")).ExpectProblem(422, "line-too-long");
        (await Send(Header + string.Concat(Enumerable.Repeat(Row, 60)))).ExpectProblem(422, "too-many-rows");
        (await Send(Packed(Header + string.Concat(Enumerable.Repeat(Row, 30_000))))).ExpectProblem(422, "decompression-ratio");
        (await strict.Service.Database.Scalar<long>("select count(*) from tradetracker.mt_doc_upload where data ->> 'status' <> 'failed'")).ShouldBe(0, "nothing was kept");
    }

    [Fact]
    public async Task The_page_takes_no_larger_file()
    {
        using var analyst = await Browser.SignIn(strict.Service, Role.Analyst);
        (await analyst.Upload("/imports/new", await analyst.Get("/imports/new"), "large.csv", new string('x', 20_000))).Expect(413).Text.ShouldContain("That file is too large");
    }

    [Fact]
    public async Task What_only_its_reading_shows_is_told_by_the_import()
    {
        await strict.Service.Analyst.Record("publishers", Bodies.Publisher("GACC"));
        // Behind the first two longest lines, which are read when it is uploaded.
        var late = Header + string.Concat(Enumerable.Range(0, 12).Select(i => Row.Replace("2024", $"{2010 + i}", StringComparison.Ordinal).TrimEnd().PadRight(450) + "\n")) + Row.TrimEnd() + new string(' ', 600) + "\n";
        var path = (await Send(late)).Expect(202).Header("Location")!["/api/v1/".Length..];
        await strict.Service.Settle();
        var import = (await strict.Service.Reader.Get(path)).Expect(200).Json;
        (import.GetProperty("status").GetString(), import.GetProperty("failure").GetProperty("code").GetString()).ShouldBe(("failed", "line-too-long"));
        (await strict.Service.Analyst.Post($"{path}/acceptance", new { })).ExpectProblem(422, "import-failed");
    }

    /// <summary>A service that takes small files only.</summary>
    public sealed class Strict(TemplateDatabase template) : IAsyncLifetime
    {
        public Service Service { get; } = new(template)
        {
            Settings = ["--Imports:MaxBytes=10000", "--Imports:MaxRows=50", "--Imports:MaxColumns=12", "--Imports:MaxLineLength=500", "--Imports:MaxUnpackedRatio=20"],
        };

        public ValueTask InitializeAsync() => Service.InitializeAsync();

        public ValueTask DisposeAsync() => Service.DisposeAsync();
    }
}
