using Shouldly;
using TradeTracker.Testing;
using Xunit;

namespace TradeTracker.Host.Tests.Corridors;

/// <summary>What two parties promised each other, and what both sides say they traded.</summary>
[Collection(OneService.Name)]
public sealed class CorridorTests(Service service)
{
    [Fact]
    public async Task Shows_targets_series_and_how_far_the_two_sides_are_apart_now_and_then()
    {
        await service.Analyst.Record("publishers", Bodies.Publisher("PE-STAT", "PER"));
        await service.Analyst.Record("publishers", Bodies.Publisher("CL-STAT", "CHL"));
        await service.Analyst.Record("targets", Bodies.Target("peru-chile", "PER", "CHL", Bodies.Baseline("PE-STAT", "2022", 3)));
        await service.Analyst.Record("figures", Bodies.Figures("PE-STAT", "2024-02-01", "PER", "CHL", ("2022", 3), ("2023", 4)));
        var sold = await service.Analyst.Record("figures", Bodies.Figures("CL-STAT", "2024-02-01", "CHL", "PER", ("2023", 6)).With("flow", "exports"));
        var before = (await service.Reader.GetAfter(sold, "corridors/Peru/CHL")).Expect(200);
        var bought = await service.Analyst.Record("figures", Bodies.Figures("CL-STAT", "2024-02-01", "CHL", "PER", ("2023", 0)).With("flow", "imports"));

        var corridor = (await service.Reader.GetAfter(bought, "corridors/Peru/CHL")).Expect(200);
        corridor.Json.GetProperty("parties").EnumerateArray().Select(p => p.GetString()).ShouldBe(["PER", "CHL"]);
        corridor.Json.GetProperty("targets").EnumerateArray().Select(t => t.GetProperty("id").GetString()).ShouldBe(["peru-chile"]);
        corridor.Json.GetProperty("series").GetArrayLength().ShouldBe(3);
        var asymmetry = corridor.Json.GetProperty("asymmetries").EnumerateArray().ShouldHaveSingleItem();
        asymmetry.GetProperty("value").GetDecimal().ShouldBe(0.2m); // |4 − 6| / (4 + 6): the exports and imports of one side are its two-way trade
        asymmetry.GetProperty("b").GetProperty("publisher").GetString().ShouldBe("CL-STAT");

        before.Json.GetProperty("asymmetries").GetArrayLength().ShouldBe(0);
        (await service.Reader.Get(before.Header("Content-Location")!)).Expect(200).Text.ShouldBe(before.Text);
        (await service.Reader.Get("corridors/CHL/PER?publishedUntil=2023-12-31")).Expect(200).Json.GetProperty("series").GetArrayLength().ShouldBe(0);
        (await service.Reader.Get("corridors/CHL/BOL")).Expect(200).Json.GetProperty("targets").GetArrayLength().ShouldBe(0);
        (await service.Reader.Get("corridors/CHL/Perruu")).ExpectProblem(404, "not-found").Text.ShouldContain("PER (Peru)");
    }

    [Fact]
    public async Task Forty_series_are_read_with_as_many_statements_as_four()
    {
        using var statements = new Statements();
        await service.Analyst.Record("publishers", Bodies.Publisher("MANY-PUBLISHERS"));
        var counts = new List<int>();
        foreach (var products in (string[][])[["TOTAL", "10"], [.. Enumerable.Range(1, 19).Select(chapter => $"{chapter:00}").Where(code => code != "10")]])
        {
            Answer? last = null;
            foreach (var product in products)
            {
                await service.Analyst.Record("figures", Bodies.Figures("MANY-PUBLISHERS", "2024-02-01", "ECU", "COL", ("2022", 3), ("2023", 4)).With("product", product));
                last = await service.Analyst.Record("figures", Bodies.Figures("MANY-PUBLISHERS", "2024-02-01", "COL", "ECU", ("2022", 3), ("2023", 5)).With("product", product));
            }
            await service.Reader.GetAfter(last!, "corridors/ECU/COL");
            var (corridor, count) = await statements.Get(service.Reader, "corridors/ECU/COL");
            counts.Add(count);
            if (counts.Count == 2) (corridor.Expect(200).Json.GetProperty("series").GetArrayLength(), corridor.Json.GetProperty("asymmetries").GetArrayLength()).ShouldBe((40, 40));
        }
        counts[1].ShouldBe(counts[0]);
        counts[0].ShouldBeLessThanOrEqualTo(8);
    }
}
