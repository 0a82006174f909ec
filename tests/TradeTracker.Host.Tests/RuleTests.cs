using System.Text.RegularExpressions;
using Shouldly;
using TradeTracker.Testing;
using Xunit;

namespace TradeTracker.Host.Tests;

/// <summary>Every rule has a test that is named after it.</summary>
public sealed partial class RuleTests
{
    /// <summary>The numbers of the specification, which is not in this repository.</summary>
    private static readonly string[] Rules = [.. Numbered("R3.", 6), .. Numbered("R4.", 8), .. Numbered("R5.", 10)];

    private static readonly string[] Methods = [.. Numbered("M", 5)];

    private static readonly string[] GoldenCases = [.. Numbered("F", 18)];

    private static readonly string[] Projects = ["TradeTracker.Domain.Tests", "TradeTracker.Host.Tests"];

    private static IEnumerable<string> Numbered(string prefix, int count) => Enumerable.Range(1, count).Select(n => $"{prefix}{n}");

    [Fact]
    public void Every_rule_method_and_golden_case_has_a_test_named_after_it() => Rules.Concat(Methods).Concat(GoldenCases).Except(Tested()).ShouldBeEmpty();

    [Fact]
    public void No_test_is_named_after_a_rule_that_does_not_exist() => Tested().Except(Rules).Except(Methods).Except(GoldenCases).ShouldBeEmpty();

    [Fact]
    public void Every_rule_is_written_down_once() =>
        Written().Matches(Approved.Read("docs/rules.md")).Select(m => m.Groups["number"].Value).ShouldBe(Rules);

    /// <summary>From the sources: the domain's tests are another program, and need not have been built.</summary>
    private static List<string> Tested() =>
    [
        .. Projects
            .SelectMany(project => Directory.EnumerateFiles(Path.Combine(Approved.Repository, "tests", project), "*Tests.cs", SearchOption.AllDirectories)
                .Concat(Directory.EnumerateFiles(Path.Combine(Approved.Repository, "tests", project), "*Properties.cs", SearchOption.AllDirectories)))
            .SelectMany(file => TestName().Matches(File.ReadAllText(file)))
            .SelectMany(test => Number().Matches(test.Groups["name"].Value))
            .Select(number => number.Groups["number"].Value.Replace('_', '.'))
            .Distinct(),
    ];

    [GeneratedRegex(@"\[(?:Fact|Theory)[^\]]*\](?:\s*\[[^\n]*\])*(?:\s*//[^\n]*)?\s*public (?:static )?(?:async )?\w+ (?<name>\w+)\(", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex TestName();

    [GeneratedRegex(@"(?<=^|_)(?<number>R[345]_\d+|[MF]\d+)(?=_|$)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Number();

    [GeneratedRegex(@"\*\*(?<number>R\d\.\d+)\*\*", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Written();
}
