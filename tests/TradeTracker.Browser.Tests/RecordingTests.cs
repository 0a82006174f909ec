using Microsoft.Playwright;
using Shouldly;
using TradeTracker.Host.Security;
using Xunit;

namespace TradeTracker.Browser.Tests;

/// <summary>An analyst records what an article says, by forms alone, and sees the verdict change.</summary>
public sealed class RecordingTests(Site site) : IClassFixture<Site>
{
    private const string Target = "/targets/china-kazakhstan-trade-of-40-billion-by-2030";

    [Fact]
    public async Task The_articles_facts_recorded_from_forms_change_the_verdict()
    {
        await using var analyst = await site.Visit();
        var page = analyst.Page;

        await Record(analyst, "publisher", ("Name", "General Administration of Customs"), ("Id", "GACC"), ("Economy", "CHN"));
        await Record(analyst, "mechanism", ("Name", "China–Central Asia mechanism"), ("Inaugurated on", "2023-05-18"), ("Members", "CHN\nKAZ\nKGZ\nTJK\nTKM\nUZB"));
        await analyst.Open("/record/target");
        await page.GetByLabel("Kind").SelectOptionAsync("level");
        await page.GetByLabel("How binding").SelectOptionAsync("agreed");
        await page.GetByLabel("Flow", new() { Exact = false }).First.SelectOptionAsync("two-way");
        await page.GetByLabel("How exactly it was given").SelectOptionAsync("year");
        await Fill(page, ("Name", "China–Kazakhstan trade of 40 billion by 2030"), ("First party", "China"), ("Second party", "Kazakhstan"), ("Announced on", "2023-05-17"), ("Unit", "USD"),
            ("Amount", "40000000000"), ("Date", "2030-12-31"), ("In the announcement's words", "by 2030"));
        await page.Locator("[id='/baselines/0/period']").FillAsync("2022");
        await page.Locator("[id='/baselines/0/publisher']").FillAsync("GACC");
        await page.Locator("[id='/baselines/0/value']").FillAsync("31200000000");
        await Finish(analyst);

        await Eventually(analyst, Target, "No source gives a status");
        await analyst.Picture("recorded-target");

        await analyst.Open("/record/figures");
        await page.GetByLabel("Flow").SelectOptionAsync("two-way");
        await page.GetByLabel("Values are in").SelectOptionAsync("9");
        await Fill(page, ("Publisher", "GACC"), ("Reporter", "CHN"), ("Counterpart", "KAZ"), ("Published on", "2024-01-12"));
        foreach (var (row, period, value) in ((int, string, string)[])[(0, "2022", "31.2"), (1, "2023", "41.0")])
        {
            await page.Locator($"[id='/observations/{row}/period']").FillAsync(period);
            await page.Locator($"[id='/observations/{row}/value']").FillAsync(value);
        }
        await Finish(analyst);

        await Eventually(analyst, Target, "By GACC, it stood at $41.0 bn in 2023");
        await Assertions.Expect(page.GetByText("Attained").First).ToBeVisibleAsync();
        await analyst.ShouldBeSound("the target after its figures");
    }

    [Fact]
    public async Task A_fault_is_said_beside_its_field_in_the_apis_words_and_nothing_is_recorded()
    {
        await using var analyst = await site.Visit(width: 390);
        var before = await LastPosition();
        await analyst.Open("/record/mechanism");
        await Fill(analyst.Page, ("Name", "A body"), ("Members", "CHN\nAtlantis"));
        await analyst.Page.GetByRole(AriaRole.Button, new() { Name = "Check", Exact = true }).ClickAsync();
        await Assertions.Expect(analyst.Page.GetByText("Nothing was recorded")).ToBeVisibleAsync();
        await Assertions.Expect(analyst.Page.GetByLabel("Members")).ToHaveAttributeAsync("aria-invalid", "true");
        await Assertions.Expect(analyst.Page.GetByLabel("Name").First).ToHaveValueAsync("A body");
        await analyst.ShouldBeSound("a form with faults", "status of 400");
        await analyst.Picture("form-with-faults-390");
        (await LastPosition()).ShouldBe(before);
    }

    [Fact]
    public async Task What_another_browser_records_is_announced_and_nothing_moves_until_it_is_asked_for()
    {
        await site.Analyst.Record("publishers", Facts.Publisher);
        var target = await site.Analyst.Record("targets", Facts.Target("Two browsers look"));
        await site.Analyst.Record("figures", Facts.Figures("2023-02-15", ("2022", 31.2m)));
        var id = target.Json.GetProperty("id").GetString();
        await using var reader = await site.Visit(Role.Reader);
        await Eventually(reader, $"/targets/{id}", "$31.2 bn");
        var text = await reader.Page.Locator("main section").First.InnerTextAsync();

        await site.Analyst.Record("figures", Facts.Figures("2024-01-12", ("2023", 41.0m)));
        await Assertions.Expect(reader.Page.GetByRole(AriaRole.Status)).ToContainTextAsync("1 new figure", new() { Timeout = 30_000 });
        (await reader.Page.Locator("main section").First.InnerTextAsync()).ShouldBe(text);
        await reader.ShouldBeSound("a page with news");
        await reader.Page.GetByRole(AriaRole.Link, new() { Name = "Show it" }).ClickAsync();
        await Assertions.Expect(reader.Page.GetByText("$41.0 bn").First).ToBeVisibleAsync();
    }

    private async Task<long> LastPosition() => (await site.Analyst.Get("events?limit=500")).Json.GetProperty("items").EnumerateArray().Select(e => e.GetProperty("position").GetInt64()).DefaultIfEmpty().Max();

    private static async Task Record(Visitor analyst, string form, params (string Label, string Value)[] fields)
    {
        await analyst.Open($"/record/{form}");
        await Fill(analyst.Page, fields);
        await Finish(analyst);
    }

    private static async Task Fill(IPage page, params (string Label, string Value)[] fields)
    {
        foreach (var (label, value) in fields)
            await page.Locator($"//label[starts-with(normalize-space(.), \"{label}\")]/following-sibling::*[self::input or self::textarea]").First.FillAsync(value);
    }

    /// <summary>Says where it was read, checks, and records.</summary>
    private static async Task Finish(Visitor analyst)
    {
        var page = analyst.Page;
        await Fill(page, ("Outlet", "bnnbreaking.com"), ("Title of the page", "The secretariat opens in Xi'an"));
        await page.GetByLabel("No page can be opened").CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Check", Exact = true }).ClickAsync();
        await Assertions.Expect(page.GetByText("Nothing is recorded yet")).ToBeVisibleAsync();
        await analyst.ShouldBeSound($"{page.Url}, checked");
        await page.GetByRole(AriaRole.Button, new() { Name = "Record", Exact = true }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Recorded" })).ToBeVisibleAsync();
    }

    /// <summary>The verdicts follow a write by a moment.</summary>
    private static async Task Eventually(Visitor visitor, string path, string text)
    {
        for (var attempt = 0; ; attempt++)
        {
            await visitor.Page.GotoAsync(path);
            if (await visitor.Page.GetByText(text).CountAsync() > 0) return;
            attempt.ShouldBeLessThan(50, $"{path} never said ‘{text}’: {await visitor.Page.Locator("main").InnerTextAsync()}");
            await Task.Delay(200);
        }
    }
}
