using Shouldly;
using TradeTracker.Testing;
using Xunit;

namespace TradeTracker.Host.Tests.Series;

/// <summary>A series as it stands, as it stood, and what changed between.</summary>
[Collection(OneService.Name)]
public sealed class SeriesTests(Service service)
{
    private const string Fiji = "series/FJ-STAT/FJI/AUS/two-way/TOTAL/USD";

    private static string[] Figures(Answer answer) =>
        [.. answer.Expect(200).Json.GetProperty("figures").EnumerateArray().Select(f => $"{f.GetProperty("period")} {f.GetProperty("value")} {f.GetProperty("obsStatus")}")];

    [Fact]
    public async Task A_series_tells_what_changed_its_whole_history_and_its_permanent_address()
    {
        await service.Analyst.Record("publishers", Bodies.Publisher("FJ-STAT", "FJI"));
        var first = await service.Analyst.Record("figures", Bodies.Figures("FJ-STAT", "2024-02-01", "FJI", "AUS", ("2022", 1), ("2023", 2)));
        var wrong = await service.Analyst.Record("figures", Bodies.Figures("FJ-STAT", "2025-02-01", "FJI", "AUS", ("2023", 3), ("2024", 4)));
        var then = (await service.Reader.Get(Fiji)).Expect(200);
        await service.Analyst.Record($"events/{wrong.Position}/strike", new { reason = "Another table." });
        await service.Analyst.Record("figures", Bodies.Figures("FJ-STAT", "2025-03-01", "FJI", "AUS", ("2023", 2.5m)));

        Figures(await service.Reader.Get(Fiji)).ShouldBe(["2022 1000000000 A", "2023 2500000000 A"]);
        Figures(await service.Reader.Get($"{Fiji}?includeHistory=true")).ShouldBe(["2022 1000000000 A", "2023 2000000000 A", "2023 2500000000 A"]);
        Figures(await service.Reader.Get($"{Fiji}?updatedAfter={first.Position}")).ShouldBe(["2023 2500000000 A"]);
        Figures(await service.Reader.Get($"{Fiji}?updatedAfter={wrong.Position}")).ShouldBe(["2023 2500000000 A", "2024  M"]);
        Figures(await service.Reader.Get($"{Fiji}?publishedUntil=2025-02-28")).ShouldBe(["2022 1000000000 A", "2023 2000000000 A"]);

        then.Header("Content-Location").ShouldNotBeNull().ShouldContain($"asOf={wrong.Position}");
        (await service.Reader.Get(then.Header("Content-Location")!)).Expect(200).Text.ShouldBe(then.Text);
        (await service.Reader.Get("series?reporter=Fiji&updatedAfter=" + wrong.Position)).Expect(200).Json.GetProperty("items").GetArrayLength().ShouldBe(1);
        (await service.Reader.Get($"{Fiji}?updatedAfter=999999999")).ExpectProblem(400, "invalid-request").Faults.ShouldContainKey("updatedAfter");
        (await service.Reader.Get($"{Fiji}?includeHistory=perhaps")).ExpectProblem(400, "invalid-request").Faults.ShouldContainKey("includeHistory");
    }

    [Fact]
    public async Task A_retraction_is_a_vintage_without_a_value()
    {
        await service.Analyst.Record("publishers", Bodies.Publisher("WS-STAT", "WSM"));
        await service.Analyst.Record("figures", Bodies.Figures("WS-STAT", "2024-02-01", "WSM", "AUS", ("2023", 2)));
        var retraction = Bodies.On("2024-06-01").With("publisher", "WS-STAT").With("reporter", "WSM").With("counterpart", "AUS").With("flow", "two-way").With("periods", (string[])["2023"]).With("reason", "Compiled wrongly.");
        await service.Analyst.Record("figures/retractions", retraction);
        var vintages = (await service.Reader.Get("series/WS-STAT/WSM/AUS/two-way/TOTAL/USD/vintages")).Expect(200).Json.GetProperty("items")[0].GetProperty("vintages").EnumerateArray().ToList();
        vintages.Select(v => $"{v.GetProperty("value")} {v.GetProperty("publishedOn")}").ShouldBe(["2000000000 2024-02-01", " 2024-06-01"]);
        (await service.Reader.Get("series/WS-STAT/WSM/AUS/two-way/TOTAL/USD/vintages?publishedUntil=2024-05-31")).Expect(200).Text.ShouldNotContain("2024-06-01");
    }

    [Fact]
    public async Task A_group_reports_too_and_is_found_by_its_id()
    {
        await service.Analyst.Record("groups", Bodies.Group("PACIFIC", "FJI", "WSM"));
        await service.Analyst.Record("publishers", Bodies.Publisher("SPC"));
        await service.Analyst.Record("figures", Bodies.Figures("SPC", "2024-02-01", "pacific", "Australia", ("2023", 5)));
        await service.Analyst.Record("figures", Bodies.Figures("SPC", "2024-02-01", "PACIFIC", "PACIFIC", ("2023", 1)));
        (await service.Reader.Get("series?reporter=Pacific")).Expect(200).Json.GetProperty("items").EnumerateArray().Select(s => s.GetProperty("counterpart").GetString()).ShouldBe(["AUS", "PACIFIC"]);
        var retraction = Bodies.On("2024-06-01").With("publisher", "SPC").With("reporter", "Pacific").With("counterpart", "AUS").With("flow", "two-way").With("periods", (string[])["2023"]).With("reason", "Compiled wrongly.");
        await service.Analyst.Record("figures/retractions", retraction);
        Figures(await service.Reader.Get("series/SPC/PACIFIC/AUS/two-way/TOTAL/USD")).ShouldBe(["2023  M"]);
        (await service.Analyst.Post("figures", Bodies.Figures("SPC", "2024-02-01", "FJI", "Fiji", ("2023", 1)))).ExpectProblem(400, "invalid-request").Faults.ShouldContainKey("/counterpart");
        (await service.Analyst.Post("figures", Bodies.Figures("SPC", "2024-02-01", "FJI", "PACIFICS", ("2023", 1)))).ExpectProblem(400, "invalid-request").Faults["/counterpart"].ShouldContain("PACIFIC");
    }
}
