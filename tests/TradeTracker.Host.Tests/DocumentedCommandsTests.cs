using System.Diagnostics;
using System.Text.RegularExpressions;
using Shouldly;
using TradeTracker.Host.Security;
using TradeTracker.Testing;
using Xunit;

namespace TradeTracker.Host.Tests;

/// <summary>
/// Whoever types what a document shows, in its order and in one terminal, gets the answers it shows:
/// README's on a fresh demo, each how-to's on what README and the how-tos before it left.
/// </summary>
public sealed partial class DocumentedCommandsTests(Service service) : IClassFixture<Service>
{
    private static IEnumerable<string> Documents { get; } =
        [.. Directory.EnumerateFiles(Path.Combine(Approved.Repository, "docs", "how-to"), "*.md").Select(file => Path.GetRelativePath(Approved.Repository, file)).Order(StringComparer.Ordinal).Prepend("README.md")];

    [Fact]
    public async Task Every_command_answers_what_is_shown()
    {
        await Run("the demo", ["ops/demo $URL $TOKEN"]);
        await service.Settle();
        foreach (var document in Documents)
        {
            var shown = Approved.Read(document);
            Approved.ShouldBe(document, WithAnswers(shown, await Run(document, CommandsOf(shown))), Mask);
        }
    }

    [Fact]
    public void Commands_are_told_from_answers()
    {
        const string Text = "$ a\n```console\n$ curl x |\n  jq .\n{\n  \"b\": 1\n}\n$ y=1\n\n$ z\n```\n$ c\n";
        CommandsOf(Text).ShouldBe(["curl x |\n  jq .\n", "y=1\n", "z\n"]);
        WithAnswers(Text, ["2\n", "", "3\n4\n"]).ShouldBe("$ a\n```console\n$ curl x |\n  jq .\n2\n$ y=1\n$ z\n3\n4\n```\n$ c\n");
    }

    [Fact]
    public async Task A_document_has_one_terminal() => (await Run("this", ["x=1\n", "echo $x\n"])).ShouldBe(["", "1\n"]);

    [Fact]
    public void Only_what_differs_from_run_to_run_may_differ() =>
        Mask("""{"id":"8a03551c-5a3a-4321-a699-21a304924395","recordedAt":"2026-11-25T00:18:21.42176Z","publishedOn":"2026-11-24","publishedUntil": "2026-11-25"} ?publishedUntil=2026-11-25&asOf=16""")
            .ShouldBe("""{"id":"…","recordedAt":"…","publishedOn":"2026-11-24","publishedUntil": "…"} ?publishedUntil=…&asOf=16""");

    /// <summary>Lines that begin with two blanks go on with the command; all others up to the next command are its answer.</summary>
    private static IReadOnlyList<string> CommandsOf(string text) => [.. Blocks().Matches(text).SelectMany(block => Commands().Matches(block.Value)).Select(c => c.Groups["command"].Value)];

    private static string WithAnswers(string text, IEnumerable<string> answers)
    {
        var next = new Queue<string>(answers);
        return Blocks().Replace(text, block => Commands().Replace(block.Value, c => $"$ {c.Groups["command"].Value}{next.Dequeue()}"));
    }

    /// <summary>What each command answers, all typed into one shell.</summary>
    private async Task<string[]> Run(string document, IReadOnlyList<string> commands)
    {
        var script = string.Concat(commands.Select(command => $"{command}\nprintf '\\0'\n"));
        var start = new ProcessStartInfo("bash", ["-euo", "pipefail", "-c", script]) { WorkingDirectory = Approved.Repository, UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["URL"] = service.App.Urls.Single();
        start.Environment["TOKEN"] = service.As(Role.Analyst).Token;
        start.Environment["no_proxy"] = "127.0.0.1";
        using var bash = Process.Start(start)!;
        var errors = bash.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var answers = (await bash.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken)).Split('\0');
        await bash.WaitForExitAsync(TestContext.Current.CancellationToken);
        bash.ExitCode.ShouldBe(0, $"{document}: {commands.ElementAtOrDefault(answers.Length - 1)}\n{answers[^1]}{await errors}");
        return answers[..^1];
    }

    /// <summary>Ids, instants, and the day up to which a read without bounds looks: today.</summary>
    private static string Mask(string text) => Volatile().Replace(text, "…");

    [GeneratedRegex("^```console\n([^`\n].*\n|\n)*```\n", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Blocks();

    [GeneratedRegex(@"^\$ (?<command>.*\n(  .*\n)*)((?!\$ |```).*\n)*", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Commands();

    [GeneratedRegex("""[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|\d{4}-\d\d-\d\dT[0-9:.]+Z|(?<=publishedUntil("\s*:\s*"|=))\d{4}-\d\d-\d\d""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Volatile();
}
