using System.Diagnostics;
using System.Globalization;
using Shouldly;
using TradeTracker.Testing;
using Xunit;

namespace TradeTracker.Host.Tests.Http;

/// <summary>ETags, positions and races: no write is lost, and nobody reads behind their own.</summary>
[Collection(OneService.Name)]
public sealed class VersionsTests(Service service, VersionsTests.Known known) : IClassFixture<VersionsTests.Known>
{
    [Fact]
    public async Task A_write_that_saw_another_version_is_refused_with_the_current_one()
    {
        var etag = (await service.Reader.Get("publishers/VERSIONS")).Header("ETag")!;
        etag.ShouldStartWith("\"1-");
        var path = "targets/versions/restatements";
        (await service.Analyst.Post(path, Bodies.On("2024-02-01"), ("If-Match", "\"9-abc\""))).ExpectProblem(412, "version-differs").Header("ETag").ShouldBe("\"1\"");
        (await service.Analyst.Post(path, Bodies.On("2024-02-01"), ("If-Match", known.Set.Header("ETag")!))).Expect(200).Header("ETag")!.ShouldStartWith("\"2-");
        // The same again is Nothing, and still the writer saw another version.
        (await service.Analyst.Post(path, Bodies.On("2024-02-01"), ("If-Match", known.Set.Header("ETag")!))).ExpectProblem(412, "version-differs").Header("ETag").ShouldBe("\"2\"");
        (await service.Analyst.Post(path, Bodies.On("2024-02-01"), ("If-Match", "\"2\""))).Expect(200).Header("ETag")!.ShouldStartWith("\"2-");
        (await service.Analyst.Post(path, Bodies.On("2024-02-02"), ("If-Match", "*"))).Expect(200).Header("ETag")!.ShouldStartWith("\"3-");
    }

    [Fact]
    public async Task Figures_and_creations_compare_versions_too()
    {
        var figures = Bodies.Figures("VERSIONS", "2024-02-01", "POL", "SWE", ("2023", 1));
        (await service.Analyst.Post("figures", figures, ("If-Match", "*"))).ExpectProblem(412, "version-differs");
        (await service.Analyst.Post("figures", figures)).Expect(200);
        (await service.Analyst.Post("figures", figures, ("If-Match", "\"0\""))).ExpectProblem(412, "version-differs");
        (await service.Analyst.Post("figures", Bodies.Figures("VERSIONS", "2024-02-01", "POL", "SWE", ("2022", 1)), ("If-Match", "\"1\""))).Expect(200);
        (await service.Analyst.Post("publishers", Bodies.Publisher("VERSIONS", "POL"), ("If-Match", "\"7\""))).ExpectProblem(412, "version-differs");
    }

    [Fact]
    public async Task An_unchanged_read_costs_no_body()
    {
        foreach (var path in (string[])["publishers/VERSIONS", "publishers", "targets/unchanged", "targets/unchanged/verdicts", "targets", "series", "mechanisms", "events?after=0&limit=1"])
        {
            var read = (await service.Reader.GetAfter(known.Unchanged, path)).Expect(200);
            read.Header("Cache-Control").ShouldBe("no-cache");
            var again = (await service.Reader.Get(path, ("If-None-Match", $"\"other\", {read.Header("ETag")}"))).Expect(304);
            (again.Text, again.Header("ETag")).ShouldBe(("", read.Header("ETag")), path);
            (await service.Reader.Get(path, ("If-None-Match", "\"1-0000\""))).Expect(200).Text.ShouldBe(read.Text);
        }
    }

    [Fact]
    public async Task HEAD_tells_what_GET_would_without_the_body()
    {
        foreach (var path in (string[])["publishers/VERSIONS", "targets/unchanged/verdicts", "series.csv", "targets/nobody"])
        {
            var (get, head) = (await service.Reader.GetAfter(known.Unchanged, path), await service.Reader.Send(HttpMethod.Head, path, null));
            (head.Status, head.Text, head.Header("ETag"), head.Header("Content-Type")).ShouldBe((get.Status, "", get.Header("ETag"), get.Header("Content-Type")), path);
        }
        (await service.Analyst.Send(HttpMethod.Head, "figures", null)).Status.ShouldBe(405);
    }

    [Fact]
    public async Task Who_gives_the_position_of_a_write_reads_it()
    {
        for (var day = 1; day <= 10; day++)
        {
            var write = await service.Analyst.Record("figures", Bodies.Figures("VERSIONS", $"2024-03-{day:00}", "POL", "NOR", ("2023", day)));
            var verdict = (await service.Reader.GetAfter(write, "targets/unchanged-not/verdicts")).Expect(200).Json.GetProperty("items")[0];
            verdict.GetProperty("latest").GetProperty("value").GetDecimal().ShouldBe(day * 1_000_000_000m);
        }
    }

    [Fact]
    public async Task A_position_that_is_not_reached_in_five_seconds_is_told_with_the_one_that_is()
    {
        var began = Stopwatch.GetTimestamp();
        var answer = (await service.Reader.Get("targets", ("TradeTracker-Min-Position", "999999999"))).ExpectProblem(503, "not-yet");
        Stopwatch.GetElapsedTime(began).TotalSeconds.ShouldBeInRange(4, 9);
        answer.Header("Retry-After").ShouldBe("1");
        answer.Position.ShouldBeInRange(1, await service.Database.Scalar<long>("select max(seq_id) from tradetracker.mt_events"));
        (await service.Reader.Get("targets", ("TradeTracker-Min-Position", "soon"))).ExpectProblem(400, "invalid-request");
    }

    [Fact]
    public async Task A_write_that_says_nothing_new_tells_the_position_and_version_there_are()
    {
        var body = Bodies.Publisher("SAME-AGAIN");
        var first = (await service.Analyst.Post("publishers", body)).Expect(201);
        first.Header("Location").ShouldBe("/api/v1/publishers/SAME-AGAIN");
        var again = (await service.Analyst.Post("publishers", body)).Expect(200);
        (again.Header("Location"), again.Position, again.Header("ETag"), again.Text).ShouldBe((null, first.Position, first.Header("ETag"), first.Text));
        (await service.Analyst.Post("publishers", body.With("name", "Another"))).ExpectProblem(409, "id-taken");
    }

    [Fact]
    public async Task A_release_is_recorded_whole_or_not_at_all()
    {
        object Series(string counterpart, string period) => new { reporter = "POL", counterpart, flow = "exports", observations = new[] { new { period, value = 1 } } };
        var before = await service.CountEvents();
        var body = new { publisher = "VERSIONS", publishedOn = "2024-02-01", citation = Bodies.Citation, series = new[] { Series("DNK", "2023"), Series("FIN", "2024") } };
        (await service.Analyst.Post("figures", body)).ExpectProblem(422, "period-not-over").Faults.Keys.ShouldBe(["/series/1/observations/0/period"]);
        (await service.CountEvents()).ShouldBe(before);
        (await service.Analyst.Post("figures", body with { series = [Series("DNK", "2023"), Series("FIN", "2023")] })).Expect(200);
        (await service.CountEvents()).ShouldBe(before + 2);
    }

    [Fact]
    public async Task Two_hundred_writers_of_one_target_lose_nothing()
    {
        var day = new DateOnly(2024, 1, 1);
        var answers = await Task.WhenAll(Enumerable.Range(0, 200).Select(i => service.Analyst.Post("targets/raced/restatements", Bodies.On(day.AddDays(i).ToString("O", CultureInfo.InvariantCulture)))));

        foreach (var loser in answers.Where(a => a.Status != 200))
        {
            loser.Status.ShouldBeOneOf([409, 503], $"{loser}");
            loser.Header("Retry-After").ShouldNotBeNull();
        }
        var acknowledged = answers.Where(a => a.Status == 200).Select(a => (Version: a.Json.GetProperty("version").GetInt64(), a.Position)).ToList();
        acknowledged.Count.ShouldBeGreaterThan(0);
        acknowledged.Select(a => a.Version).ShouldBeUnique();
        (await service.Database.Column<long>("select version from tradetracker.mt_events where stream_id = 'target/raced' order by seq_id")).ShouldBe(Enumerable.Range(1, acknowledged.Count + 1).Select(v => (long)v));
        foreach (var (version, position) in acknowledged)
            (await service.Database.Scalar<long>("select version from tradetracker.mt_events where stream_id = 'target/raced' and seq_id = $1", position)).ShouldBe(version);
    }

    public sealed class Known(Service service) : IAsyncLifetime
    {
        public Answer Set { get; private set; } = null!;
        public Answer Unchanged { get; private set; } = null!;

        public async ValueTask InitializeAsync()
        {
            await service.Analyst.Record("publishers", Bodies.Publisher("VERSIONS", "POL"));
            Set = await service.Analyst.Record("targets", Bodies.Target("versions", "POL", "CZE").With("direction", "at-least"));
            await service.Analyst.Record("targets", Bodies.Target("raced", "POL", "SVK").With("direction", "at-least"));
            await service.Analyst.Record("targets", Bodies.Target("unchanged-not", "POL", "NOR").With("direction", "at-least"));
            Unchanged = await service.Analyst.Record("targets", Bodies.Target("unchanged", "POL", "HUN").With("direction", "at-least"));
        }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
