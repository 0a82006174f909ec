using Microsoft.Playwright;
using Shouldly;
using Xunit;

namespace TradeTracker.Browser.Tests;

/// <summary>Every page that reads, on every screen: on the demo, which has a dispute, withheld verdicts and targets without figures.</summary>
public sealed class ReadingTests(DemoSite site) : IClassFixture<DemoSite>
{
    private const string Target = "/targets/china-kazakhstan-40bn-2030";

    private static readonly (string Name, string Path, int Status)[] Pages =
    [
        ("overview", "/", 200),
        ("overview-filtered", "/?q=kazakhstan&sort=-percentOfTarget", 200),
        ("overview-then-and-now", "/?publishedUntil=2024-06-01&compare=now", 200),
        ("overview-nothing-found", "/?q=atlantis", 200),
        ("target", Target, 200),
        ("target-in-the-past", $"{Target}?publishedUntil=2024-02-01&compare=now", 200),
        ("target-without-figures", "/targets/india-us-500bn-2030", 200),
        ("target-of-a-group", "/targets/intra-african-share-2030", 200),
        ("corridor", "/corridors/CHN/KAZ", 200),
        ("corridor-of-a-group", "/corridors/CHN/C5", 200),
        ("mechanisms", "/mechanisms", 200),
        ("mechanism", "/mechanisms/china-central-asia", 200),
        ("series", "/series/GACC/CHN/KAZ/two-way/TOTAL/USD", 200),
        ("series-then-and-now", "/series/KZ-BNS/KAZ/CHN/two-way/TOTAL/USD?publishedUntil=2024-06-01&compare=now", 200),
        ("record", "/record", 200),
        ("record-target", "/record/target", 200),
        ("record-revision", "/record/revision", 200),
        ("imports-new", "/imports/new", 200),
        ("imports", "/imports", 200),
        ("not-found", "/targets/atlantis", 404),
        ("a-fault", $"{Target}?asOf=yesterday", 400),
        ("no-such-day", $"{Target}?publishedUntil=2023-13-01", 400),
        ("no-such-page", "/nowhere", 404),
    ];

    [Theory]
    [InlineData(320, ColorScheme.Light)]
    [InlineData(320, ColorScheme.Dark)]
    [InlineData(320, ColorScheme.Light, false)]
    [InlineData(390, ColorScheme.Light)]
    [InlineData(390, ColorScheme.Dark)]
    [InlineData(1000, ColorScheme.Light)]
    [InlineData(1000, ColorScheme.Dark)]
    [InlineData(1000, ColorScheme.Dark, false)]
    public async Task Every_page_is_sound_at_every_width_in_light_and_dark_with_and_without_scripts(int width, ColorScheme scheme, bool scripts = true)
    {
        await using var reader = await site.Visit(width: width, scheme: scheme);
        if (!scripts) await reader.BlockScripts();
        foreach (var (name, path, status) in Pages)
        {
            await reader.Open(path, status);
            await reader.ShouldBeSound($"{name} at {width}, {scheme}, scripts {scripts}", [.. scripts ? [] : (string[])["ERR_FAILED"], .. status == 200 ? [] : (string[])[$"status of {status}"]]);
            if (scripts) await reader.Picture($"{name}-{width}-{scheme.ToString().ToLowerInvariant()}");
        }
    }

    [Fact]
    public async Task Reading_needs_no_script()
    {
        await using var reader = await site.Visit(width: 390, script: false);
        await reader.Open("/");
        await reader.Page.GetByRole(AriaRole.Link, new() { Name = "China–Kazakhstan trade of $40 billion by 2030" }).Last.ClickAsync();
        await Assertions.Expect(reader.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("China–Kazakhstan trade of $40 billion by 2030");
        await Assertions.Expect(reader.Page.GetByText("The sources disagree.")).ToBeVisibleAsync();
        await Assertions.Expect(reader.Page.GetByRole(AriaRole.Img, new() { Name = "China–Kazakhstan" }).First).ToBeVisibleAsync();
        await reader.Page.GetByText("The numbers behind the chart").ClickAsync();
        await Assertions.Expect(reader.Page.GetByRole(AriaRole.Cell, new() { Name = "$41.0 bn" }).First).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_reader_of_the_past_sees_what_was_published_then_and_is_told_so()
    {
        await using var reader = await site.Visit();
        await reader.Open(Target);
        await reader.Page.GetByText("Another time").ClickAsync();
        await reader.Page.GetByLabel("As published until").FillAsync("2023-06-01");
        await reader.Page.GetByRole(AriaRole.Button, new() { Name = "Show" }).ClickAsync();
        await Assertions.Expect(reader.Page.GetByText("This page is as published until 1 Jun 2023.")).ToBeVisibleAsync();
        await Assertions.Expect(reader.Page.GetByText("The sources disagree.")).ToHaveCountAsync(0);
        await reader.Page.GetByRole(AriaRole.Link, new() { Name = "Compare with now" }).ClickAsync();
        var then = reader.Page.GetByRole(AriaRole.Row, new() { Name = "GACC, China" }).First;
        await Assertions.Expect(then).ToContainTextAsync("Withheld");
        await Assertions.Expect(then).ToContainTextAsync("Attained");
        // Every link keeps the time.
        await reader.Page.GetByRole(AriaRole.Link, new() { Name = "China–Kazakhstan", Exact = true }).First.ClickAsync();
        reader.Page.Url.ShouldContain("publishedUntil=2023-06-01");
        await reader.Page.GetByRole(AriaRole.Link, new() { Name = "Back to now" }).ClickAsync();
        reader.Page.Url.ShouldNotContain("publishedUntil");
    }

    [Fact]
    public async Task What_is_filtered_is_in_the_address_and_in_the_file()
    {
        await using var reader = await site.Visit();
        await reader.Open("/");
        await reader.Page.GetByLabel("Of a group").FillAsync("C5");
        await reader.Page.GetByLabel("Deadline before").FillAsync("2029-01-01");
        await reader.Page.GetByRole(AriaRole.Button, new() { Name = "Find" }).ClickAsync();
        reader.Page.Url.ShouldContain("group=C5&deadlineBefore=2029-01-01");
        (await reader.Page.Locator("table.targets tbody th a").AllInnerTextsAsync()).ShouldBe(["China–Uzbekistan trade of $20 billion in five years"]);
        var file = await reader.Page.RunAndWaitForDownloadAsync(() => reader.Page.GetByRole(AriaRole.Link, new() { Name = "CSV" }).ClickAsync());
        (await File.ReadAllLinesAsync((await file.PathAsync())!)).Length.ShouldBe(2, "a header and the one target");
        await reader.Open("/?deadlineBefore=soon");
        await Assertions.Expect(reader.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("There is no day ‘soon’");
    }

    [Fact]
    public async Task On_paper_there_is_what_was_read_and_where_from_but_nothing_to_click()
    {
        await using var reader = await site.Visit(width: 718, scheme: ColorScheme.Dark);
        await reader.Open(Target);
        await reader.Page.EmulateMediaAsync(new() { Media = Media.Print });
        await Assertions.Expect(reader.Page.Locator("blockquote footer")).ToBeVisibleAsync();
        await Assertions.Expect(reader.Page.GetByRole(AriaRole.Navigation)).ToBeHiddenAsync();
        await Assertions.Expect(reader.Page.GetByText("Another time")).ToBeHiddenAsync();
        (await reader.Page.EvaluateAsync<string>("getComputedStyle(document.body).backgroundColor")).ShouldBe("rgb(255, 255, 255)");
        await reader.ShouldBeSound("on paper");
        await reader.Picture("target-on-paper");
    }

    [Fact]
    public async Task The_page_of_a_target_is_light()
    {
        await using var reader = await site.Visit();
        await reader.Open(Target);
        await reader.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        var bytes = await reader.Page.EvaluateAsync<Dictionary<string, int>>("""
            Object.fromEntries([...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')]
                .filter(r => r.initiatorType !== 'fetch').map(r => [r.name.split('/').pop(), r.encodedBodySize]))
            """);
        var paint = await reader.Page.EvaluateAsync<double>("performance.getEntriesByName('first-contentful-paint')[0].startTime");
        TestContext.Current.TestOutputHelper?.WriteLine($"first contentful paint {paint:0} ms; {string.Join(", ", bytes.Select(b => $"{b.Key} {b.Value}"))}");
        bytes.Values.Sum().ShouldBeLessThan(300 * 1024, "P11, with charts");
        bytes.Where(b => !b.Key.StartsWith("charts.", StringComparison.Ordinal)).Sum(b => b.Value).ShouldBeInRange(1, 60 * 1024, "P11, before charts");
    }

    [Fact]
    public async Task The_keyboard_reaches_the_content_first()
    {
        await using var reader = await site.Visit();
        await reader.Open("/");
        await reader.Page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(reader.Page.GetByRole(AriaRole.Link, new() { Name = "Skip to the content" })).ToBeFocusedAsync();
    }
}
