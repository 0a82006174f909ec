using System.Xml.Linq;
using Shouldly;
using TradeTracker.Testing;
using Xunit;

namespace TradeTracker.Host.Tests.Http;

/// <summary>A target, a series and a corridor as pictures, now and as they were.</summary>
[Collection(OneService.Name)]
public sealed class ChartTests(Service service)
{
    [Fact]
    public async Task A_view_is_also_a_picture_that_can_be_cited()
    {
        var (before, after) = await Recorded();
        foreach (var view in (string[])["targets/estonia-latvia", "series/EE-STAT/EST/LVA/two-way/TOTAL/USD", "corridors/EST/LVA"]) await IsDrawn(view, before, after);
    }

    private async Task IsDrawn(string view, Answer before, Answer after)
    {
        var picture = (await service.Reader.GetAfter(after, $"{view}/chart.svg")).Expect(200);
        picture.Header("Content-Type").ShouldBe("image/svg+xml; charset=utf-8");
        XElement.Parse(picture.Text).Elements().Select(e => e.Name.LocalName).Take(3).ShouldBe(["style", "title", "desc"]);
        (await service.Reader.Get(picture.Header("Content-Location")!)).Expect(200).Text.ShouldBe(picture.Text);
        (await service.Reader.Get($"{view}/chart.svg", ("If-None-Match", picture.Header("ETag")!))).Expect(304).Text.ShouldBeEmpty();
        (await service.Reader.Get($"{view}/chart.svg", ("Accept", "application/json"))).ExpectProblem(406, "not-acceptable");

        var then = (await service.Reader.Get($"{view}/chart.svg?asOf={before.Position}")).Expect(200);
        then.Text.ShouldNotBe(picture.Text);
        then.Header("ETag").ShouldNotBe(picture.Header("ETag"));
    }

    [Theory, InlineData("targets/none"), InlineData("series/EE-STAT/EST/LVA/exports/TOTAL/USD"), InlineData("corridors/EST/Latvja")]
    public async Task What_is_not_there_has_no_picture(string view) => (await service.Reader.Get($"{view}/chart.svg")).ExpectProblem(404, "not-found");

    /// <returns>The last writes before the figures of 2024 and with them.</returns>
    private async Task<(Answer Before, Answer After)> Recorded()
    {
        await service.Analyst.Record("publishers", Bodies.Publisher("EE-STAT", "EST"));
        await service.Analyst.Record("publishers", Bodies.Publisher("LV-STAT", "LVA"));
        await service.Analyst.Record("targets", Bodies.Target("estonia-latvia", "EST", "LVA", Bodies.Baseline("EE-STAT", "2022", 3)));
        await service.Analyst.Record("figures", Bodies.Figures("EE-STAT", "2024-02-01", "EST", "LVA", ("2023", 4)));
        var before = await service.Analyst.Record("figures", Bodies.Figures("LV-STAT", "2024-02-01", "LVA", "EST", ("2023", 6)));
        await service.Analyst.Record("figures", Bodies.Figures("EE-STAT", "2025-02-01", "EST", "LVA", ("2024", 5)));
        return (before, await service.Analyst.Record("figures", Bodies.Figures("LV-STAT", "2025-02-01", "LVA", "EST", ("2024", 8))));
    }
}
