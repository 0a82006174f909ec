using Shouldly;
using Xunit;

namespace TradeTracker.Imports.Tests;

public sealed class FileProblemTests
{
    private const string Header = "publisher,reporter,counterpart,flow,period,value,published_on";
    private const string Row = "GACC,CHN,KAZ,two-way,2023,41000000000,2024-03-28";

    private static FileProblemException Problem(string file, Terms? terms = null, Limits? limits = null) =>
        Should.Throw<FileProblemException>(() => Some.Items(file, terms, limits));

    [Theory]
    [InlineData("")]
    [InlineData("a,b,c\n1,2,3\n")]
    [InlineData("{ \"data\": [] }")]
    [InlineData("PK")]
    public void Refuses_what_has_no_known_header(string file) => Problem(file).Code.ShouldBe(FileProblems.UnknownFormat);

    [Fact]
    public void Names_the_nearest_format_where_the_one_named_is_none()
    {
        using var file = new MemoryStream();
        Should.Throw<FileProblemException>(() => ImportFile.Recognise(file, "comtrad", Some.Limits)).Message.ShouldContain("comtrade");
    }

    [Fact]
    public void Refuses_another_header_than_the_format_named_has() =>
        Should.Throw<FileProblemException>(() => Some.Items([.. $"{Header}\n{Row}\n".Select(c => (byte)c)], format: "comtrade")).Message.ShouldContain("primaryValue");

    [Fact]
    public void Refuses_more_rows_than_the_limit_and_reads_as_many()
    {
        Some.Items($"{Header}\n{Row}\n", limits: Some.Limits with { Rows = 2 }).Count.ShouldBe(1);
        Problem($"{Header}\n{Row}\n{Row}\n", limits: Some.Limits with { Rows = 2 }).Code.ShouldBe(FileProblems.TooManyRows);
    }

    [Fact]
    public void Refuses_too_many_columns() => Problem($"{Header}\n{Row},,,,\n", limits: Some.Limits with { Columns = 10 }).Code.ShouldBe(FileProblems.TooManyColumns);

    [Fact]
    public void Refuses_a_line_longer_than_the_limit_and_reads_one_as_long()
    {
        Some.Items($"{Header}\n{Row}\n", limits: Some.Limits with { LineLength = Header.Length }).Count.ShouldBe(1);
        Problem($"{Header}\n{Row}\n", limits: Some.Limits with { LineLength = Header.Length - 1 }).Code.ShouldBe(FileProblems.LineTooLong);
    }

    [Fact]
    public void Refuses_more_bytes_than_the_limit_and_reads_as_many()
    {
        var file = $"{Header}\n{Row}\n";
        Some.Items(file, limits: Some.Limits with { Bytes = file.Length }).Count.ShouldBe(1);
        Problem(file, limits: Some.Limits with { Bytes = file.Length - 1 }).Code.ShouldBe(FileProblems.TooLarge);
    }

    [Fact]
    public void Needs_a_publisher_from_somewhere()
    {
        Problem("reporter,counterpart,flow,period,value\n", Some.Terms).Code.ShouldBe(FileProblems.PublisherMissing);
        Some.Items($"{Header}\n,CHN,KAZ,two-way,2023,1,\n", Some.Terms).ShouldHaveSingleItem().ShouldBeOfType<RowError>().Column.ShouldBe("publisher");
    }

    [Fact]
    public void Names_the_nearest_of_an_unknown_publisher()
    {
        var problem = Problem($"{Header}\n{Row}\n", Some.Terms with { Publisher = "GAC" });
        (problem.Code, problem.Message.Contains("GACC", StringComparison.Ordinal)).ShouldBe((FileProblems.PublisherUnknown, true));
    }

    [Fact]
    public void Needs_a_day_of_publication_from_somewhere()
    {
        var terms = Some.Terms with { Publisher = "PRESS", PublishedOn = null };
        Problem("reporter,counterpart,flow,period,value\n", terms).Code.ShouldBe(FileProblems.PublishedOnMissing);
        Some.Items($"{Header}\n,CHN,KAZ,two-way,2023,1,\n", terms).ShouldHaveSingleItem().ShouldBeOfType<RowError>().Column.ShouldBe("published_on");
    }

    [Fact]
    public void What_a_row_says_wins_over_what_the_caller_says()
    {
        var terms = Some.Terms with { Publisher = "press", PublishedOn = new(2020, 1, 1), SourceUrl = "https://example.org/" };
        var figures = Some.Items($"{Header}\n{Row}\n,CHN,KAZ,two-way,2023,1,\n", terms).Cast<ImportedFigure>();
        figures.Select(f => (f.Key.Publisher, f.PublishedOn.Year, f.SourceUrl)).ShouldBe([("GACC", 2024, "https://example.org/"), ("PRESS", 2020, "https://example.org/")]);
    }
}
