using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Shouldly;
using TradeTracker.Testing;
using Xunit;

namespace TradeTracker.Host.Tests.Http;

/// <summary>CSV and spreadsheets of everything that offers them: the whole of it, cell by cell, and safe to open.</summary>
public sealed partial class FormatsTests(FormatsTests.Known known) : IClassFixture<FormatsTests.Known>
{
    private const string Csv = "text/csv", Xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private readonly Service service = known.Service;

    [Fact]
    public async Task Every_list_offers_files()
    {
        var lists = (await Operation.All(service)).Where(o => !o.Writes && o.Query.Contains("limit"));
        lists.ShouldAllBe(o => o.Formats.Contains(Csv) && o.Formats.Contains(Xlsx) && o.Query.Contains("format") && o.Query.Contains("dialect"));
        known.Offers.Count.ShouldBeGreaterThan(7);
    }

    [Fact]
    public Task However_it_is_asked_for_the_file_is_the_same() => ForEach(async path =>
    {
        var csv = ExpectFile(await service.Reader.Get($"{path}.csv"), "text/csv; charset=utf-8; header=present");
        (await service.Reader.Get($"{path}?format=csv")).Bytes.ShouldBe(csv.Bytes);
        (await service.Reader.Get(path, ("Accept", "text/csv"))).Bytes.ShouldBe(csv.Bytes);
        var xlsx = Rows.OfXlsx(ExpectFile(await service.Reader.Get($"{path}.xlsx"), Xlsx));
        Rows.OfXlsx((await service.Reader.Get($"{path}?format=xlsx")).Expect(200)).ShouldBe(xlsx);
        Rows.OfXlsx((await service.Reader.Get(path, ("Accept", Xlsx))).Expect(200)).ShouldBe(xlsx);
    });

    [Fact]
    public Task A_spreadsheet_shows_what_the_CSV_shows_and_both_hold_every_item() => ForEach(async path =>
    {
        var csv = Rows.OfCsv((await service.Reader.Get($"{path}.csv")).Expect(200));
        csv[0].ShouldAllBe(name => SnakeCase().IsMatch(name));
        (csv.Count - 1).ShouldBe(await CountItems(path));
        var xlsx = Rows.OfXlsx((await service.Reader.Get($"{path}.xlsx")).Expect(200));
        xlsx.Select(row => row.Length).ShouldBe(csv.Select(row => row.Length));
        xlsx.SelectMany(row => row).Zip(csv.SelectMany(row => row)).Where(cells => cells.First != cells.Second && !SameInstant(cells.First, cells.Second)).ShouldBeEmpty();
    });

    [Fact]
    public async Task Lists_are_whole_and_streamed()
    {
        Rows.OfCsv((await service.Reader.Get("series.csv")).Expect(200)).Count.ShouldBeGreaterThan(Known.ManySeries);
        var events = (await service.Reader.Get("events.csv")).Expect(200);
        Rows.OfCsv(events).Count.ShouldBeGreaterThan(Known.ManySeries);
        (events.Header("Content-Length"), events.Header("ETag")).ShouldBe((null, null));
        Rows.OfCsv((await service.Reader.Get("events.csv?after=3")).Expect(200))[1][0].ShouldBe("4");
        foreach (var parameter in (string[])["limit=10", "cursor=eA=="])
            (await service.Reader.Get($"series.csv?{parameter}")).ExpectProblem(400, "invalid-request").Faults.Keys.ShouldBe([parameter.Split('=')[0]]);
    }

    [Fact]
    public async Task A_series_is_the_analysts_own_file()
    {
        const string Header = "publisher,reporter,counterpart,flow,product,unit,period,value,status,published_on,source_url\r\n";
        const string Own = "FORMATS,KAZ,CHN,balance,TOTAL,USD,2022,-1500000.25,P,2024-02-01,https://bnnbreaking.com/china-kazakhstan\r\nFORMATS,KAZ,CHN,balance,TOTAL,USD,2023,,M,2024-02-01,https://bnnbreaking.com/china-kazakhstan\r\n";
        (await service.Reader.Get(Known.Series + ".csv")).Text.ShouldBe(Header + Own);
        (await service.Reader.Get("series.csv?flow=balance")).Text.ShouldBe(Header + Own);
        (await service.Reader.Get("series.csv?flow=balance&publishedUntil=2024-01-31")).Text.ShouldBe(Header);
    }

    [Fact]
    public async Task A_series_has_a_tag_for_each_form()
    {
        var tags = new List<string>();
        foreach (var query in (string[])["", "?format=csv", "?format=csv&dialect=excel-eu", "?format=xlsx"])
        {
            var read = (await service.Reader.Get(Known.Series + query)).Expect(200);
            tags.Add(read.Header("ETag")!);
            (await service.Reader.Get(Known.Series + query, ("If-None-Match", read.Header("ETag")!))).Expect(304).Bytes.ShouldBeEmpty();
        }
        tags.ShouldBeUnique();
        tags.ShouldAllBe(tag => tag.StartsWith("\"1-", StringComparison.Ordinal));
    }

    [Fact]
    public async Task No_text_is_a_formula_and_no_number_is_touched()
    {
        var csv = (await service.Reader.Get("publishers.csv")).Expect(200);
        foreach (var name in Known.Formulas) csv.Text.ShouldContain($",\"'{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\",");
        Rows.OfCsv(csv).Select(row => row[1]).ShouldBeSubsetOf([.. Known.Formulas, "name", "Office FORMATS"]);
        Rows.OfXlsx((await service.Reader.Get("publishers.xlsx")).Expect(200)).Select(row => row[1]).ShouldBeSubsetOf([.. Known.Formulas, "name", "Office FORMATS"]);
        (await service.Reader.Get(Known.Series + ".csv")).Text.ShouldContain(",-1500000.25,");
    }

    [Fact]
    public async Task Excel_with_a_decimal_comma_gets_its_own_dialect()
    {
        var csv = (await service.Reader.Get(Known.Series + ".csv?dialect=excel-eu")).Expect(200);
        csv.Bytes[..3].ShouldBe([0xEF, 0xBB, 0xBF]);
        Rows.OfCsv(csv, ";")[1][7].ShouldBe("-1500000,25");
        (await service.Reader.Get("targets.csv?dialect=excel-us")).ExpectProblem(400, "invalid-request").Faults["dialect"].ShouldBe("Unknown dialect 'excel-us'. Expected excel-eu.");
        (await service.Reader.Get("targets.xlsx?dialect=excel-eu")).ExpectProblem(400, "invalid-request").Faults["dialect"].ShouldBe("Only CSV has dialects.");
    }

    [Fact]
    public async Task The_suffix_comes_before_format_and_format_before_Accept()
    {
        (await service.Reader.Get("targets.csv", ("Accept", Xlsx))).Header("Content-Type").ShouldStartWith(Csv);
        (await service.Reader.Get("targets?format=json", ("Accept", Xlsx))).Header("Content-Type").ShouldStartWith("application/json");
        (await service.Reader.Get("targets.csv?format=xlsx")).ExpectProblem(400, "invalid-request").Faults["format"].ShouldBe("The path ends in .csv.");
        (await service.Reader.Get("targets?format=pdf")).ExpectProblem(400, "invalid-request").Faults["format"].ShouldContain("csv, json, xlsx");
        (await service.Reader.Get("targets.csv")).Header("Vary").ShouldBeNull();
        (await service.Reader.Get("targets")).Header("Vary").ShouldBe("Accept");
    }

    [Theory]
    [InlineData("*/*", "application/json")]
    [InlineData("text/html, application/xml;q=0.9, */*;q=0.8", "application/json")]
    [InlineData("text/*", Csv)]
    [InlineData("application/json;q=0.5, text/csv", Csv)]
    [InlineData("application/json;q=0, */*", Csv)]
    [InlineData(Xlsx + ", text/csv;q=0.9", Xlsx)]
    public async Task Accept_is_weighed(string accept, string given) => (await service.Reader.Get("targets", ("Accept", accept))).Expect(200).Header("Content-Type").ShouldStartWith(given);

    [Fact]
    public async Task Nothing_else_has_a_suffix()
    {
        foreach (var o in await Operation.All(service))
        {
            var path = o.PathWith((name, _) => name == "position" ? "1" : Known.Ids.GetValueOrDefault(name, "none"));
            var call = (string suffix) => service.As(Host.Security.Role.Admin).Send(new(o.Method), path + suffix, o.Writes ? new StringContent("{}") : null);
            if (!o.Formats.Contains(Csv)) (await call(".csv")).Status.ShouldBeOneOf([404, 405], $"{o}");
            if (o.Formats.Contains(Csv)) (await call(".pdf")).ExpectProblem(404, "not-found");
        }
    }

    private async Task ForEach(Func<string, Task> check)
    {
        foreach (var path in known.Offers)
        {
            try
            {
                await check(path);
            }
            catch (ShouldAssertException e)
            {
                throw new ShouldAssertException(path, e);
            }
        }
    }

    private static Answer ExpectFile(Answer answer, string type)
    {
        answer.Expect(200).Header("Content-Type").ShouldBe(type);
        answer.Header("Content-Disposition").ShouldStartWith("attachment; filename=");
        return answer;
    }

    /// <summary>How many rows the pages of a list stand for: those of vintages and series hold several each.</summary>
    private async Task<int> CountItems(string path)
    {
        var count = 0;
        for (var at = (string?)path; at is not null;)
        {
            var page = (await service.Reader.Get(at)).Expect(200);
            count += page.Json.TryGetProperty("items", out var items) ? items.EnumerateArray().Sum(CountRows) : CountRows(page.Json);
            at = page.Header("Link")?.Split('<', '>')[1];
        }
        return count;
    }

    private static int CountRows(JsonElement item) =>
        item.TryGetProperty("vintages", out var vintages) ? vintages.GetArrayLength()
        : !item.TryGetProperty("figures", out var figures) ? 1
        : figures.ValueKind == JsonValueKind.Number ? figures.GetInt32() : figures.GetArrayLength();

    /// <summary>A spreadsheet's instants are exact to the millisecond.</summary>
    private static bool SameInstant(string cell, string text) => text.EndsWith('Z') && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, out var told)
        && (DateTimeOffset.Parse(cell, CultureInfo.InvariantCulture) - told).Duration() <= TimeSpan.FromMilliseconds(1);

    [GeneratedRegex("^[a-z]+(_[a-z]+)*$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex SnakeCase();

    /// <summary>One of everything, and more than a page of series and events.</summary>
    public sealed class Known(TemplateDatabase template) : IAsyncLifetime
    {
        public const int ManySeries = 600;
        public const string Series = "series/FORMATS/KAZ/CHN/balance/TOTAL/USD";

        public static readonly string[] Formulas = ["=cmd|' /C calc'!A0", "+1", "-1", "@SUM(A1)", "\tx", "'quoted'", "＝1+1", "=HYPERLINK(\"https://x\";\"y\")"];

        public static readonly IReadOnlyDictionary<string, string> Ids = new Dictionary<string, string>
        {
            ["targetId"] = "formats",
            ["mechanismId"] = "formats",
            ["publisherId"] = "FORMATS",
            ["codelist"] = "flows",
            ["publisher"] = "FORMATS",
            ["reporter"] = "KAZ",
            ["counterpart"] = "CHN",
            ["flow"] = "balance",
            ["product"] = "TOTAL",
            ["unit"] = "USD",
            ["importId"] = "formats-1656b7a8",
        };

        /// <summary>An import with a change and an error.</summary>
        private const string File = "publisher,reporter,counterpart,flow,product,unit,period,value,status,published_on\nFORMATS,KAZ,TJK,two-way,TOTAL,USD,2022,1,A,2024-02-01\nFORMATS,KAZ,=1+1,two-way,TOTAL,USD,2022,1,A,2024-02-01\n";

        public Service Service { get; } = new(template);

        /// <summary>The paths of all operations that offer files.</summary>
        public IReadOnlyList<string> Offers { get; private set; } = [];

        public async ValueTask InitializeAsync()
        {
            await Service.InitializeAsync();
            var analyst = Service.Analyst;
            await analyst.Record("publishers", Bodies.Publisher("FORMATS", "KAZ"));
            for (var i = 0; i < Formulas.Length; i++) await analyst.Record("publishers", Bodies.Publisher($"FORMULA-{i}").With("name", Formulas[i]));
            await analyst.Record("mechanisms", Bodies.Mechanism("formats"));
            await analyst.Record("figures", Bodies.Figures("FORMATS", "2024-02-01", "KAZ", "CHN").With("flow", "balance").With("unitMult", 0).With("observations", JsonNode.Parse(
                """[{ "period": "2022", "value": -1500000.25, "status": "P" }, { "period": "2023", "status": "M" }]""")));
            await analyst.Record("figures", Bodies.Figures("FORMATS", "2024-02-01", "KAZ", "CHN", ("2022", 24.1m), ("2023-01/P10M", 24.3m), ("2023", 31.5m)));
            await analyst.Record("targets", Bodies.Target("formats", "CHN", "KAZ", Bodies.Baseline("FORMATS", "2022", 24.1m)));
            var many = Enumerable.Range(0, ManySeries).Select(i => new
            {
                reporter = "KAZ",
                counterpart = "RUS",
                flow = "imports",
                product = $"{i / 90 + 10}{i % 90 + 10}",
                observations = (object[])[new { period = "2022", value = i }, new { period = "2023-Q1", value = i + 0.5m }],
            });
            var last = await analyst.Record("figures", new { publisher = "FORMATS", publishedOn = "2024-02-01", series = many, citation = Bodies.Citation });
            await analyst.Send(HttpMethod.Post, "imports", new MultipartFormDataContent { { new StringContent(File), "file", "formats.csv" } });
            await Service.Settle();
            await Service.Reader.GetAfter(last, "targets");
            Offers = [.. (await Operation.All(Service)).Where(o => o.Formats.Contains(Csv)).Select(o => o.PathWith((name, _) => Ids[name]))];
        }

        public ValueTask DisposeAsync() => Service.DisposeAsync();
    }
}
