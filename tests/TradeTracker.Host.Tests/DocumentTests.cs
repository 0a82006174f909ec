using System.Diagnostics;
using System.Text.RegularExpressions;
using Shouldly;
using TradeTracker.Testing;
using Xunit;

namespace TradeTracker.Host.Tests;

/// <summary>What the documents point to is there.</summary>
public sealed partial class DocumentTests
{
    public static TheoryData<string> Documents =>
        [.. Directory.EnumerateFiles(Approved.Repository, "*.md").Concat(Directory.EnumerateFiles(Path.Combine(Approved.Repository, "docs"), "*.md", SearchOption.AllDirectories))
            .Select(file => Path.GetRelativePath(Approved.Repository, file)).Order(StringComparer.Ordinal)];

    [Theory, MemberData(nameof(Documents))]
    public void Every_link_leads_somewhere(string document)
    {
        var folder = Path.GetDirectoryName(Path.Combine(Approved.Repository, document))!;
        foreach (Match link in Links().Matches(Approved.Read(document)))
            Path.Exists(Path.Combine(folder, link.Groups["path"].Value)).ShouldBeTrue($"{document} links to {link.Groups["path"].Value}");
    }

    /// <summary>A source file is named by its path, or the end of it.</summary>
    [Theory, MemberData(nameof(Documents))]
    public void Every_source_file_named_exists(string document)
    {
        foreach (Match name in Sources().Matches(Approved.Read(document)))
            Files.Any(file => file.EndsWith($"/{name.Groups["file"].Value}", StringComparison.Ordinal)).ShouldBeTrue($"{document} names {name.Groups["file"].Value}");
    }

    /// <summary>What cannot be typed in a test can at least be asked for its help.</summary>
    [Fact]
    public async Task Every_command_named_explains_itself()
    {
        var verbs = Documents.SelectMany(document => Verbs().Matches(Approved.Read(document.Data))).Select(verb => verb.Value).Distinct().ToList();
        verbs.Count.ShouldBeGreaterThan(5);
        foreach (var verb in verbs)
        {
            using var process = Process.Start(new ProcessStartInfo("bash", [verb, "--help"]) { WorkingDirectory = Approved.Repository, UseShellExecute = false, RedirectStandardOutput = true })!;
            (await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken)).ShouldStartWith($"Usage: {verb}");
        }
    }

    private static IReadOnlyList<string> Files { get; } =
        [.. ((string[])["src", "tests", "migrations"]).SelectMany(folder => Directory.EnumerateFiles(Path.Combine(Approved.Repository, folder), "*", SearchOption.AllDirectories)
            .Select(file => "/" + Path.GetRelativePath(Approved.Repository, file).Replace('\\', '/').Replace("src/TradeTracker.", "src/", StringComparison.Ordinal)))];

    [GeneratedRegex(@"\]\((?<path>[^):#]+)(#[^)]*)?\)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Links();

    [GeneratedRegex(@"(?<![\w./{])ops/[a-z][a-z-]*(?!\.?[\w/-])", RegexOptions.None, 1000)]
    private static partial Regex Verbs();

    [GeneratedRegex(@"`(src/TradeTracker\.)?(?<file>[A-Za-z0-9_/-]+\.(cs|sql))`", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Sources();
}
