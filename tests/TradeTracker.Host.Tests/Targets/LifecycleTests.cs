using System.Text.Json;
using Shouldly;
using TradeTracker.Testing;
using Xunit;

namespace TradeTracker.Host.Tests.Targets;

/// <summary>What becomes of a target and of our record of it, on both clocks.</summary>
[Collection(OneService.Name)]
public sealed class LifecycleTests(Service service)
{
    private const string Id = "lifecycle";

    [Fact]
    public async Task A_raised_target_shows_its_old_terms_before_that_day_and_a_corrected_one_its_old_record_before_that_position()
    {
        var set = await service.Analyst.Record("targets", Bodies.Target(Id, "PER", "CHL").With("direction", "at-least"));
        var raised = await service.Analyst.Record($"targets/{Id}/revisions", Bodies.On("2024-06-01").With("members", new { amount = 45_000_000_000m, unit = "usd", deadline = new { date = "2031-12-31" } }));
        var corrected = await service.Analyst.Record($"targets/{Id}/corrections", Bodies.On("2024-06-01").Without("on").With("reason", "A typo.").With("members", new { name = "Peru–Chile" }));

        var now = (await service.Reader.GetAfter(corrected, $"targets/{Id}")).Expect(200).Json;
        Terms(now).ShouldBe((45_000_000_000m, "2031-12-31", "Peru–Chile"));
        var revision = now.GetProperty("lineage").GetProperty("revisions")[0];
        revision.GetProperty("change").ToString().ShouldBe("""["raised","extended"]""");
        revision.GetProperty("members").GetProperty("unit").GetString().ShouldBe("USD");
        Terms((await service.Reader.Get($"targets/{Id}?publishedUntil=2024-05-31")).Json).ShouldBe((40_000_000_000m, "2030-12-31", "Peru–Chile"));
        Terms((await service.Reader.Get($"targets/{Id}?asOf={raised.Position}")).Json).ShouldBe((45_000_000_000m, "2031-12-31", "PER–CHL 40bn by 2030"));
        Terms((await service.Reader.Get($"targets/{Id}?asOf={set.Position}")).Json).ShouldBe((40_000_000_000m, "2030-12-31", "PER–CHL 40bn by 2030"));

        var feed = (await service.Reader.Get($"targets/{Id}/events")).Json.GetProperty("items").EnumerateArray().ToList();
        feed.Select(e => e.GetProperty("type").GetString()).ShouldBe(["target_set", "target_revised", "target_corrected"]);
        feed[2].GetProperty("data").GetProperty("reason").GetString().ShouldBe("A typo.");
    }

    [Fact]
    public async Task Every_fault_of_changed_members_is_named_where_it_is()
    {
        await service.Analyst.Record("targets", Bodies.Target("patched", "PER", "BOL").With("direction", "at-least"));
        var answer = await service.Analyst.Post("targets/patched/revisions", Bodies.On("2024-06-01").With("members", new { id = "x", zz = 1, unit = (string?)null, parties = (string[])["PER", "Kazakstan"], deadline = new { date = "soon" } }));
        answer.ExpectProblem(400, "invalid-request");
        answer.Json.GetProperty("errors").EnumerateArray().Select(e => e.GetProperty("pointer").GetString()).ShouldBe(
            ["/members/id", "/members/zz", "/members/unit", "/members/parties/1", "/members/deadline/date"], ignoreOrder: true);
    }

    [Fact]
    public async Task A_correction_of_another_event_keeps_it_whole()
    {
        await service.Analyst.Record("targets", Bodies.Target("recorrected", "PER", "BRA").With("direction", "at-least"));
        var agreed = await service.Analyst.Record("targets/recorrected/agreement", Bodies.On("2024-06-01"));
        object Correction(object members) => Bodies.On("").Without("on").With("position", agreed.Position).With("reason", "A typo.").With("members", members);

        (await service.Analyst.Post("targets/recorrected/corrections", Correction(new { on = (string?)null, citation = (string?)null, zz = 1 }))).Json.GetProperty("errors").EnumerateArray()
            .Select(e => e.GetProperty("pointer").GetString()).ShouldBe(["/members/on", "/members/citation", "/members/zz"], ignoreOrder: true);
        var corrected = await service.Analyst.Record("targets/recorrected/corrections", Correction(new { on = "2024-06-02" }));
        corrected.Json.GetProperty("lineage").GetProperty("agreements")[0].GetProperty("on").GetString().ShouldBe("2024-06-02");
    }

    [Fact]
    public async Task A_superseded_target_leaves_the_list_of_the_active_ones_and_is_read_as_of_its_end()
    {
        await service.Analyst.Record("targets", Bodies.Target("successor", "PER", "COL").With("direction", "at-least"));
        await service.Analyst.Record("targets", Bodies.Target("predecessor", "PER", "COL").With("direction", "at-least"));
        (await service.Analyst.Post("targets/predecessor/supersession", Bodies.On("2024-06-01").With("by", "succesor"))).ExpectProblem(400, "invalid-request");
        var ended = await service.Analyst.Record("targets/predecessor/supersession", Bodies.On("2024-06-01").With("by", "successor"));
        (await service.Analyst.Post("targets/predecessor/withdrawal", Bodies.On("2024-06-02").With("reason", "dropped"))).ExpectProblem(422, "target-ended");

        (await service.Reader.GetAfter(ended, "targets?party=COL&state=superseded")).Json.GetProperty("items").EnumerateArray().Single().GetProperty("id").GetString().ShouldBe("predecessor");
        (await service.Reader.Get("targets?party=COL&state=active")).Json.GetProperty("items").EnumerateArray().Single().GetProperty("id").GetString().ShouldBe("successor");
        (await service.Reader.Get("targets/predecessor?publishedUntil=2024-05-31")).Json.GetProperty("state").GetString().ShouldBe("active");
    }

    [Fact]
    public async Task A_retracted_figure_counts_until_the_day_it_was_retracted()
    {
        await service.Analyst.Record("publishers", Bodies.Publisher("RETRACTS", "PER"));
        await service.Analyst.Record("targets", Bodies.Target("retracted", "PER", "ECU").With("direction", "at-least"));
        await service.Analyst.Record("figures", Bodies.Figures("RETRACTS", "2024-01-12", "PER", "ECU", ("2023", 41)));
        var retraction = await service.Analyst.Record("figures/retractions", Bodies.On("2024-03-01").With("publisher", "RETRACTS").With("reporter", "Peru").With("counterpart", "ECU").With("flow", "two-way").With("periods", (string[])["2023"]).With("reason", "Double counting."));

        Status((await service.Reader.GetAfter(retraction, "targets/retracted/verdicts")).Json).ShouldBe(("withheld", "no-figures"));
        Status((await service.Reader.Get("targets/retracted/verdicts?publishedUntil=2024-02-29")).Json).ShouldBe(("attained", null));
        Status((await service.Reader.Get($"targets/retracted/verdicts?asOf={retraction.Position - 1}")).Json).ShouldBe(("attained", null));
    }

    private static (decimal, string?, string?) Terms(JsonElement target) => target.GetProperty("definition") is var d
        ? (d.GetProperty("amount").GetDecimal(), d.GetProperty("deadline").GetProperty("date").GetString(), d.GetProperty("name").GetString()) : default;

    private static (string?, string?) Status(JsonElement verdicts) => verdicts.GetProperty("items")[0] is var v ? (v.GetProperty("status").GetString(), v.GetProperty("reason").GetString()) : default;
}
