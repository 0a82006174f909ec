using System.Text.Json;
using System.Text.RegularExpressions;
using Shouldly;
using TradeTracker.Testing;
using Xunit;

namespace TradeTracker.Cli.Tests;

public sealed class TargetCommandTests(Analyst analyst) : IAsyncLifetime
{
    public async ValueTask InitializeAsync()
    {
        if ((await analyst.Service.Reader.Get("targets/cpv")).Status != 404) return;
        await analyst.Service.Analyst.Record("publishers", Bodies.Publisher("CV-INE", "CPV"));
        await analyst.Service.Analyst.Record("publishers", Bodies.Publisher("GM-GBOS", "GMB"));
        await analyst.Service.Analyst.Record("targets", Bodies.Target("cpv", "CPV", "GMB", Bodies.Baseline("CV-INE", "2022", 31.2m), Bodies.Baseline("GM-GBOS", "2022", 24.1m)));
        await analyst.Service.Analyst.Record("targets/cpv/restatements", Bodies.On("2024-03-31"));
        await analyst.Service.Analyst.Record("targets/cpv/revisions", new { on = "2024-05-16", members = new { amount = 45_000_000_000m }, citation = Bodies.Citation });
        await analyst.Service.Analyst.Record("figures", Bodies.Figures("CV-INE", "2024-02-15", "CPV", "GMB", ("2022", 31.2m), ("2023", 41.0m)));
        var last = await analyst.Service.Analyst.Record("figures", Bodies.Figures("GM-GBOS", "2024-02-20", "GMB", "CPV", ("2022", 24.1m)));
        await analyst.Service.Analyst.GetAfter(last, "targets/cpv");
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task Shows_the_promise_with_its_source_lineage_and_verdicts()
    {
        var lines = (await analyst.Tt("target", "cpv")).Expect(0).Lines;
        lines[..4].ShouldBe(
        [
            "CPV–GMB 40bn by 2030",
            "cpv: agreed on 2023-05-17, by 2030, active",
            "Source: bnnbreaking.com, China and Kazakhstan, 2024-03-31, https://bnnbreaking.com/china-kazakhstan",
            "Since then: restated 2024-03-31; raised 2024-05-16",
        ]);
        lines[5].ShouldMatch(@"^CV-INE +CPV +on-track +\$41\.0 bn \(2023\) +91\.1 % +stale +cagr-ratio/1$");
        lines[6].ShouldMatch(@"^GM-GBOS +GMB +withheld +\$24\.1 bn \(2022\) +53\.6 % +no figure is later than the baseline; stale +cagr-ratio/1$");
        lines[7].ShouldBe("Together: single; the headline is CV-INE's.");
    }

    [Fact]
    public async Task Json_is_the_services_own_answer() =>
        JsonElement.DeepEquals((await analyst.Tt("target", "cpv", "--method", "linear-ratio/1", "-o", "json")).Json, (await analyst.Service.Reader.Get("targets/cpv?method=linear-ratio/1")).Json).ShouldBeTrue();

    [Fact]
    public async Task Csv_has_the_columns_of_the_table()
    {
        var lines = (await analyst.Tt("target", "cpv", "-o", "csv")).Expect(0).Out.Split("\r\n");
        lines[0].ShouldBe("publisher,reporter,status,latest,of target,remarks,method");
        lines[1].ShouldBe("CV-INE,CPV,on-track,$41.0 bn (2023),91.1 %,stale,cagr-ratio/1");
    }

    [Fact]
    public async Task Says_why_it_changed()
    {
        (await analyst.Tt("target", "cpv", "--changes")).Expect(0).Lines.ShouldContain(line => Regex.IsMatch(line, @"^2024-02-15 +CV-INE +CPV +new-figure +withheld +on-track \(\$41\.0 bn, 2023\) ", RegexOptions.None, TimeSpan.FromSeconds(1)));
        JsonElement.DeepEquals((await analyst.Tt("target", "cpv", "--changes", "-o", "json")).Json, (await analyst.Service.Reader.Get("targets/cpv/verdict-changes")).Json).ShouldBeTrue();
        (await analyst.Tt("target", "cpv", "--changes", "-o", "csv")).Expect(0).Out.ShouldBe((await analyst.Service.Reader.Get("targets/cpv/verdict-changes.csv")).Text);
    }

    [Fact]
    public async Task Goes_back_on_both_clocks()
    {
        (await analyst.Tt("target", "cpv", "--published-until", "2023-12-31")).Expect(0).Out.ShouldNotContain("$41.0 bn");
        (await analyst.Tt("target", "cpv", "--as-of", "1")).Expect(4).Remarks.ShouldContain("404 not-announced");
    }

    [Fact]
    public async Task What_does_not_exist_is_not_found() => (await analyst.Tt("target", "no-such-target")).Expect(4).Remarks.ShouldContain("404 not-found");
}
