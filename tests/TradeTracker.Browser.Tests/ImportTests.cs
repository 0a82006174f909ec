using System.Text;
using Microsoft.Playwright;
using Xunit;

namespace TradeTracker.Browser.Tests;

/// <summary>A file with a bad row: seen before it counts, accepted without that row, and undone.</summary>
public sealed class ImportTests(Site site) : IClassFixture<Site>
{
    private const string File = """
        publisher,reporter,counterpart,flow,product,unit,period,value,status,published_on
        GACC-2,CHN,KAZ,two-way,TOTAL,USD,2022,31200000000,A,2023-01-13
        GACC-2,CHN,KAZ,two-way,TOTAL,USD,2023,41000000000,A,2024-01-12
        GACC-2,CHN,KAZ,two-way,TOTAL,USD,2024,a lot,A,2025-01-13
        """;

    [Fact]
    public async Task A_file_with_a_bad_row_is_looked_at_accepted_and_undone()
    {
        await site.Analyst.Record("publishers", Facts.Publisher);
        await using var analyst = await site.Visit();
        var page = analyst.Page;
        await analyst.Open("/imports/new");
        await page.GetByLabel("File").SetInputFilesAsync(new FilePayload { Name = "gacc.csv", MimeType = "text/csv", Buffer = Encoding.UTF8.GetBytes(File) });
        await page.Locator("[id='sourceUrl']").FillAsync("https://customs.example/gacc.csv");
        await page.GetByRole(AriaRole.Button, new() { Name = "Upload and compare" }).ClickAsync();

        await Assertions.Expect(page.GetByText("To be looked at")).ToBeVisibleAsync(new() { Timeout = 30_000 });
        await Assertions.Expect(page.GetByRole(AriaRole.Row, new() { Name = "a lot" })).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Cell, new() { Name = "41,000,000,000 USD" }).First).ToBeVisibleAsync();
        await analyst.ShouldBeSound("an import to be looked at");
        await analyst.Picture("import-to-be-looked-at");
        await page.SetViewportSizeAsync(390, 900);
        await analyst.ShouldBeSound("an import to be looked at, on a phone");
        await analyst.Picture("import-to-be-looked-at-390");

        await page.GetByLabel("Leave out the rows that cannot be read").CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Accept it" }).ClickAsync();
        await Assertions.Expect(page.GetByText("Accepted").First).ToBeVisibleAsync(new() { Timeout = 30_000 });

        await page.GetByLabel("Why it is undone").FillAsync("The wrong file");
        await page.GetByRole(AriaRole.Button, new() { Name = "Undo it" }).ClickAsync();
        await Assertions.Expect(page.GetByText("Undone because")).ToBeVisibleAsync();
        await analyst.ShouldBeSound("an import that was undone");
    }
}
