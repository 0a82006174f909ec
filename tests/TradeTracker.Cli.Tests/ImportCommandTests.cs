using Shouldly;
using TradeTracker.Testing;
using Xunit;

namespace TradeTracker.Cli.Tests;

public sealed class ImportCommandTests(Analyst analyst) : IAsyncLifetime
{
    private const string Header = "publisher,reporter,counterpart,flow,product,unit,period,value,status,published_on,source_url\n";

    public async ValueTask InitializeAsync()
    {
        if ((await analyst.Service.Reader.Get("publishers/IS-STAT")).Status == 404) await analyst.Service.Analyst.Record("publishers", Bodies.Publisher("IS-STAT", "ISL"));
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private static string Row(string counterpart, int year, decimal billions) =>
        FormattableString.Invariant($"IS-STAT,ISL,{counterpart},two-way,TOTAL,USD,{year},{billions * 1_000_000_000m},A,2025-01-20,https://example.org/tables\n");

    private static string File(string name, string rows)
    {
        var path = Path.Combine(Directory.CreateTempSubdirectory("tt-").FullName, name);
        System.IO.File.WriteAllText(path, Header + rows);
        return path;
    }

    private async Task<string> StatusOf(Said said) => (await analyst.Service.Reader.Get($"imports/{said.Json.GetProperty("id").GetString()}")).Expect(200).Json.GetProperty("status").GetString()!;

    [Fact]
    public async Task Piped_it_shows_what_would_change_and_records_nothing()
    {
        await analyst.Service.Analyst.Record("figures", Bodies.Figures("IS-STAT", "2024-01-20", "ISL", "NOR", ("2022", 3m), ("2023", 4m)));
        var said = (await analyst.Tt("import", File("norway.csv", Row("NOR", 2022, 3m) + Row("NOR", 2023, 5m) + Row("NOR", 2024, 6m)))).Expect(0);
        said.Lines[1].ShouldMatch(@"^3 +revised +IS-STAT +ISL +NOR +two-way +TOTAL +2023 +\$4\.0 bn +\$5\.0 bn +25\.0 % +2025-01-20$");
        said.Lines[2].ShouldMatch(@"^4 +new +IS-STAT +ISL +NOR +two-way +TOTAL +2024 +\$6\.0 bn +2025-01-20$");
        said.Lines[^1].ShouldMatch("^norway-[0-9a-f]{8} +proposed +norway.csv +tradetracker +1 +1 +1 +0 +0 +0$");
        said.Remarks.ShouldContain("Nothing is recorded.");
        said.Out.ShouldNotContain('\u001b');
    }

    [Fact]
    public async Task Accepted_its_figures_count_until_it_is_reverted()
    {
        var file = File("faroes.csv", Row("FRO", 2023, 1m));
        var said = (await analyst.Tt("import", file, "--accept", "-o", "json")).Expect(0);
        (await StatusOf(said)).ShouldBe("accepted");
        (await analyst.Service.Reader.Get("series/IS-STAT/ISL/FRO/two-way/TOTAL/USD")).Expect(200);

        var id = said.Json.GetProperty("id").GetString()!;
        (await analyst.Tt("import", file, "--accept")).Expect(0).Remarks.ShouldContain($"already imported as {id}.");
        (await analyst.Tt("revert-import", id)).Expect(1).Remarks.ShouldContain("/reason");
        (await analyst.Tt("revert-import", id, "--reason", "another year")).Expect(0).Out.ShouldContain("reverted");
        (await analyst.Tt("revert-import", "no-such-import", "--reason", "x")).Expect(4);
    }

    [Fact]
    public async Task Rows_that_cannot_be_read_are_told_and_left_out_only_knowingly()
    {
        var file = File("sweden.csv", Row("SWE", 2023, 1m) + Row("[red]Swedeland", 2024, 2m));
        var said = (await analyst.Tt("import", file, "--accept")).Expect(6);
        said.Lines.ShouldContain(line => line.StartsWith("3 ", StringComparison.Ordinal) && line.Contains("counterpart", StringComparison.Ordinal) && line.Contains("[red]Swedeland", StringComparison.Ordinal));
        said.Remarks.ShouldContain("--accept-rejected");
        (await StatusOf((await analyst.Tt("import", file, "--accept", "--accept-rejected", "-o", "json")).Expect(0))).ShouldBe("accepted");
    }

    [Fact]
    public async Task Shows_the_first_changes_or_all()
    {
        var file = File("many.csv", string.Concat(Enumerable.Range(1000, 620).Select(year => Row("DNK", year, 1m))));
        var said = (await analyst.Tt("import", file)).Expect(0);
        said.Lines.Count(line => line.Contains("IS-STAT", StringComparison.Ordinal)).ShouldBe(20);
        said.Remarks.ShouldContain("--all");
        (await analyst.Tt("import", file, "--all")).Expect(0).Lines.Count(line => line.Contains("IS-STAT", StringComparison.Ordinal)).ShouldBe(620, "more than a page of the service");
        (await analyst.Tt("import", file, "-o", "csv")).Expect(0).Lines.Length.ShouldBe(621);
    }

    [Fact]
    public async Task Reads_what_is_piped_in() =>
        (await analyst.TtOf(Header + Row("FIN", 2023, 1m), "import", "-", "-o", "json")).Json.GetProperty("status").GetString().ShouldBe("proposed");

    [Theory, InlineData("y", "accepted"), InlineData("n", "proposed")]
    public async Task On_a_terminal_it_asks(string answer, string status)
    {
        var said = (await analyst.TtOnTerminal(("NO_COLOR", null), $"{answer}\n", "import", File($"asked-{answer}.csv", Row(answer == "y" ? "EST" : "LVA", 2023, 1m)))).Expect(0);
        said.Out.ShouldContain("Accept it?");
        said.Out.ShouldContain(status);
    }

    [Fact]
    public async Task What_is_no_table_of_figures_is_refused()
    {
        var path = Path.Combine(Directory.CreateTempSubdirectory("tt-").FullName, "letter.txt");
        await System.IO.File.WriteAllTextAsync(path, "Dear Sirs", TestContext.Current.CancellationToken);
        (await analyst.Tt("import", path)).Expect(1);
    }
}
