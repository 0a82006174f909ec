using Shouldly;
using TradeTracker.Testing;
using Xunit;

namespace TradeTracker.Host.Tests.Coverage;

/// <summary>Lists of goods over HTTP: published edition by edition, and named as products.</summary>
[Collection(OneService.Name)]
public sealed class CoverageListsTests(Service service)
{
    [Fact]
    public async Task A_list_is_published_edition_by_edition_and_shows_them_all()
    {
        var first = (await service.Analyst.Post("coverage-lists", Bodies.CoverageList("no-oil"))).Expect(201);
        first.Header("Location").ShouldBe("/api/v1/coverage-lists/NO-OIL");
        (await service.Analyst.Post("coverage-lists", Bodies.CoverageList("no-oil"))).Expect(200).Position.ShouldBe(first.Position);
        (await service.Analyst.Post("coverage-lists", Bodies.CoverageList("no-oil").With("excludes", (string[])["2709"]))).ExpectProblem(409, "id-taken").Faults.ShouldContainKey("/edition");
        (await service.Analyst.Post("coverage-lists", Bodies.CoverageList("NO-OIL").With("edition", "crude only").With("excludes", (string[])["2709"]))).Expect(201);

        var editions = (await service.Reader.Get("coverage-lists/no-oil")).Expect(200).Json.GetProperty("editions").EnumerateArray().ToList();
        editions.Select(e => $"{e.GetProperty("edition")} {e.GetProperty("nomenclature")} {e.GetProperty("includes")} {e.GetProperty("excludes")}")
            .ShouldBe(["2023-06-12 HS2022 [\"TOTAL\"] [\"27\"]", "crude only HS2022 [\"TOTAL\"] [\"2709\"]"]);
        (await service.Reader.Get($"coverage-lists/no-oil?asOf={first.Position}")).Expect(200).Json.GetProperty("editions").GetArrayLength().ShouldBe(1);
    }

    [Theory]
    [InlineData("/includes", """{ "includes": [] }""")]
    [InlineData("/includes", """{ "includes": ["27", "27"] }""")]
    [InlineData("/includes/1", """{ "includes": ["TOTAL", "77"] }""")]
    [InlineData("/excludes/0", """{ "excludes": ["TOTAL"] }""")]
    [InlineData("/excludes/0", """{ "excludes": ["990000"] }""")]
    [InlineData("/nomenclature", """{ "nomenclature": "HS2021" }""")]
    public async Task A_list_of_what_is_no_code_is_refused(string pointer, string members)
    {
        var body = Bodies.CoverageList("BAD-LIST");
        foreach (var (name, value) in System.Text.Json.Nodes.JsonNode.Parse(members)!.AsObject()) body[name] = value?.DeepClone();
        (await service.Analyst.Post("coverage-lists", body)).ExpectProblem(400, "invalid-request").Faults.ShouldContainKey(pointer);
    }

    [Fact]
    public async Task Figures_and_targets_may_be_of_a_list_once_it_is_published()
    {
        var figures = Bodies.Figures("COVERAGE", "2024-02-01", "IND", "ARE", ("2023", 50)).With("product", "no-metals");
        await service.Analyst.Record("publishers", Bodies.Publisher("COVERAGE", "IND"));
        (await service.Analyst.Post("figures", figures)).ExpectProblem(400, "invalid-request").Faults["/product"].ShouldContain("nearest");
        await service.Analyst.Record("coverage-lists", Bodies.CoverageList("NO-METALS"));
        await service.Analyst.Record("figures", figures);
        var set = await service.Analyst.Record("targets", Bodies.Target("no-metals", "IND", "ARE", Bodies.Baseline("COVERAGE", "2022", 45)).With("measure", new { flow = "two-way", product = "No-Metals" }).With("amount", 100_000_000_000m));

        (await service.Reader.GetAfter(set, "targets/no-metals/verdicts")).Expect(200).Json.GetProperty("items")[0].GetProperty("latest").GetProperty("value").GetDecimal().ShouldBe(50_000_000_000m);
        (await service.Reader.Get("series?product=no-metals")).Expect(200).Json.GetProperty("items").GetArrayLength().ShouldBe(1);
        (await service.Reader.Get("series?product=no-metal")).ExpectProblem(400, "invalid-request").Faults["product"].ShouldContain("NO-METALS");
        (await service.Reader.Get("series?product=7701")).ExpectProblem(400, "invalid-request").Faults.ShouldContainKey("product");
    }
}
