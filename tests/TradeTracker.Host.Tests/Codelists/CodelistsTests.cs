using Shouldly;
using TradeTracker.Testing;
using Xunit;

namespace TradeTracker.Host.Tests.Codelists;

/// <summary>The lists of codes, and the index from which everything is found.</summary>
[Collection(OneService.Name)]
public sealed class CodelistsTests(Service service)
{
    [Fact]
    public async Task Every_codelist_shows_each_code_once_with_a_label()
    {
        var lists = (await service.Reader.Get("codelists")).Expect(200).Json.GetProperty("items").EnumerateArray().ToList();
        ((string[])["flows", "economies", "groups", "publishers", "units", "statuses", "reasons", "kinds", "methods", "obs-status"]).ShouldBeSubsetOf(lists.Select(l => l.GetProperty("name").GetString()));
        foreach (var list in lists)
        {
            var codes = await Codes(list.GetProperty("href").GetString()!);
            codes.Select(c => c.Code).ShouldBeUnique();
            codes.ShouldAllBe(c => c.Code.Length > 0 && c.Label.Length > 0);
        }
    }

    [Theory]
    [InlineData("flows", "two-way", "Two way")]
    [InlineData("economies", "KAZ", "Kazakhstan")]
    [InlineData("units", "TNE", "Tonnes (metric)")]
    [InlineData("products", "TOTAL", "All goods")]
    [InlineData("products", "78", "Lead and articles thereof")]
    [InlineData("obs-status", "P", "Provisional")]
    [InlineData("statuses", "acceleration-needed", "Acceleration needed")]
    [InlineData("reasons", "no-baseline", "No baseline")]
    [InlineData("kinds", "level", "Level")]
    [InlineData("methods", "cagr-ratio/1", "Cagr ratio")]
    [InlineData("directions", "at-least", "At least")]
    public async Task A_code_has_its_label(string list, string code, string label) => (await Codes($"codelists/{list}")).ShouldContain((code, label));

    [Fact]
    public async Task What_is_recorded_is_a_code_too()
    {
        await service.Analyst.Record("groups", Bodies.Group("CODE-GROUP", "NOR"));
        await service.Analyst.Record("mechanisms", Bodies.Mechanism("code-mechanism"));
        await service.Analyst.Record("publishers", Bodies.Publisher("CODE-PUBLISHER"));
        await service.Analyst.Record("coverage-lists", Bodies.CoverageList("CODE-LIST"));
        (await Codes("codelists/groups")).ShouldContain(("CODE-GROUP", "Group CODE-GROUP"));
        (await Codes("codelists/mechanisms")).ShouldContain(("code-mechanism", "Mechanism code-mechanism"));
        (await Codes("codelists/publishers")).ShouldContain(("CODE-PUBLISHER", "Office CODE-PUBLISHER"));
        (await Codes("codelists/products")).ShouldContain(("CODE-LIST", "List CODE-LIST"));
        (await service.Reader.Get("codelists/flow")).ExpectProblem(404, "not-found").Text.ShouldContain("flows");
    }

    [Fact]
    public async Task The_index_leads_to_every_collection()
    {
        var index = (await service.Reader.Get("/api/v1")).Expect(200).Json;
        var links = index.GetProperty("links").EnumerateObject().ToDictionary(l => l.Name, l => l.Value.GetString()!);
        ((string[])["targets", "series", "mechanisms", "groups", "publishers", "coverage-lists", "exchange-rates", "events", "codelists"]).ShouldBeSubsetOf(links.Keys);
        foreach (var address in links.Values.Append(index.GetProperty("openApi").GetString()!)) (await service.Reader.Get(address)).Expect(200);
    }

    private async Task<IReadOnlyList<(string Code, string Label)>> Codes(string address) =>
        [.. (await service.Reader.Get(address)).Expect(200).Json.GetProperty("items").EnumerateArray().Select(c => (c.GetProperty("code").GetString()!, c.GetProperty("label").GetString()!))];
}
