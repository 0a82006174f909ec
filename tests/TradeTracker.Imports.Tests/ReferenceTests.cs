using System.Reflection;
using Shouldly;
using TradeTracker.Testing;
using Xunit;

namespace TradeTracker.Imports.Tests;

/// <summary>The page of formats says what the code does.</summary>
public sealed class ReferenceTests
{
    private static readonly string Page = Approved.Read("docs/reference/import-formats.md");

    [Fact]
    public void Every_code_is_explained() =>
        new[] { typeof(SkipReasons), typeof(ErrorCodes), typeof(FileProblems) }
            .SelectMany(t => t.GetFields(BindingFlags.Public | BindingFlags.Static)).Select(f => (string)f.GetRawConstantValue()!)
            .Where(code => !Page.Contains($"| `{code}` |", StringComparison.Ordinal)).ShouldBeEmpty();

    [Fact]
    public void Every_format_is_shown_with_its_publisher_and_the_columns_it_needs() =>
        ImportFormat.All.Where(f => !Page.Split('\n').Any(row => row.StartsWith($"| `{f.Name}` | {(f.Publisher is null ? "any publisher" : $"`{f.Publisher}`")}", StringComparison.Ordinal)
            && f.Required.All(column => row.Contains($"**`{column}`**", StringComparison.Ordinal)))).Select(f => f.Name).ShouldBeEmpty();
}
