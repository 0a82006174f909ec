using CsCheck;
using Shouldly;
using TradeTracker.Domain.Tests;
using Xunit;

namespace TradeTracker.Imports.Tests;

public sealed class FuzzTests
{
    private static readonly int Runs = Samples.Of(2000);
    private static readonly string[] Met = [FileProblems.UnknownFormat, FileProblems.NotReadable, FileProblems.TooManyRows, FileProblems.TooManyColumns, FileProblems.LineTooLong, FileProblems.TooLarge];

    [Fact]
    public void No_file_makes_reading_fail_but_with_its_problem_and_every_line_is_accounted_for()
    {
        var counts = new Counts();
        Mutation.Any.Sample(m =>
        {
            counts.Run();
            var (items, problem) = Read(m);
            foreach (var line in items.GroupBy(i => i.Line)) ShouldBeOneOutcome([.. line]);
            items.SelectMany(Texts).ShouldAllBe(t => !t.Any(char.IsControl));
            if (m.Packing is not (Packing.DamagedSheet or Packing.DamagedWorkbook)) items.Select(i => i.Line).ShouldBeInOrder();
            var lines = m.Packing == Packing.Plain && problem is null && !m.Sample.EndsWith(".json", StringComparison.Ordinal);
            if (lines && !m.Bytes.Contains((byte)0)) Unaccounted(m.Bytes, items).ShouldBe(1, "all but the header");
            Count(counts, m, items, problem, lines);
        }, iter: Runs);
        counts.ShouldAllBeMet();
    }

    private static (IReadOnlyList<FileItem>, string?) Read(Mutation m)
    {
        var items = new List<FileItem>();
        try
        {
            using var file = new MemoryStream(m.Bytes);
            var format = ImportFile.Recognise(file, null, m.Limits);
            foreach (var item in ImportFile.Read(file, format, Some.Terms with { Publisher = "PRESS" }, m.Limits)) items.Add(item);
            return (items, null);
        }
        catch (FileProblemException problem)
        {
            return (items, problem.Code);
        }
    }

    private static void ShouldBeOneOutcome(IReadOnlyList<FileItem> line)
    {
        line.Select(i => i.GetType()).Distinct().Count().ShouldBe(1);
        if (line[0] is SkippedRow) line.Count.ShouldBe(1);
    }

    /// <summary>What is stored of the file's own text.</summary>
    private static IEnumerable<string> Texts(FileItem item) => item switch
    {
        RowError e => new[] { e.Column, e.Value }.OfType<string>(),
        ImportedFigure { SourceUrl: { } url } => [url],
        _ => [],
    };

    /// <summary>Lines in which something stands other than what separates cells, and of which nothing is said.</summary>
    private static int Unaccounted(byte[] file, IReadOnlyList<FileItem> items)
    {
        var said = items.Select(i => i.Line).ToHashSet();
        // A form feed ends no line, as it would for ReplaceLineEndings.
        string[] lines = string.Concat(file.Select(b => (char)b)).Split(["\r\n", "\r", "\n"], StringSplitOptions.None);
        return Enumerable.Range(1, lines.Length).Count(n => !said.Contains(n) && lines[n - 1].Any(c => c is > ' ' and < '\u007F' and not (',' or ';' or '"' or '^' or '|' or '\'')));
    }

    private static void Count(Counts counts, Mutation m, IReadOnlyList<FileItem> items, string? problem, bool lines)
    {
        counts.Saw("every line accounted for", lines);
        counts.Saw("figures", items.Any(i => i is ImportedFigure));
        counts.Saw("skipped rows", items.Any(i => i is SkippedRow));
        counts.Saw("errors", items.Any(i => i is RowError));
        foreach (var code in Met) counts.Saw(code, problem == code, floor: 0.05);
        foreach (var packing in Enum.GetValues<Packing>().Except([Packing.Noise])) counts.Saw($"figures from {packing}", m.Packing == packing && items.Any(i => i is ImportedFigure), floor: 0.3);
        foreach (var format in ImportFormat.All) counts.Saw($"figures from {format.Name}", m.Sample.StartsWith(format.Name, StringComparison.Ordinal) && m.Packing is not (Packing.DamagedSheet or Packing.DamagedWorkbook) && items.Any(i => i is ImportedFigure), floor: 0.3);
    }
}
