using System.Diagnostics;
using System.Globalization;
using Shouldly;
using TradeTracker.Domain;
using TradeTracker.Testing;
using Xunit;

namespace TradeTracker.Imports.Tests;

/// <summary>What is read from every file under Samples, each under the format its folder names.</summary>
public sealed class SampleTests
{
    private const string Folder = "tests/TradeTracker.Imports.Tests/Samples", Approval = ".items.txt";

    public static TheoryData<string> Files =>
    [
        .. Directory.EnumerateFiles(Path.Combine(Approved.Repository, Folder), "*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(Path.Combine(Approved.Repository, Folder), file).Replace('\\', '/'))
            .Where(file => file.Contains('/', StringComparison.Ordinal) && !file.EndsWith(Approval, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal),
    ];

    [Theory, MemberData(nameof(Files))]
    public void Reads_a_sample_as_approved(string file)
    {
        using var stream = File.OpenRead(Path.Combine(Approved.Repository, Folder, file));
        var format = ImportFile.Recognise(stream, null, Some.Limits);
        format.Name.ShouldBe(Path.GetDirectoryName(file));
        var items = ImportFile.Read(stream, format, Some.Terms with { Publisher = format.Publisher ?? "PRESS" }, Some.Limits);
        Approved.ShouldBe($"{Folder}/{file}{Approval}", string.Concat(items.Select(i => $"{Text(i)}\n")));
    }

    private static string Text(FileItem item) => item switch
    {
        ImportedFigure f => $"{f.Line}: {f.Key.Stream} {f.Observation.Period} {f.Observation.Value?.ToString(CultureInfo.InvariantCulture) ?? "-"} {WireJson.Code(f.Observation.Status)} {f.PublishedOn:O} {f.SourceUrl}".TrimEnd(),
        SkippedRow s => $"{s.Line}: skipped, {s.Reason}",
        RowError e => $"{e.Line}: {e.Code} in {e.Column ?? "the row"}: '{e.Value}'. {e.Message}{(e.Suggestion is null ? "" : $" {e.Suggestion}?")}",
        _ => throw new UnreachableException(),
    };
}
