using Shouldly;
using SpreadCheetah;
using SpreadCheetah.Styling;
using Xunit;

namespace TradeTracker.Imports.Tests;

public sealed class SpreadsheetTests
{
    private static readonly object?[] Header = ["publisher", "reporter", "counterpart", "flow", "product", "unit", "period", "value", "status", "published_on", "source_url"];

    private static object?[] Row(object? period, object? value, object? publishedOn, string? url = null) =>
        ["GACC", "CHN", "KAZ", "two-way", "TOTAL", "USD", period, value, "A", publishedOn, url];

    [Fact]
    public async Task Reads_cells_of_every_type()
    {
        var items = Some.Items(await Book([Header,
            Row("2023-01/P10M", 32_700_000_000.25m, new DateTime(2023, 11, 20), "https://example.org/"),
            Row(2023, 41_000_000_000L, "2024-03-28"),
            Row(new DateTime(2024, 3, 1), "1,234.5", new DateTime(2024, 4, 15)),
            Row("2024", 0.1 + 0.2, "2025-01-18")]));
        items.Cast<ImportedFigure>().Select(f => $"{f.Line}: {f.Observation.Period} {f.Observation.Value} {f.PublishedOn:O} {f.SourceUrl}").ShouldBe([
            "2: 2023-01/P10M 32700000000.25 2023-11-20 https://example.org/", "3: 2023 41000000000 2024-03-28 ", "4: 2024-03 1234.5 2024-04-15 ", "5: 2024 0.3 2025-01-18 "]);
    }

    [Fact]
    public async Task Tells_the_row_and_the_column_of_an_error()
    {
        var error = Some.Items(await Book([Header, Row("2023", 1, "2024-03-28"), [], Row("2023", true, "2024-03-28")])).OfType<RowError>().ShouldHaveSingleItem();
        (error.Line, error.Column, error.Value, error.Code).ShouldBe((4, "value", "True", ErrorCodes.NotANumber));
    }

    [Fact]
    public async Task Goes_on_in_the_next_sheet_under_the_same_header_and_skips_others()
    {
        var items = Some.Items(await Book([Header, Row("2022", 1, "2024-03-28")], [["Notes"], ["none"]], [Header, Row("2023", 2, "2024-03-28")]));
        items.Select(i => i switch { ImportedFigure f => f.Observation.Period.ToString(), SkippedRow s => s.Reason, _ => "" })
            .ShouldBe(["2022", SkipReasons.OtherSheet, SkipReasons.Title, "2023"]);
    }

    [Fact]
    public async Task Leaves_an_apostrophe_where_the_export_writes_none()
    {
        var error = Some.Items(await Book([Header, Row("2023", "'-5", "2024-03-28")])).ShouldHaveSingleItem().ShouldBeOfType<RowError>();
        error.Value.ShouldBe("'-5");
    }

    [Fact]
    public async Task Reads_other_formats_that_were_saved_as_a_spreadsheet()
    {
        object?[] header = ["Nomenclature", "ReporterISO3", "ProductCode", "ReporterName", "PartnerISO3", "PartnerName", "Year", "TradeFlowName", "TradeFlowCode", "TradeValue in 1000 USD"];
        var figure = Some.Items(await Book([header, ["H5", "KAZ", "Total", "Kazakhstan", "CHN", "China", 2022, "Export", 6, 13_200_000.5]])).ShouldHaveSingleItem().ShouldBeOfType<ImportedFigure>();
        figure.Observation.Value.ShouldBe(13_200_000_500m);
    }

    internal static async Task<byte[]> Book(params object?[][][] sheets)
    {
        using var file = new MemoryStream();
        await using (var book = await Spreadsheet.CreateNewAsync(file))
        {
            var day = book.AddStyle(new Style { Format = NumberFormat.Custom("yyyy-mm-dd") });
            for (var i = 0; i < sheets.Length; i++)
            {
                await book.StartWorksheetAsync($"{i}");
                foreach (var row in sheets[i]) await book.AddRowAsync([.. row.Select(value => ToCell(value, day))]);
            }
            await book.FinishAsync();
        }
        return file.ToArray();
    }

    private static Cell ToCell(object? value, StyleId day) => value switch
    {
        string text => new(text),
        int number => new(number),
        long number => new(number),
        decimal number => new(number),
        double number => new(number),
        bool yes => new(yes),
        DateTime time => new(time, day),
        _ => default,
    };
}
