using System.Text.Json;
using Shouldly;
using TradeTracker.Testing;
using Xunit;

namespace TradeTracker.Host.Tests.Targets;

/// <summary>The golden values of the domain through HTTP, from real requests.</summary>
[Collection(OneService.Name)]
public sealed class GoldenValuesTests(Service service, GoldenValuesTests.Recorded recorded) : IClassFixture<GoldenValuesTests.Recorded>
{
    private const string Verdicts = $"targets/{Recorded.Target}/verdicts";

    [Fact]
    public async Task F1_KZ_BNS_is_on_track_by_the_ratio_of_growth_rates()
    {
        var verdict = Of("KZ-BNS", await Read(Verdicts));
        Text(verdict, "status").ShouldBe("on-track");
        Text(verdict, "method").ShouldBe("cagr-ratio/1");
        Number(verdict, "actualGrowth").ShouldBe(0.3070539419m);
        Number(verdict, "requiredGrowth").ShouldBe(0.06538203346m);
        Number(verdict, "ratio").ShouldBe(4.69630456m);
        Number(verdict, "requiredGrowthFromNow").ShouldBe(0.03471643721m);
        Number(verdict, "percentOfTarget").ShouldBe(78.75m);
        Number(verdict, "percentOfChange").ShouldBe(46.54m);
        Number(verdict, "gap").ShouldBe(8_500_000_000m);
        verdict.GetProperty("baseline").GetProperty("publishedNow").GetDecimal().ShouldBe(24_100_000_000m);
    }

    [Fact]
    public async Task F1_KZ_BNS_is_on_track_by_the_linear_ratio_too()
    {
        var verdict = Of("KZ-BNS", await Read($"{Verdicts}?method=linear-ratio/1"));
        Text(verdict, "status").ShouldBe("on-track");
        Text(verdict, "method").ShouldBe("linear-ratio/1");
        Number(verdict, "ratio").ShouldBe(3.723270440m);
    }

    [Theory, InlineData("cagr-ratio/1"), InlineData("linear-ratio/1")]
    public async Task F2_GACC_says_attained_seven_years_early_and_so_the_target_is_disputed(string method)
    {
        var answer = await Read($"{Verdicts}?method={method}");
        var verdict = Of("GACC", answer);
        Text(verdict, "status").ShouldBe("attained");
        verdict.GetProperty("metEarlyMonths").GetInt32().ShouldBe(84);
        Number(verdict, "percentOfChange").ShouldBe(111.36m);
        Text(answer.Json, "agreement").ShouldBe("disputed");
        answer.Json.GetProperty("headline").ValueKind.ShouldBe(JsonValueKind.Null);
        var asymmetry = answer.Json.GetProperty("asymmetries").EnumerateArray().Single(a => Text(a, "period") == "2023");
        decimal.Round(Number(asymmetry, "value"), 3).ShouldBe(0.131m);
    }

    [Theory, InlineData("cagr-ratio/1"), InlineData("linear-ratio/1")]
    public async Task F16_a_start_beyond_the_goal_that_is_lost_is_deteriorating_without_a_ratio(string method)
    {
        var verdict = Of("GACC", await Read($"targets/{Recorded.Overshot}/verdicts?method={method}"));
        Text(verdict, "status").ShouldBe("deteriorating");
        verdict.GetProperty("ratio").ValueKind.ShouldBe(JsonValueKind.Null);
        Text(verdict.GetProperty("nullReasons"), "ratio").ShouldBe("start-meets-goal");
    }

    [Fact]
    public async Task F3_a_multiple_counts_from_its_baseline_and_takes_no_amount()
    {
        await service.Analyst.Record("publishers", Bodies.Publisher("US-CENSUS", "USA"));
        var target = Bodies.Target("f3", "USA", "World", Bodies.Baseline("US-CENSUS", "2009", 1500)).With("kind", "multiple").With("measure", new { flow = "exports" })
            .With("deadline", new { date = "2014-12-31", precision = "year" }).With("announcedOn", "2010-01-27");
        var faults = (await service.Analyst.Post("targets", target)).ExpectProblem(400, "invalid-request").Faults;
        (faults["/amount"], faults["/factor"]).ShouldBe(("Only a target of kind level or cumulative or increase has it.", "Required."));

        var set = (await service.Analyst.Post("targets", target.Without("amount").With("factor", 2))).Expect(201).Json.GetProperty("definition");
        (Text(set, "kind"), Number(set, "factor"), Text(set, "direction")).ShouldBe(("multiple", 2, "at-least"));
        var figures = await service.Analyst.Record("figures", Bodies.Figures("US-CENSUS", "2012-02-10", "USA", "WLD", ("2011", 2100)).With("flow", "exports"));
        var verdict = Of("US-CENSUS", (await service.Reader.GetAfter(figures, "targets/f3/verdicts?publishedUntil=2012-12-31")).Expect(200));
        (Text(verdict, "status"), decimal.Round(Number(verdict, "ratio"), 3), Number(verdict.GetProperty("goal"), "value")).ShouldBe(("on-track", 1.232m, 3_000_000_000_000m));

        await service.Analyst.Record("targets/f3/revisions", Bodies.On("2012-03-01").With("members", new { factor = 1.5m }));
        (await service.Reader.Get("targets/f3")).Expect(200).Json.GetProperty("lineage").GetProperty("revisions")[0].GetProperty("change")[0].GetString().ShouldBe("lowered");
        var level = await service.Analyst.Record("targets/f3/revisions", Bodies.On("2012-04-01").With("members", new { kind = "level", factor = (decimal?)null, amount = 3_000_000_000_000m }));
        (Text(level.Json.GetProperty("definition"), "kind"), level.Json.GetProperty("lineage").GetProperty("revisions")[1].GetProperty("change")[0].GetString()).ShouldBe(("level", "re-scoped"));
        (await service.Reader.GetAfter(level, "targets/f3/verdicts")).Expect(200).Json.GetProperty("items")[0].GetProperty("baseline").GetProperty("value").GetDecimal().ShouldBe(1_500_000_000_000m);
        (await service.Reader.Get("targets?kind=multiple&party=USA&asOf=" + figures.Position)).Expect(200).Json.GetProperty("items").GetArrayLength().ShouldBe(1);
    }

    [Fact]
    public async Task F11_refuses_a_target_that_nothing_gives_a_direction() =>
        (await service.Analyst.Post("targets", Bodies.Target("f11", "CHN", "KAZ"))).ExpectProblem(422, "direction-required").Faults.ShouldContainKey("/direction");

    [Fact]
    public async Task F12_refuses_a_baseline_that_is_the_goal_already() =>
        (await service.Analyst.Post("targets", Bodies.Target("f12", "CHN", "KAZ", Bodies.Baseline("GACC", "2022", 40)))).ExpectProblem(422, "baseline-equals-goal");

    [Fact]
    public async Task F17_before_either_office_published_2023_both_withhold()
    {
        var answer = await Read($"{Verdicts}?publishedUntil=2023-06-01");
        foreach (var publisher in (string[])["GACC", "KZ-BNS"])
        {
            Text(Of(publisher, answer), "status").ShouldBe("withheld");
            Text(Of(publisher, answer), "reason").ShouldBe("insufficient-data");
        }
        Text(answer.Json, "agreement").ShouldBe("none");
        answer.Json.GetProperty("headline").ValueKind.ShouldBe(JsonValueKind.Null);
    }

    [Fact]
    public async Task F18_once_one_office_has_published_2023_its_word_is_the_headline()
    {
        var answer = await Read($"{Verdicts}?publishedUntil=2024-02-01");
        Text(Of("GACC", answer), "status").ShouldBe("attained");
        Text(Of("KZ-BNS", answer), "status").ShouldBe("withheld");
        Text(answer.Json, "agreement").ShouldBe("single");
        Text(answer.Json.GetProperty("headline"), "publisher").ShouldBe("GACC");
        Text(answer.Json.GetProperty("headline"), "status").ShouldBe("attained");
    }

    [Fact]
    public async Task A_cited_address_answers_the_same_bytes_for_ever_whatever_is_recorded_later()
    {
        var (figures, target) = (Bodies.Figures("GACC", "2024-01-12", "CHN", "TKM", ("2022", 11m), ("2023", 10.6m)), Bodies.Target("cited", "CHN", "TKM", Bodies.Baseline("GACC", "2022", 11)));
        (await service.Analyst.Post("figures", figures)).Expect(200);
        var set = (await service.Analyst.Post("targets", target)).Expect(201);
        var now = (await service.Reader.GetAfter(set, "targets/cited")).Expect(200);
        var before = (await service.Reader.Get($"targets/cited?asOf={set.Position}")).Expect(200);
        var cited = now.Header("Content-Location")!;

        (await service.Analyst.Post("figures", Bodies.Figures("GACC", "2024-03-01", "CHN", "TKM", ("2023", 10.9m)))).Expect(200);
        var restated = (await service.Analyst.Post("targets/cited/restatements", Bodies.On("2024-03-31"))).Expect(200);
        var later = (await service.Reader.GetAfter(restated, "targets/cited")).Expect(200);

        later.Text.ShouldContain("10900000000");
        later.Text.ShouldContain("\"on\":\"2024-03-31\"");
        (await service.Reader.Get($"targets/cited?asOf={set.Position}")).Text.ShouldBe(before.Text);
        var again = await service.Reader.Get(cited);
        again.Text.ShouldBe(now.Text);
        again.Header("Content-Location").ShouldBe(cited);
        Text(Of("GACC", again, "verdicts"), "digest").ShouldBe(Text(Of("GACC", before, "verdicts"), "digest"));
        Text(Of("GACC", later, "verdicts"), "digest").ShouldNotBe(Text(Of("GACC", now, "verdicts"), "digest"));
    }

    private async Task<Answer> Read(string path) => (await service.Reader.GetAfter(recorded.Last, path)).Expect(200);

    private static JsonElement Of(string publisher, Answer answer, string list = "items") => answer.Json.GetProperty(list).EnumerateArray().Single(v => Text(v, "publisher") == publisher);

    private static string Text(JsonElement of, string member) => of.GetProperty(member).GetString()!;

    private static decimal Number(JsonElement of, string member) => of.GetProperty(member).GetDecimal();

    /// <summary>What both offices published, the target both speak of, and one whose start lay beyond its goal.</summary>
    public sealed class Recorded(Service service) : IAsyncLifetime
    {
        public const string Target = "china-kazakhstan-40bn-2030";
        public const string Overshot = "china-uzbekistan-40bn-2030";

        public Answer Last { get; private set; } = null!;

        public async ValueTask InitializeAsync()
        {
            await Record("publishers", Bodies.Publisher("GACC", "CHN"));
            await Record("publishers", Bodies.Publisher("KZ-BNS", "KAZ"));
            await Record("targets", Bodies.Target(Target, "CHN", "KAZ", Bodies.Baseline("KZ-BNS", "2022", 24.1m), Bodies.Baseline("GACC", "2022", 31.2m)));
            await Record("figures", Bodies.Figures("KZ-BNS", "2023-02-15", "KAZ", "CHN", ("2022", 24.1m)));
            await Record("figures", Bodies.Figures("KZ-BNS", "2024-02-15", "KAZ", "CHN", ("2023", 31.5m)));
            await Record("figures", Bodies.Figures("GACC", "2023-02-15", "CHN", "KAZ", ("2022", 31.2m)));
            await Record("figures", Bodies.Figures("GACC", "2024-01-12", "CHN", "KAZ", ("2023", 41.0m)));
            await Record("targets", Bodies.Target(Overshot, "CHN", "UZB", Bodies.Baseline("GACC", "2022", 41)).With("direction", "at-least"));
            Last = await Record("figures", Bodies.Figures("GACC", "2024-01-12", "CHN", "UZB", ("2023", 38m)));
        }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;

        private Task<Answer> Record(string path, object body) => service.Analyst.Record(path, body);
    }
}
