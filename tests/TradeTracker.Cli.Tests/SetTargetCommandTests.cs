using Shouldly;
using TradeTracker.Testing;
using Xunit;

namespace TradeTracker.Cli.Tests;

public sealed class SetTargetCommandTests(Analyst analyst)
{
    private const string FilePromise = """
        { "name": "Malta–Cyprus 1bn", "parties": ["MLT", "CYP"], "modality": "agreed", "kind": "level", "direction": "at-least", "measure": { "flow": "two-way" }, "amount": 1e9, "unit": "EUR",
          "deadline": { "precision": "none" }, "announcedOn": "2023-05-17", "citation": { "outlet": "Times of Malta", "title": "Trade", "unverified": true } }
        """;

    private static readonly string[] Source = ["--source-outlet", "The Fiji Times", "--source-title", "Trade", "--source-quote", "double it", "--unverified"];

    [Fact]
    public async Task Records_a_promise_from_options()
    {
        var said = (await analyst.Tt(
        [
            "set-target", "--id", "mus-double", "--name", "Twice the trade", "--parties", "Mauritius, SYC", "--modality", "agreed", "--kind", "multiple", "--factor", "2", "--flow", "two-way", "--unit", "MUR",
            "--deadline-date", "2030-12-31", "--deadline-precision", "year", "--announced-on", "2023-05-17", "--judged-by", "any", "--baseline", "2022", .. Source,
        ])).Expect(0);
        said.Lines[1].ShouldMatch("^mus-double +Twice the trade +2030 +active +2$");
        var definition = (await analyst.Service.Reader.Get("targets/mus-double")).Expect(200).Json;
        definition.GetProperty("definition").GetProperty("factor").GetDecimal().ShouldBe(2);
        definition.GetProperty("definition").GetProperty("parties").GetRawText().ShouldBe("""["MUS","SYC"]""");
        definition.GetProperty("definition").GetProperty("judgedBy").GetString().ShouldBe("any");
        definition.GetProperty("citation").GetProperty("quote").GetString().ShouldBe("double it");
    }

    [Fact]
    public async Task A_share_a_window_and_baselines_have_options_too()
    {
        string[] common = ["set-target", "--parties", "MDG,COM", "--modality", "unilateral", "--unit", "USD", "--announced-on", "2023-05-17", "--deadline-date", "2030-12-31", "--deadline-precision", "year", "--flow", "exports", "--dry-run", "-o", "json", .. Source];
        var share = (await analyst.Tt([.. common, "--name", "Half", "--kind", "share", "--share", "0.5", "--direction", "at-least", "--denominator-counterpart", "WLD"])).Json.GetProperty("definition");
        share.GetProperty("measure").GetProperty("denominator").GetProperty("counterpart").GetString().ShouldBe("WLD");
        var sum = (await analyst.Tt([.. common, "--name", "Sum", "--kind", "cumulative", "--amount", "3e9", "--direction", "at-least", "--window-from", "2028", "--window-to", "2030"])).Json.GetProperty("definition");
        sum.GetProperty("window").GetRawText().ShouldContain("2028");
        await analyst.Service.Analyst.Record("publishers", Bodies.Publisher("MG-INSTAT", "MDG"));
        var level = (await analyst.Tt([.. common, "--name", "Level", "--kind", "level", "--amount", "3e9", "--baseline", "MG-INSTAT/MDG:2022=2.5e9"])).Json.GetProperty("baselines")[0];
        level.GetProperty("value").GetDecimal().ShouldBe(2_500_000_000m);
        level.GetProperty("reporter").GetString().ShouldBe("MDG");
    }

    [Fact]
    public async Task Records_a_promise_from_what_is_piped_in()
    {
        (await analyst.TtOf(FilePromise, "set-target", "--file", "-", "-o", "json")).Json.GetProperty("id").GetString().ShouldBe("malta-cyprus-1bn");
        (await analyst.TtOf(FilePromise.Replace("1bn", "one billion", StringComparison.Ordinal), "set-target", "--file", "-")).Expect(0).Remarks.ShouldContain("Is it the same as malta-cyprus-1bn");
        (await analyst.TtOf(FilePromise.Replace("1e9", "2e9", StringComparison.Ordinal), "set-target", "--file", "-")).Expect(1).Remarks.ShouldContain("409 id-taken");
    }

    [Fact]
    public async Task A_misspelt_member_is_not_lost() =>
        (await analyst.TtOf(FilePromise.Replace("\"direction\"", "\"directoin\"", StringComparison.Ordinal), "set-target", "--file", "-")).Expect(2).Remarks.ShouldContain("$.directoin");

    [Fact]
    public async Task A_file_and_options_exclude_each_other() =>
        (await analyst.Tt("set-target", "--file", "target.json", "--name", "x")).Expect(2).Remarks.ShouldContain("leave the other members out");

    [Fact]
    public async Task A_file_that_is_not_there_is_wrong_usage() => (await analyst.Tt("set-target", "--file", "no-such-file.json")).Expect(2).Remarks.ShouldContain("no-such-file.json");

    [Fact]
    public async Task A_dry_run_stores_nothing()
    {
        (await analyst.TtOf(FilePromise.Replace("Malta", "Gozo", StringComparison.Ordinal), "set-target", "--file", "-", "--dry-run")).Expect(0).Remarks.ShouldStartWith("It would be recorded; nothing was.\n");
        (await analyst.Service.Reader.Get("targets/gozo-cyprus-1bn")).Expect(404);
    }
}
