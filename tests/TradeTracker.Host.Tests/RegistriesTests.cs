using Shouldly;
using TradeTracker.Testing;
using Xunit;

namespace TradeTracker.Host.Tests;

/// <summary>What every registry's reads have in common: as it stood, page by page.</summary>
[Collection(OneService.Name)]
public sealed class RegistriesTests(Service service)
{
    [Fact]
    public async Task A_record_is_shown_as_it_stood_and_why_it_did_not()
    {
        var before = (await service.Analyst.Record("publishers", Bodies.Publisher("BEFORE-IT"))).Position;
        var defined = await service.Analyst.Record("groups", Bodies.Group("AS-OF", "NOR"));
        var joined = await service.Analyst.Record("groups/AS-OF/members", Bodies.On("2001-01-01").With("economy", "FIN"));
        var strike = await service.Analyst.Record($"events/{defined.Position}/strike", new { reason = "Wrong." });

        (await service.Reader.Get($"groups/AS-OF?asOf={before}")).ExpectProblem(404, "not-announced");
        (await service.Reader.Get($"groups/AS-OF?asOf={defined.Position}")).Expect(200).Json.GetProperty("members").GetArrayLength().ShouldBe(1);
        var then = (await service.Reader.Get($"groups/AS-OF?asOf={joined.Position}")).Expect(200).Json;
        (then.GetProperty("members").GetArrayLength(), then.GetProperty("version").GetInt64()).ShouldBe((2, 2));
        (await service.Reader.Get($"groups/AS-OF?asOf={strike.Position}")).ExpectProblem(404, "struck");
        (await service.Reader.Get("groups/AS-OF")).ExpectProblem(404, "struck");
        (await service.Reader.Get($"groups/NEVER?asOf={joined.Position}")).ExpectProblem(404, "not-found");
    }

    [Fact]
    public async Task A_list_of_the_past_goes_on_page_by_page_without_what_came_later()
    {
        await service.Analyst.Record("mechanisms", Bodies.Mechanism("page-a"));
        var second = await service.Analyst.Record("mechanisms", Bodies.Mechanism("page-b"));
        await service.Analyst.Record("mechanisms", Bodies.Mechanism("page-c"));

        (await Ids($"mechanisms?limit=1&asOf={second.Position}")).Where(id => id.StartsWith("page-", StringComparison.Ordinal)).ShouldBe(["page-a", "page-b"]);
        (await Ids("mechanisms?limit=1")).Where(id => id.StartsWith("page-", StringComparison.Ordinal)).ShouldBe(["page-a", "page-b", "page-c"]);
    }

    [Fact]
    public async Task A_timeline_is_told_as_it_was_known()
    {
        var began = await service.Analyst.Record("mechanisms", Bodies.Mechanism("told-then"));
        await service.Analyst.Record("mechanisms/told-then/members", Bodies.On("2024-01-01").With("economy", "MNG"));
        (await service.Reader.Get($"mechanisms/told-then/timeline?asOf={began.Position}")).Expect(200).Json.GetProperty("items").GetArrayLength().ShouldBe(1);
        (await service.Reader.Get("mechanisms/told-then/timeline")).Expect(200).Json.GetProperty("items").GetArrayLength().ShouldBe(2);
    }

    private async Task<IReadOnlyList<string>> Ids(string path)
    {
        List<string> ids = [];
        for (string? next = null, at = path; at is not null; at = next is null ? null : $"{path}&cursor={Uri.EscapeDataString(next)}")
        {
            var page = (await service.Reader.Get(at)).Expect(200).Json;
            ids.AddRange(page.GetProperty("items").EnumerateArray().Select(i => i.GetProperty("id").GetString()!));
            next = page.GetProperty("next").GetString();
        }
        return ids;
    }
}
