using Shouldly;
using TradeTracker.Host.Security;
using TradeTracker.Testing;
using Xunit;

namespace TradeTracker.Host.Tests.Dashboard;

/// <summary>Recording on the page: checked first, in the API's own words, and recorded once.</summary>
public sealed class RecordingTests(Service service) : IClassFixture<Service>
{
    private const string Path = "/record/figures";

    private static IEnumerable<(string Name, string Value)> Figures(string counterpart, string value, string action) =>
    [
        ("/publisher", "GACC"), ("/reporter", "China"), ("/counterpart", counterpart), ("/flow", "two-way"), ("/unitMult", "9"), ("/publishedOn", "2024-01-20"),
        ("/observations/0/period", ""), ("/observations/0/value", ""), ("/observations/1/period", "2023"), ("/observations/1/value", value),
        ("/citation/outlet", "GACC"), ("/citation/title", "Trade by country"), ("/citation/url", "https://example.org/table"), ("action", action),
    ];

    private async Task<Browser> Analyst()
    {
        if ((await service.Reader.Get("publishers/GACC")).Status == 404) await service.Analyst.Record("publishers", Bodies.Publisher("GACC", "CHN"));
        return await Browser.SignIn(service, Role.Analyst);
    }

    [Fact]
    public async Task Faults_stand_beside_their_fields_in_the_words_of_the_API_and_what_was_typed_stays()
    {
        using var analyst = await Analyst();
        var events = await service.CountEvents();
        var page = (await analyst.Submit(Path, await analyst.Get(Path), Figures("Kazachstan", "41x", "check"))).Expect(400);
        var faults = Browser.Faults(page);
        faults.Keys.ShouldBe(["/counterpart", "/observations/0/value"], ignoreOrder: true);
        faults["/counterpart"].ShouldStartWith("Unknown economy or group 'Kazachstan'. Nearest: KAZ (Kazakhstan)");
        page.Text.ShouldContain("value=\"41x\"");
        page.Text.ShouldContain("<a href=\"#/observations/0/value\">");
        (await service.CountEvents()).ShouldBe(events);
    }

    [Fact]
    public async Task What_was_checked_is_recorded_once_however_often_it_is_sent()
    {
        using var analyst = await Analyst();
        var events = await service.CountEvents();
        var check = (await analyst.Submit(Path, await analyst.Get(Path), Figures("KAZ", "41", "check"))).Expect(200);
        check.Text.ShouldContain("Nothing is recorded yet");
        check.Text.ShouldContain("41,000,000,000");
        (await service.CountEvents()).ShouldBe(events);

        var both = await Task.WhenAll(analyst.Submit(Path, check, Figures("KAZ", "41", "record")), analyst.Submit(Path, check, Figures("KAZ", "41", "record")));
        (await service.CountEvents()).ShouldBe(events + 1);
        both.Select(a => a.Expect(303).Header("Location")).Distinct().ShouldHaveSingleItem();
        var recorded = (await analyst.Get(both[0].Header("Location")!)).Expect(200);
        recorded.Text.ShouldContain("Figures reported");
        recorded.Text.ShouldContain("corridors/CHN/KAZ");

        // The form from before, with something else in it: a record of its own.
        var again = (await analyst.Submit(Path, check, Figures("KAZ", "42", "record"))).Expect(200);
        again.Text.ShouldContain("changed since it was checked");
        var refused = (await analyst.Submit(Path, again, Figures("KAZ", "42", "record"))).Expect(422);
        (await analyst.Submit(Path, (await analyst.Submit(Path, refused, Figures("KAZ", "42", "check"))).Expect(200), Figures("KAZ", "42", "record"))).Expect(303);
        (await service.CountEvents()).ShouldBe(events + 2);
    }

    [Fact]
    public async Task What_the_path_names_in_vain_is_told_beside_it()
    {
        using var analyst = await Analyst();
        const string Agreement = "/record/agreement";
        (string, string)[] typed = [("/on", "2024-01-20"), ("/citation/outlet", "GACC"), ("/citation/title", "Trade"), ("/citation/unverified", "true"), ("action", "check")];
        Browser.Faults(await analyst.Submit(Agreement, await analyst.Get(Agreement), typed))["target"].ShouldBe("Required.");
        Browser.Faults((await analyst.Submit(Agreement, await analyst.Get(Agreement), [("target", "nothing"), .. typed])).Expect(422))["target"].ShouldContain("nothing");
    }

    [Fact]
    public async Task What_is_ticked_as_taken_away_is_missing_from_then_on()
    {
        using var analyst = await Analyst();
        await service.Analyst.Record("publishers", Bodies.Publisher("MOVED", "KAZ"));
        const string Amendment = "/record/publisher-amendment";
        (string, string)[] typed = [("publisher", "MOVED"), ("/members/name", "Moved abroad"), ("/members/economy#none", "true"), ("/citation/outlet", "GACC"), ("/citation/title", "Who we are"), ("/citation/unverified", "true")];
        var check = (await analyst.Submit(Amendment, await analyst.Get(Amendment), [.. typed, ("action", "check")])).Expect(200);
        (await analyst.Submit(Amendment, check, [.. typed, ("action", "record")])).Expect(303);
        var publisher = (await service.Reader.Get("publishers/MOVED")).Json;
        (publisher.GetProperty("name").GetString(), publisher.GetProperty("economy").GetString()).ShouldBe(("Moved abroad", null));
    }

    [Fact]
    public async Task What_only_an_administrator_may_do_is_refused_in_the_words_of_the_API()
    {
        using var analyst = await Analyst();
        const string Adoption = "/record/method-adoption";
        var page = (await analyst.Submit(Adoption, await analyst.Get(Adoption), [("/method", "linear-ratio/1"), ("/from", "2027-01-01"), ("/citation/outlet", "Us"), ("/citation/title", "Our method"), ("/citation/unverified", "true"), ("action", "check")])).Expect(403);
        page.Text.ShouldContain("Nothing was recorded");
    }

    [Fact]
    public async Task A_row_more_keeps_what_was_typed()
    {
        using var analyst = await Analyst();
        var page = (await analyst.Submit(Path, await analyst.Get(Path), Figures("KAZ", "41", "/observations"))).Expect(200);
        page.Text.ShouldContain("name=\"/observations/2/period\"");
        page.Text.ShouldContain("value=\"Trade by country\"");
        Browser.Faults(page).ShouldBeEmpty();
    }

    [Fact]
    public async Task Only_an_analyst_with_the_page_before_them_records()
    {
        using var reader = await Browser.SignIn(service, Role.Reader);
        (await reader.Get(Path)).Expect(403);
        using var analyst = await Analyst();
        var (events, page) = (await service.CountEvents(), await analyst.Get(Path));
        var home = await reader.Get("/");
        (await reader.Submit(Path, home with { Text = $"<main>{home.Text}" }, [("_handler", "record"), .. Figures("KGZ", "1", "record")])).Expect(403);
        (await analyst.Submit(Path, page with { Text = "<main>" }, [("_handler", "record"), .. Figures("KGZ", "1", "record")])).Expect(400).Text.ShouldContain("That request cannot be read");
        (await service.CountEvents()).ShouldBe(events);
    }

    [Fact]
    public async Task Every_form_opens_with_its_codes()
    {
        using var analyst = await Analyst();
        foreach (var form in TradeTracker.Dashboard.Recording.Catalogue.All.SelectMany(g => g.Forms)) (await analyst.Get($"/record/{form.Name}")).Expect(200);
        (await analyst.Get("/record/nothing")).Expect(404);
        (await analyst.Get("/recorded/0")).Expect(400);
        (await analyst.Get($"{Path}?publisher=GACC")).Text.ShouldContain("value=\"GACC\"");
        (await analyst.Get(Path)).Text.ShouldContain("<option value=\"KAZ\">Kazakhstan</option>");
    }
}
