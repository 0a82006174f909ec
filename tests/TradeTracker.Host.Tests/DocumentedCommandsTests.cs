using System.Diagnostics;
using System.Text;
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
        foreach (var document in Documents)
        {
            var parts = Parts(Approved.Read(document)).ToList();
            var answers = new Queue<string>(await Run(document, [.. parts.Select(p => p.Command).OfType<string>()]));
            var text = new StringBuilder();
            foreach (var part in parts) text.Append(part.Text).Append(part.Command is null ? "" : answers.Dequeue());
            Approved.ShouldBe(document, text.ToString(), Mask);
        }
    }

    [Fact]
    public void Commands_are_told_from_answers()
    {
        var parts = Parts("a\n```console\n$ curl x |\n  jq .\n{\n  \"b\": 1\n}\n```\nc\n").ToList();
        parts.Select(p => p.Text).ShouldBe(["a\n", "```console\n$ curl x |\n  jq .\n", "```\nc\n"]);
        parts.Select(p => p.Command).ShouldBe([null, "curl x |\n  jq .\n", null]);
    }

    [Fact]
    public async Task A_document_has_one_terminal() => (await Run("this", ["x=1\n", "echo $x\n"])).ShouldBe(["", "1\n"]);

    [Fact]
    public void Only_what_differs_from_run_to_run_may_differ() =>
        Mask("""{"id":"8a03551c-5a3a-4321-a699-21a304924395","recordedAt":"2026-11-25T00:18:21.42176Z","publishedOn":"2026-11-24","publishedUntil": "2026-11-25"} ?publishedUntil=2026-11-25&asOf=16""")
            .ShouldBe("""{"id":"…","recordedAt":"…","publishedOn":"2026-11-24","publishedUntil": "…"} ?publishedUntil=…&asOf=16""");

    /// <summary>The text in order; where a part ends with a command, its answer is to follow. Lines that begin with two blanks go on with the command.</summary>
    private static IEnumerable<(string Text, string? Command)> Parts(string text)
    {
        var end = 0;
        foreach (Match block in Blocks().Matches(text))
        {
            yield return (text[end..block.Index], null);
            yield return ($"```console\n$ {block.Groups["command"].Value}", block.Groups["command"].Value);
            end = block.Index + block.Length - "```\n".Length;
        }
        yield return (text[end..], null);
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

    [GeneratedRegex("""^```console\n\$ (?<command>.*\n(  .*\n)*)(([^`\n].*)?\n)*```\n""", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Blocks();

    [GeneratedRegex("""[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|\d{4}-\d\d-\d\dT[0-9:.]+Z|(?<=publishedUntil("\s*:\s*"|=))\d{4}-\d\d-\d\d""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Volatile();
}
