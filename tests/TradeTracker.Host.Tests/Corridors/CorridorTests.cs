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
        await service.Analyst.Record("publishers", Bodies.Publisher("UY-STAT", "URY"));
        await service.Analyst.Record("publishers", Bodies.Publisher("PY-STAT", "PRY"));
        await service.Analyst.Record("targets", Bodies.Target("uruguay-paraguay", "URY", "PRY", Bodies.Baseline("UY-STAT", "2022", 3)));
        await service.Analyst.Record("figures", Bodies.Figures("UY-STAT", "2024-02-01", "URY", "PRY", ("2022", 3), ("2023", 4)));
        var sold = await service.Analyst.Record("figures", Bodies.Figures("PY-STAT", "2024-02-01", "PRY", "URY", ("2023", 6)).With("flow", "exports"));
        var before = (await service.Reader.GetAfter(sold, "corridors/Uruguay/PRY")).Expect(200);
        var bought = await service.Analyst.Record("figures", Bodies.Figures("PY-STAT", "2024-02-01", "PRY", "URY", ("2023", 0)).With("flow", "imports"));

        var corridor = (await service.Reader.GetAfter(bought, "corridors/Uruguay/PRY")).Expect(200);
        corridor.Json.GetProperty("parties").EnumerateArray().Select(p => p.GetString()).ShouldBe(["URY", "PRY"]);
        corridor.Json.GetProperty("targets").EnumerateArray().Select(t => t.GetProperty("id").GetString()).ShouldBe(["uruguay-paraguay"]);
        corridor.Json.GetProperty("series").GetArrayLength().ShouldBe(3);
        var asymmetry = corridor.Json.GetProperty("asymmetries").EnumerateArray().ShouldHaveSingleItem();
        asymmetry.GetProperty("value").GetDecimal().ShouldBe(0.2m); // |4 − 6| / (4 + 6): the exports and imports of one side are its two-way trade
        asymmetry.GetProperty("b").GetProperty("publisher").GetString().ShouldBe("PY-STAT");

        before.Json.GetProperty("asymmetries").GetArrayLength().ShouldBe(0);
        (await service.Reader.Get(before.Header("Content-Location")!)).Expect(200).Text.ShouldBe(before.Text);
        (await service.Reader.Get("corridors/PRY/URY?publishedUntil=2023-12-31")).Expect(200).Json.GetProperty("series").GetArrayLength().ShouldBe(0);
        (await service.Reader.Get("corridors/PRY/BOL")).Expect(200).Json.GetProperty("targets").GetArrayLength().ShouldBe(0);
        (await service.Reader.Get("corridors/PRY/Urugay")).ExpectProblem(404, "not-found").Text.ShouldContain("URY (Uruguay)");
    }

    [Fact]
    public async Task Trade_within_a_group_has_one_side()
    {
        await service.Analyst.Record("groups", Bodies.Group("ANDES", "ECU", "BOL"));
        await service.Analyst.Record("publishers", Bodies.Publisher("ANDES-STAT"));
        var figures = await service.Analyst.Record("figures", Bodies.Figures("ANDES-STAT", "2024-02-01", "ANDES", "ANDES", ("2023", 3)));
        var corridor = (await service.Reader.GetAfter(figures, "corridors/andes/ANDES")).Expect(200).Json;
        (corridor.GetProperty("series").GetArrayLength(), corridor.GetProperty("asymmetries").GetArrayLength()).ShouldBe((1, 0));
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
