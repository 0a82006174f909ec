using Shouldly;
using TradeTracker.Host.Security;
using Xunit;

namespace TradeTracker.Cli.Tests;

public sealed class ExitCodeTests(Analyst analyst)
{
    private static readonly string[] Commands = ["targets", "target", "set-target", "report", "events", "import", "revert-import"];

    [Fact]
    public async Task Help_shows_each_command_with_examples_and_every_exit_code()
    {
        var help = (await analyst.Tt("--help")).Expect(0).Out;
        foreach (var command in Commands)
        {
            help.ShouldContain($"    {command} ");
            (await analyst.Tt(command, "--help")).Expect(0).Out.ShouldContain($"    tt {command} ");
        }
        foreach (var code in (int[])[0, 1, 2, 3, 4, 5, 6, 130]) help.ShouldContain($"{code,7}    ");
    }

    [Theory, InlineData("nonsense"), InlineData("targets", "nonsense"), InlineData("target"), InlineData("targets", "-o", "xml"), InlineData("targets", "--url", "ftp://example.org")]
    public async Task What_cannot_be_understood_is_2(params string[] arguments) => (await analyst.Tt(arguments)).Expect(2).Remarks.ShouldContain("See tt --help.");

    [Fact]
    public async Task Without_a_token_it_is_3_and_says_where_one_comes_from() =>
        (await analyst.TtWith(("TRADETRACKER_TOKEN", null), "targets")).Expect(3).Remarks.ShouldContain("ops/token analyst");

    [Fact]
    public async Task With_a_token_that_may_not_it_is_3()
    {
        (await analyst.Tt("targets", "--token", "forged")).Expect(3).Remarks.ShouldContain("401 token-required");
        (await analyst.Tt("report", "--token", analyst.Service.As(Role.Reader).Token!)).Expect(3).Remarks.ShouldContain("403 role-required");
    }

    [Fact]
    public async Task Where_nobody_answers_it_is_5_and_says_what_to_do()
    {
        var said = (await analyst.Tt("targets", "--url", "http://127.0.0.1:9")).Expect(5);
        said.Remarks.ShouldStartWith("http://127.0.0.1:9 cannot be reached: ");
        said.Remarks.ShouldContain("ops/run");
    }

    [Fact]
    public async Task A_write_of_unknown_outcome_says_how_to_repeat_it() =>
        (await analyst.Tt("report", "--url", "http://127.0.0.1:9", "--idempotency-key", "k-1")).Expect(5).Remarks.ShouldContain("--idempotency-key k-1");
}
