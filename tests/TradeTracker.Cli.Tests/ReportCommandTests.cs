using Shouldly;
using TradeTracker.Testing;
using Xunit;

namespace TradeTracker.Cli.Tests;

public sealed class ReportCommandTests(Analyst analyst) : IAsyncLifetime
{
    private const string Series = "series/FJ-BOS/FJI/TON/exports/TOTAL/USD";

    public async ValueTask InitializeAsync()
    {
        if ((await analyst.Service.Reader.Get("publishers/FJ-BOS")).Status == 404) await analyst.Service.Analyst.Record("publishers", Bodies.Publisher("FJ-BOS", "FJI"));
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private Task<Said> Report(params string[] more) => analyst.Tt(
    [
        "report", "--publisher", "FJ-BOS", "--published-on", "2025-02-06", "--reporter", "Fiji", "--counterpart", "TON", "--unit-mult", "6",
        "--source-outlet", "Fiji Bureau of Statistics", "--source-title", "Trade", "--source-url", "https://example.org/trade", .. more,
    ]);

    private async Task<string[]> Figures(string path) =>
        [.. (await analyst.Service.Reader.Get(path)).Expect(200).Json.GetProperty("figures").EnumerateArray().Select(f => $"{f.GetProperty("period")} {f.GetProperty("value")} {f.GetProperty("obsStatus")}")];

    [Fact]
    public async Task Records_figures_as_they_were_typed()
    {
        var said = (await Report("--flow", "exports", "--figure", "2022=110.5", "--figure", "2023=125:P", "--figure", "2024-01/P11M=:M")).Expect(0);
        said.Lines[1].ShouldMatch("^FJ-BOS +FJI +TON +exports +TOTAL +USD +3 +1$");
        said.Remarks.ShouldMatch(@"^Recorded at position \d+\.\n$");
        // The wait is over when the command is: whoever reads next sees it.
        (await Figures(Series)).ShouldBe(["2022 110500000 A", "2023 125000000 P", "2024-01/P11M  M"], ignoreOrder: true);
    }

    [Fact]
    public async Task A_dry_run_stores_nothing()
    {
        (await Report("--flow", "imports", "--figure", "2022=90", "--dry-run", "-o", "json")).Json.GetProperty("series")[0].GetProperty("appended").GetInt32().ShouldBe(1);
        (await analyst.Service.Reader.Get(Series.Replace("exports", "imports", StringComparison.Ordinal))).Expect(404);
    }

    [Fact]
    public async Task Repeated_with_its_key_it_is_recorded_once()
    {
        string[] figure = ["--flow", "two-way", "--figure", "2022=200", "--idempotency-key", "fiji-1"];
        (await Report(figure)).Expect(0);
        (await Report(figure)).Expect(0).Remarks.ShouldBe("It was recorded before, by the same key.\n");
        (await Report([.. figure, "--figure", "2023=1"])).Expect(1).Remarks.ShouldContain("422 key-reused");
    }

    [Theory]
    [InlineData("'1,5' is no number", "2023=1,5")]
    [InlineData("'2023x' is no period", "2023x=1")]
    [InlineData("Unknown code 'Q'. Nearest: A", "2023=1:Q")]
    [InlineData("'2023' is no figure like", "2023")]
    public async Task A_figure_that_cannot_be_read_is_wrong_usage(string why, string figure) => (await Report("--flow", "exports", "--figure", figure)).Expect(2).Remarks.ShouldContain(why);

    [Fact]
    public async Task Every_fault_is_told_at_once()
    {
        var said = (await analyst.Tt("report", "--publisher", "FJ-BOS")).Expect(1);
        foreach (var pointer in (string[])["/publishedOn", "/citation", "/reporter", "/counterpart", "/flow", "/observations"]) said.Remarks.ShouldContain($"  {pointer}: Required.");
    }
}
