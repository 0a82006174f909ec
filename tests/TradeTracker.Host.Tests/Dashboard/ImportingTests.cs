using Shouldly;
using TradeTracker.Host.Security;
using TradeTracker.Testing;
using Xunit;

namespace TradeTracker.Host.Tests.Dashboard;

/// <summary>A file on the page: uploaded, looked at, accepted and undone.</summary>
public sealed class ImportingTests(Service service) : IClassFixture<Service>
{
    private const string Header = "publisher,reporter,counterpart,flow,product,unit,period,value,status,published_on\n";

    private static async Task<Answer> Until(Browser browser, string path, string words)
    {
        for (var attempt = 0; ; attempt++)
        {
            var page = (await browser.Get(path)).Expect(200);
            if (page.Text.Contains($"<strong>{words}.</strong>", StringComparison.Ordinal)) return page;
            if (attempt == 300) throw new InvalidOperationException($"{path} is not {words}: {page}");
            await Task.Delay(50, TestContext.Current.CancellationToken);
        }
    }

    [Fact]
    public async Task A_file_is_uploaded_accepted_and_undone()
    {
        await service.Analyst.Record("publishers", Bodies.Publisher("GACC", "CHN"));
        using var analyst = await Browser.SignIn(service, Role.Analyst);
        var form = await analyst.Get("/imports/new");
        Browser.Faults((await analyst.Submit("/imports/new", form))).Keys.ShouldBe(["file"]);
        const string Rows = Header + "GACC,CHN,KAZ,two-way,TOTAL,USD,2024,43820000000,A,2025-01-20\nGACC,CHN,Kazachstan,two-way,TOTAL,USD,2023,1,A,2025-01-20\n";
        var path = (await analyst.Upload("/imports/new", form, "trade.csv", Rows)).Expect(303).Header("Location")!;

        var proposed = await Until(analyst, path, "To be looked at");
        proposed.Text.ShouldContain("KAZ (Kazakhstan)");
        proposed.Text.ShouldContain("43,820,000,000");
        (await analyst.Get((await analyst.Upload("/imports/new", form, "same.csv", Rows)).Expect(303).Header("Location")!)).Text.ShouldContain("was imported already");
        Browser.Faults((await analyst.Submit(path, proposed)).Expect(422)).Keys.ShouldBe(["/acceptRejected"]);
        (await analyst.Submit(path, proposed, ("/acceptRejected", "true"))).Expect(303);

        var accepted = await Until(analyst, path, "Accepted");
        (await service.Reader.Get("series/GACC/CHN/KAZ/two-way/TOTAL/USD")).Text.ShouldContain("43820000000");
        Browser.Faults(await analyst.Submit(path, accepted)).ShouldContainKey("/reason");
        (await analyst.Submit(path, accepted, ("/reason", "The wrong file."))).Expect(303);
        (await Until(analyst, path, "Undone")).Text.ShouldContain("The wrong file.");
        (await service.Reader.Get("series/GACC/CHN/KAZ/two-way/TOTAL/USD")).Text.ShouldNotContain("43820000000");
        (await analyst.Get("/imports")).Text.ShouldContain("trade.csv");
    }

    [Fact]
    public async Task A_file_may_be_larger_than_any_other_form_and_what_is_wrong_with_it_is_said()
    {
        using var analyst = await Browser.SignIn(service, Role.Analyst);
        var page = (await analyst.Upload("/imports/new", await analyst.Get("/imports/new"), "trade.csv", new string('x', 3_000_000))).Expect(422);
        page.Text.ShouldContain("The file was not taken");
    }

    [Fact]
    public async Task A_reader_looks_and_decides_nothing()
    {
        using var reader = await Browser.SignIn(service, Role.Reader);
        (await reader.Get("/imports/new")).Expect(403);
        (await reader.Get("/imports")).Expect(200).Text.ShouldNotContain("imports/new");
        (await reader.Get("/imports/nothing")).Expect(404);
    }
}
