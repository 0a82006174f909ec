using System.Text.Json;
using Shouldly;
using TradeTracker.Testing;
using Xunit;

namespace TradeTracker.Cli.Tests;

public sealed class TargetsCommandTests(Analyst analyst) : IAsyncLifetime
{
    private const char Escape = '\u001b';

    /// <summary>What Spectre would take for a colour, a link and an error.</summary>
    private const string Markup = "[red]Aruba[/] [link=https://example.org]x[/] [[ ] 40bn by 2030";

    public async ValueTask InitializeAsync()
    {
        if ((await analyst.Service.Reader.Get("targets/abw")).Status != 404) return;
        await analyst.Service.Analyst.Record("publishers", Bodies.Publisher("AW-CBS", "ABW"));
        var figures = await analyst.Service.Analyst.Record("figures", Bodies.Figures("AW-CBS", "2024-02-15", "ABW", "BRB", ("2022", 31.2m), ("2023", 41.0m)));
        await analyst.Service.Analyst.Record("targets", Bodies.Target("abw", "ABW", "BRB", Bodies.Baseline("AW-CBS", "2022", 31.2m)).With("name", Markup));
        var last = await analyst.Service.Analyst.Record("targets", Bodies.Target("abw-vague", "ABW", "BHS").With("direction", "at-least").With("deadline", new { precision = "vague", words = "soon" }));
        await analyst.Service.Analyst.GetAfter(last, "targets/abw");
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task Shows_each_with_its_status_and_figures_in_words()
    {
        var said = (await analyst.Tt("targets", "--party", "Aruba", "--sort=-percentOfTarget")).Expect(0);
        said.Lines[0].Split("  ", StringSplitOptions.RemoveEmptyEntries).Select(c => c.Trim()).ShouldBe(["id", "name", "status", "of target", "latest", "deadline", "agreement"]);
        said.Lines[1].Split("  ", StringSplitOptions.RemoveEmptyEntries).Select(c => c.Trim()).ShouldBe(["abw", Markup, "attained", "102.5 %", "$41.0 bn (2023)", "2030", "single"]);
        said.Lines[2].ShouldEndWith("soon      none");
        said.Remarks.ShouldBeEmpty();
    }

    [Fact]
    public async Task Is_plain_when_piped_or_told_so_and_coloured_on_a_terminal()
    {
        (await analyst.Tt("targets", "--party", "ABW")).Out.ShouldNotContain(Escape);
        string[] ask = ["targets", "--party", "ABW"];
        var coloured = (await analyst.TtOnTerminal(("NO_COLOR", null), "", ask)).Expect(0).Out;
        coloured.ShouldContain($"{Escape}[38;5;2m✔ attained");
        coloured.ShouldContain("[red]Aruba[/]");
        foreach (var bare in ((string, string?)[])[("NO_COLOR", "1"), ("TERM", "dumb")])
        {
            var shown = (await analyst.TtOnTerminal(bare, "", ask)).Expect(0).Out;
            shown.ShouldNotContain($"{Escape}[3");
            shown.ShouldNotContain('│');
        }
        (await analyst.TtOnTerminal(("NO_COLOR", ""), "", ask)).Out.ShouldContain($"{Escape}[38;5;2m", customMessage: "an empty NO_COLOR says nothing");
    }

    [Fact]
    public async Task Json_is_the_services_own_answer() =>
        JsonElement.DeepEquals((await analyst.Tt("targets", "--party", "ABW", "-o", "json")).Json, (await analyst.Service.Reader.Get("targets?party=ABW")).Json).ShouldBeTrue();

    /// <summary>Each leaves something out, or turns it round.</summary>
    [Theory]
    [InlineData("--status=attained,missed")]
    [InlineData("--any-status=attained")]
    [InlineData("--agreement=none")]
    [InlineData("--deadline-before=2031-01-01", "deadlineBefore=2031-01-01")]
    [InlineData("--published-until=2023-01-01", "publishedUntil=2023-01-01")]
    [InlineData("--sort=-id")]
    public async Task Csv_is_the_services_own_file(string option, string? query = null) =>
        (await analyst.Tt("targets", "--party", "ABW", option, "--output", "csv")).Expect(0).Out
            .ShouldBe((await analyst.Service.Reader.Get($"targets.csv?party=ABW&{query ?? option[2..].Replace("any-status", "anyStatus", StringComparison.Ordinal)}")).Expect(200).Text);

    [Theory]
    [InlineData("abw", "--any-status", "attained")]
    [InlineData("abw", "-q", "aruba 40bn", "--agreement", "single")]
    [InlineData("abw-vague", "--agreement", "none")]
    [InlineData("abw abw-vague", "--state", "active", "--kind", "level,share", "--sort", "id")]
    [InlineData("", "--published-until", "2023-01-01")]
    [InlineData("", "--as-of", "1")]
    public async Task Filters_have_the_names_of_the_api(string ids, params string[] filters) =>
        string.Join(' ', (await analyst.Tt(["targets", "--party", "ABW", .. filters, "-o", "json"])).Json.GetProperty("items").EnumerateArray().Select(t => t.GetProperty("id").GetString())).ShouldBe(ids);

    [Fact]
    public async Task A_limit_says_where_more_is()
    {
        var said = (await analyst.Tt("targets", "--party", "ABW", "--limit", "1", "-o", "json")).Expect(0);
        said.Json.GetProperty("items").GetArrayLength().ShouldBe(1);
        said.Json.GetProperty("next").GetString().ShouldNotBeNull();
        said.Remarks.ShouldContain("--limit");
    }

    [Theory]
    [InlineData("Unknown code 'on-trak'. Nearest: on-track", "--status", "on-trak")]
    [InlineData("'2029-13-01' is no day like 2024-03-31", "--deadline-before", "2029-13-01")]
    [InlineData("--limit takes a number from 1 on", "--limit", "0")]
    [InlineData("CSV holds the whole list", "--limit", "1", "-o", "csv")]
    [InlineData("Unknown option 'partner'", "--partner", "China")]
    public async Task What_makes_no_sense_is_wrong_usage(string why, params string[] options)
    {
        var said = (await analyst.Tt(["targets", .. options])).Expect(2);
        said.Remarks.ShouldContain(why);
        said.Out.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_the_service_refuses_is_named_by_the_option()
    {
        var said = (await analyst.Tt("targets", "--sort", "percent", "--party", "Atlantis", "--group", "lost", "--mechanism", "broken")).Expect(1);
        said.Remarks.ShouldContain("--sort: Unknown code 'percent'. Nearest:");
        foreach (var (option, value) in ((string, string)[])[("party", "Atlantis"), ("group", "lost"), ("mechanism", "broken")]) said.Remarks.ShouldMatch($"  --{option}: .*'{value}'");
    }
}
