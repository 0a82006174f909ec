using System.IO.Compression;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Marten.Services;
using Npgsql;
using Shouldly;
using TradeTracker.Domain.Series;
using TradeTracker.Domain.Values;
using TradeTracker.Testing;
using Xunit;

namespace TradeTracker.Host.Tests.Importing;

/// <summary>Files in: looked at first, then accepted as a whole or not, and taken back where they were wrong.</summary>
public sealed class ImportsTests(Service service) : IClassFixture<Service>, IAsyncLifetime
{
    private const string Header = "publisher,reporter,counterpart,flow,product,unit,period,value,status,published_on,source_url\n";
    private const string Url = "https://example.org/tables";

    public async ValueTask InitializeAsync()
    {
        if ((await service.Reader.Get("publishers/GACC")).Status != 404) return;
        await service.Analyst.Record("publishers", Bodies.Publisher("GACC", "CHN"));
        await service.Analyst.Record("publishers", Bodies.Publisher("UN-COMTRADE"));
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private static string Row(string counterpart, string period, decimal billions, string published = "2025-01-20", string status = "A") =>
        FormattableString.Invariant($"GACC,CHN,{counterpart},two-way,TOTAL,USD,{period},{billions * 1_000_000_000m},{status},{published},{Url}\n");

    private Task<Answer> Send(byte[] content, string name = "trade.csv", string query = "")
    {
        var form = new MultipartFormDataContent { { new ByteArrayContent(content), "file", name } };
        return service.Analyst.Send(HttpMethod.Post, $"imports{query}", form);
    }

    private Task<Answer> Send(string rows, string name = "trade.csv", string query = "") => Send(Encoding.UTF8.GetBytes(Header + rows), name, query);

    private async Task<JsonElement> Until(Answer upload, string status)
    {
        var path = upload.Header("Location")!["/api/v1/".Length..];
        for (var attempt = 0; ; attempt++)
        {
            var import = (await service.Reader.Get(path)).Expect(200).Json;
            if (import.GetProperty("status").GetString() is var now && now == status) return import;
            if (attempt == 300 || now == "failed") throw new InvalidOperationException($"{path} is not {status}: {import}");
            await Task.Delay(50, TestContext.Current.CancellationToken);
        }
    }

    private async Task<JsonElement> Proposed(string rows, string name = "trade.csv") => await Until((await Send(rows, name)).Expect(202), "proposed");

    private async Task<Answer> Accept(JsonElement import, object? terms = null)
    {
        var accepted = (await service.Analyst.Post($"imports/{Id(import)}/acceptance", terms ?? new { })).Expect(200);
        accepted.Json.GetProperty("status").GetString().ShouldBe("accepting");
        await Until(accepted with { Headers = new Dictionary<string, string> { ["Location"] = $"/api/v1/imports/{Id(import)}" } }, "accepted");
        return accepted;
    }

    private static string Id(JsonElement import) => import.GetProperty("id").GetString()!;

    private static string Counts(JsonElement import) => string.Join(' ', import.GetProperty("counts").EnumerateObject().Select(c => c.Value.GetInt32()));

    private async Task<string> Told(string target) => (await service.Reader.Get($"targets/{target}", ("TradeTracker-Min-Position", $"{await LastPosition()}"))).Expect(200).Json.GetProperty("verdicts")
        .EnumerateArray().Select(v => $"{v.GetProperty("status")} {(v.TryGetProperty("latest", out var l) && l.ValueKind == JsonValueKind.Object ? l.GetProperty("value").GetDecimal() / 1_000_000_000m : null)}").SingleOrDefault() ?? "not shown";

    private Task<long> LastPosition() => service.Database.Scalar<long>("select max(seq_id) from tradetracker.mt_events");

    [Fact]
    public async Task A_file_is_looked_at_accepted_all_at_once_and_taken_back()
    {
        await service.Analyst.Record("targets", Bodies.Target("kaz", "CHN", "KAZ").With("direction", "at-least"));
        await service.Analyst.Record("figures", Bodies.Figures("GACC", "2024-01-20", "CHN", "KAZ", ("2022", 31.2m), ("2023", 40m)));
        var (before, events) = (await Told("kaz"), await service.CountEvents());

        var import = await Proposed(Row("KAZ", "2022", 31.2m) + Row("Kazakhstan", "2023", 41m) + Row("KAZ", "2024", 43.82m, status: "P") + Row("Kazachstan", "2024", 1m));
        Counts(import).ShouldBe("1 1 1 0 0 1");
        (await service.CountEvents()).ShouldBe(events + 1, "only that it was proposed");
        (await Told("kaz")).ShouldBe(before);
        var error = (await service.Reader.Get($"imports/{Id(import)}/errors")).Json.GetProperty("items").EnumerateArray().ShouldHaveSingleItem();
        (error.GetProperty("line").GetInt32(), error.GetProperty("column").GetString(), error.GetProperty("suggestion").GetString()).ShouldBe((5, "counterpart", "KAZ (Kazakhstan)"));
        (await service.Reader.Get($"imports/{Id(import)}/changes.csv")).Text.Split("\r\n")[1..3].ShouldBe(
        [
            "revised,GACC,CHN,KAZ,two-way,TOTAL,USD,2023,41000000000,A,2025-01-20,40000000000,A,2024-01-20,3",
            "new,GACC,CHN,KAZ,two-way,TOTAL,USD,2024,43820000000,P,2025-01-20,,,,4",
        ]);

        (await service.Analyst.Post($"imports/{Id(import)}/acceptance", new { })).ExpectProblem(422, "rows-rejected");
        await Accept(import, new { acceptRejected = true });
        (await Told("kaz")).ShouldBe("attained 43.82");
        (await service.Analyst.Post($"imports/{Id(import)}/acceptance", new { acceptRejected = true })).Expect(200).Json.GetProperty("status").GetString().ShouldBe("accepted");

        var position = await LastPosition();
        (await service.Analyst.Post($"imports/{Id(import)}/reversal", new { reason = "The wrong year." })).Expect(200).Json.GetProperty("status").GetString().ShouldBe("reverted");
        (await Told("kaz")).ShouldBe(before);
        (await service.Reader.Get($"targets/kaz?asOf={position}")).Text.ShouldContain("43820000000");
        (await service.Reader.Get("targets/kaz/verdict-changes")).Json.GetProperty("items").EnumerateArray().TakeLast(2).Select(c => $"{c.GetProperty("cause")} {c.GetProperty("reason")}")
            .ShouldBe(["import-accepted ", "import-reverted The wrong year."]);
        (await service.Reader.Get("series/GACC/CHN/KAZ/two-way/TOTAL/USD")).Json.GetProperty("figures").EnumerateArray().Select(f => f.GetProperty("value").GetDecimal()).ShouldBe([31_200_000_000m, 40_000_000_000m]);
        (await service.Reader.Get($"series/GACC/CHN/KAZ/two-way/TOTAL/USD?asOf={position}")).Json.GetProperty("figures").GetArrayLength().ShouldBe(3);
    }

    [Fact]
    public async Task The_same_file_again_is_the_import_it_was_uploaded_as_until_that_is_reverted()
    {
        var import = await Proposed(Row("UZB", "2023", 14m));
        (await Send(Row("UZB", "2023", 14m), "renamed.csv")).Expect(200).Json.GetProperty("id").GetString().ShouldBe(Id(import));
        (await Send(Row("UZB", "2023", 14m), query: "?publisher=UN-COMTRADE")).Expect(202).Json.GetProperty("id").GetString().ShouldBe($"{Id(import)}-2", "other terms, other figures");
        await Accept(import);
        (await service.Analyst.Post($"imports/{Id(import)}/reversal", new { reason = "a slip" })).Expect(200);
        (await Send(Row("UZB", "2023", 14m))).Expect(202);
    }

    [Theory]
    [InlineData("csv")]
    [InlineData("csv?dialect=excel-eu")]
    [InlineData("csv?includeHistory=true")]
    [InlineData("xlsx?includeHistory=true")]
    public async Task What_is_exported_and_imported_again_proposes_nothing(string export)
    {
        await service.Analyst.Record("figures", Bodies.Figures("GACC", "2024-01-20", "CHN", "MNG", ("2022", 12.2m), ("2023", 16.59m), ("2023-01/P10M", 13.1234567891m)));
        await service.Analyst.Record("figures", Bodies.Figures("GACC", "2025-01-20", "CHN", "MNG", ("2023", 16.6m), ("2024", -0.5m)));
        await service.Analyst.Record("figures/retractions", new { publisher = "GACC", reporter = "CHN", counterpart = "MNG", flow = "two-way", unit = "USD", on = "2025-06-01", periods = (string[])["2022"], reason = "counted twice", citation = Bodies.Citation });
        var (form, query) = export.Split('?') is [var f, var q] ? (f, $"&{q}") : (export, "");
        var file = await service.Reader.Get($"series.{form}?counterpart=MNG{query}");
        Counts(await Until((await Send(file.Bytes, $"series.{form}", $"?sourceUrl={Uri.EscapeDataString($"{Url}/{export}")}")).Expect(202), "proposed"))
            .ShouldBe(export.Contains("History", StringComparison.Ordinal) ? "0 0 6 0 0 0" : "0 0 4 0 0 0");
    }

    [Fact]
    public async Task Figures_a_file_passes_over_lose_their_values_only_when_asked()
    {
        await service.Analyst.Record("figures", Bodies.Figures("GACC", "2024-01-20", "CHN", "TKM", ("2021", 7.3m), ("2022", 11.1m), ("2023", 10.6m)));
        var import = await Proposed(Row("TKM", "2021", 7.3m) + Row("TKM", "2023", 10.6m));
        Counts(import).ShouldBe("0 0 2 1 0 0");
        (await service.Analyst.Post($"imports/{Id(import)}/acceptance", new { })).ExpectProblem(422, "nothing-to-accept");
        await Accept(import, new { retractRemoved = true });
        var figures = (await service.Reader.Get("series/GACC/CHN/TKM/two-way/TOTAL/USD")).Json.GetProperty("figures").EnumerateArray().ToDictionary(f => f.GetProperty("period").GetString()!, f => $"{f.GetProperty("obsStatus")}");
        figures["2022"].ShouldBe("M");
    }

    [Fact]
    public async Task Old_figures_warn_that_what_was_published_before_is_not_known() =>
        (await Proposed(Row("TJK", "2021", 1.8m) + Row("TJK", "2022", 2.5m))).GetProperty("warnings").EnumerateArray().Select(w => $"{w.GetProperty("code")} {w.GetProperty("count")}").ShouldBe(["vintage-unknown 1"]);

    [Fact]
    public async Task Figures_recorded_between_proposal_and_acceptance_are_heeded()
    {
        await service.Analyst.Record("figures", Bodies.Figures("GACC", "2024-06-30", "CHN", "KGZ", ("2021", 7.5m), ("2022", 15.5m)));
        var import = await Proposed(Row("KGZ", "2020", 2.9m) + Row("KGZ", "2021", 7.5m) + Row("KGZ", "2023", 19.8m) + Row("KGZ", "2024", 22.71m));
        Counts(import).ShouldBe("3 0 1 1 0 0");
        await service.Analyst.Record("figures", Bodies.Figures("GACC", "2025-01-20", "CHN", "KGZ", ("2024", 22.71m)));
        // The address in capitals names the same import.
        (await service.Analyst.Post($"imports/{Id(import).ToUpperInvariant()}/acceptance", new { })).Expect(200);
        await Until(new("", 200, new Dictionary<string, string> { ["Location"] = $"/api/v1/imports/{Id(import)}" }, ""), "accepted");
        (await service.Reader.Get("series/GACC/CHN/KGZ/two-way/TOTAL/USD/vintages")).Json.GetProperty("items").EnumerateArray().Select(p => p.GetProperty("vintages").GetArrayLength()).ShouldBe([1, 1, 1, 1, 1]);
    }

    [Fact]
    public async Task A_batch_that_loses_a_race_is_tried_again_and_heeds_the_winner()
    {
        var import = await Proposed(Row("ARM", "2023", 1m) + Row("ARM", "2024", 2m) + Row("GEO", "2024", 3m));
        using var store = service.Database.OpenStore();
        await using var connection = new NpgsqlConnection(service.Database.Service);
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(TestContext.Current.CancellationToken);
        await using var winner = store.LightweightSession(SessionOptions.ForTransaction(transaction));
        winner.Events.StartStream("series/GACC/CHN/ARM/two-way/TOTAL/USD", new FiguresReported(
            "GACC", "CHN", "ARM", Flow.TwoWay, "TOTAL", "USD", new(2025, 1, 20), true, [new(Period.Parse("2024", null), 2_000_000_000m)], new("Customs", "By hand", Unverified: true)));
        await winner.SaveChangesAsync(TestContext.Current.CancellationToken);

        (await service.Analyst.Post($"imports/{Id(import)}/acceptance", new { })).Expect(200);
        for (var attempt = 0; await service.Database.Scalar<long>("select count(*) from pg_stat_activity where datname = current_database() and wait_event = 'transactionid'") == 0; attempt++)
        {
            attempt.ShouldBeLessThan(500, "the batch does not wait for the series that is being begun");
            await Task.Delay(20, TestContext.Current.CancellationToken);
        }
        await transaction.CommitAsync(TestContext.Current.CancellationToken);
        await Until(new("", 200, new Dictionary<string, string> { ["Location"] = $"/api/v1/imports/{Id(import)}" }, ""), "accepted");

        (await service.Reader.Get("series/GACC/CHN/ARM/two-way/TOTAL/USD/vintages")).Json.GetProperty("items").EnumerateArray()
            .Select(p => $"{p.GetProperty("period")} {p.GetProperty("vintages").GetArrayLength()}").ShouldBe(["2023 1", "2024 1"]);
        (await service.Database.Column<string>("select e.stream_id || ' ' || e.version from tradetracker.mt_events e where e.stream_id like 'series/GACC/CHN/ARM/%' or e.stream_id like 'series/GACC/CHN/GEO/%' order by 1"))
            .ShouldBe(["series/GACC/CHN/ARM/two-way/TOTAL/USD 1", "series/GACC/CHN/ARM/two-way/TOTAL/USD 2", "series/GACC/CHN/GEO/two-way/TOTAL/USD 1"]);
    }

    [Fact]
    public async Task What_an_older_service_put_aside_without_its_events_is_recorded_too()
    {
        var import = await Proposed(Row("AZE", "2023", 1m) + Row("AZE", "2024", 2m));
        await Database.Execute(service.Database.Owner, $"update tradetracker.import_series set entry = null, releases = null where import_id = '{Id(import)}'");
        await Accept(import);
        (await service.Reader.Get("series/GACC/CHN/AZE/two-way/TOTAL/USD")).Expect(200).Json.GetProperty("figures").GetArrayLength().ShouldBe(2);
    }

    [Fact]
    public async Task Packed_and_raw_bodies_are_read_too()
    {
        using var packed = new MemoryStream();
        await using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true)) await gzip.WriteAsync(Encoding.UTF8.GetBytes(Header + Row("AFG", "2024", 1m)), TestContext.Current.CancellationToken);
        var content = new ByteArrayContent(packed.ToArray()) { Headers = { ContentType = new("application/x-www-form-urlencoded"), ContentDisposition = new("attachment") { FileName = "../../a b.csv.gz" } } };
        var import = await Until((await service.Analyst.Send(HttpMethod.Post, "imports", content)).Expect(202), "proposed");
        (import.GetProperty("fileName").GetString(), Counts(import)).ShouldBe(("a b.csv.gz", "1 0 0 0 0 0"));
    }

    [Theory]
    [InlineData("hello\nworld\n", "", 422, "unknown-format")]
    [InlineData("", "", 422, "unknown-format")]
    [InlineData("publisher,reporter\n", "?format=tradetracker", 422, "unknown-format")]
    [InlineData("x", "?publisher=NOBODY&publishedOn=2999-01-01&sourceUrl=x&format=y", 400, "invalid-request")]
    [InlineData("x", "?validateOnly=true", 400, "invalid-request")]
    public async Task A_file_that_cannot_be_read_at_all_is_told_at_once_and_nothing_is_kept(string content, string query, int status, string code)
    {
        var answer = (await Send(Encoding.UTF8.GetBytes(content), "x.csv", query)).ExpectProblem(status, code);
        if (query.Contains("NOBODY", StringComparison.Ordinal)) answer.Faults.Keys.Order().ShouldBe(["format", "publishedOn", "publisher", "sourceUrl"]);
        (await service.Database.Scalar<long>("select count(*) from tradetracker.mt_doc_upload where data ->> 'fileName' = 'x.csv'")).ShouldBe(0);
    }

    [Fact]
    public async Task A_form_without_a_file_or_cut_off_is_told()
    {
        (await service.Analyst.Send(HttpMethod.Post, "imports", new MultipartFormDataContent { { new StringContent("x"), "format" } })).ExpectProblem(400, "invalid-request");
        var cut = new StringContent("--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\n\r\n" + Header) { Headers = { ContentType = MediaTypeHeaderValue.Parse("multipart/form-data; boundary=b") } };
        (await service.Analyst.Send(HttpMethod.Post, "imports", cut)).ExpectProblem(400, "invalid-request");
    }

    [Fact]
    public async Task What_cannot_be_decided_yet_or_any_more_is_told()
    {
        var import = await Proposed(Row("PAK", "2024", 23m));
        (await service.Analyst.Post($"imports/{Id(import)}/reversal", new { reason = "a slip" })).ExpectProblem(422, "import-not-accepted");
        (await service.Analyst.Post($"imports/{Id(import)}/reversal", new { })).ExpectProblem(400, "invalid-request");
        (await service.Analyst.Post($"imports/{Id(import)}/acceptance", new { }, ("If-Match", "\"7\""))).ExpectProblem(412, "version-differs");
        (await service.Analyst.Post("imports/none/acceptance", new { })).ExpectProblem(404, "not-found");
        (await service.Reader.Get("imports/none/changes")).ExpectProblem(404, "not-found");
        (await service.Analyst.Post($"imports/{Id(import)}/acceptance?validateOnly=true", new { })).Expect(200);
        (await Until(new("", 200, new Dictionary<string, string> { ["Location"] = $"/api/v1/imports/{Id(import)}" }, ""), "proposed")).GetProperty("version").GetInt64().ShouldBe(1);
    }

    [Fact]
    public async Task A_retry_with_the_same_key_gets_the_same_import()
    {
        var key = ("Idempotency-Key", "once");
        Answer[] answers = [await Keyed(), await Keyed()];
        answers.Select(a => (a.Status, Id(a.Json))).Distinct().ShouldHaveSingleItem();

        Task<Answer> Keyed() => service.Analyst.Send(HttpMethod.Post, "imports", new StringContent(Header + Row("LAO", "2024", 8m)), key);
    }

    [Fact]
    public async Task The_changes_errors_and_imports_are_read_page_by_page()
    {
        var rows = string.Concat(Enumerable.Range(2000, 20).Select(year => Row("MMR", $"{year}", 1m) + Row("VNM", $"{year}", 2m) + Row("Nowhere", $"{year}", 3m)));
        var import = await Proposed(rows);
        (await Pages($"imports/{Id(import)}/changes", 7)).Select(c => $"{c.GetProperty("counterpart")} {c.GetProperty("period")}").ShouldBe(
            [.. Enumerable.Range(2000, 20).Select(y => $"MMR {y}"), .. Enumerable.Range(2000, 20).Select(y => $"VNM {y}")]);
        (await Pages($"imports/{Id(import)}/errors", 7)).Select(e => e.GetProperty("line").GetInt32()).ShouldBe(Enumerable.Range(0, 20).Select(i => 4 + 3 * i));
        var all = (await service.Reader.Get("imports?limit=500")).Json.GetProperty("items").EnumerateArray().Select(Id).ToList();
        (await Pages("imports", 2)).Select(Id).ShouldBe(all);
    }

    private async Task<List<JsonElement>> Pages(string path, int limit)
    {
        var all = new List<JsonElement>();
        for (string? next = ""; next is not null;)
        {
            var page = (await service.Reader.Get($"{path}?limit={limit}{(next.Length > 0 ? $"&cursor={next}" : "")}")).Expect(200).Json;
            page.GetProperty("items").GetArrayLength().ShouldBeLessThanOrEqualTo(limit);
            all.AddRange(page.GetProperty("items").EnumerateArray());
            next = page.GetProperty("next").GetString();
        }
        return all;
    }
}
