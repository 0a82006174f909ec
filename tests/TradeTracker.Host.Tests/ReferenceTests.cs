using System.Text.RegularExpressions;
using Shouldly;
using TradeTracker.Contracts;
using TradeTracker.Domain;
using TradeTracker.Host.Tests.Docs;
using TradeTracker.Testing;
using Xunit;

namespace TradeTracker.Host.Tests;

/// <summary>docs/reference is what the code says.</summary>
public sealed partial class ReferenceTests
{
    [Fact]
    public void The_events_are_described_as_they_are_stored() => Approved.ShouldBe("docs/reference/events.md", EventReference.Write());

    [Fact]
    public void Every_problem_code_is_described() => Approved.ShouldBe("docs/reference/problems.md", ProblemReference.Write());

    [Fact]
    public void Every_listed_code_has_a_meaning_and_is_listed_once()
    {
        var rows = Approved.Read("docs/reference/problems.md").Split('\n').Where(line => line.StartsWith("| 4", StringComparison.Ordinal) || line.StartsWith("| 5", StringComparison.Ordinal)).ToList();
        rows.Count.ShouldBeGreaterThan(30);
        rows.ShouldAllBe(row => !row.EndsWith("|  |", StringComparison.Ordinal));
        rows.Select(row => row.Split('`')[1]).ShouldBeUnique();
    }

    /// <summary>A code typed where it is used would be missing from the reference.</summary>
    [Fact]
    public void No_code_is_typed_where_it_is_used()
    {
        string[] homes = [$"{nameof(ProblemCodes)}.cs", $"{nameof(RefusalCodes)}.cs"];
        // The page refuses nothing by itself: it shows what the API says.
        foreach (var file in Directory.EnumerateFiles(Path.Combine(Approved.Repository, "src"), "*.cs", SearchOption.AllDirectories).Where(file => !file.Contains("TradeTracker.Dashboard", StringComparison.Ordinal)))
            if (!homes.Contains(Path.GetFileName(file))) TypedCode().Match(File.ReadAllText(file)).Value.ShouldBeEmpty(file);
    }

    [Fact]
    public void Typed_codes_are_found()
    {
        foreach (var typed in (string[])["return new Refusal(\"id-taken\", $\"…\");", "return new(\"struck\", \"…\", \"/id\");", "new ProblemCode(\"x\", 409)"]) TypedCode().IsMatch(typed).ShouldBeTrue(typed);
        foreach (var other in (string[])["new Refusal(RefusalCodes.IdTaken, \"…\")", "new Fault(\"\", null, \"Expected\")", "ProblemCodes.Internal with { Status = 408 }"]) TypedCode().IsMatch(other).ShouldBeFalse(other);
    }

    [GeneratedRegex("""new ProblemCode\(|Refusal\(\s*"|new\(\s*"[a-z]+(-[a-z]+)*",\s*\$?"|Problems\.(Of|Details)\(\s*[0-9"]""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex TypedCode();
}
