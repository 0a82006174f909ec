using System.Text.Json;
using Shouldly;
using TradeTracker.Testing;
using Xunit;

namespace TradeTracker.Host.Tests.Groups;

/// <summary>R4.5 through HTTP: figures of members reach the targets of their groups, and so does a change of members.</summary>
public sealed class GroupVerdictsTests(TemplateDatabase template) : IAsyncLifetime
{
    private static readonly (string Member, decimal Billions)[] In2024 = [("KAZ", 43.82m), ("KGZ", 22.71m), ("UZB", 13.78m), ("TKM", 10.65m), ("TJK", 3.86m)];

    private readonly Service service = new(template);

    private Task<Answer> Record(string path, object body) => service.Analyst.Record(path, body);

    private async Task<JsonElement> Verdict(Answer last, string target) =>
        (await service.Reader.GetAfter(last, $"targets/{target}/verdicts")).Expect(200).Json.GetProperty("items").EnumerateArray().Single();

    public async ValueTask InitializeAsync()
    {
        await service.InitializeAsync();
        await Record("publishers", Bodies.Publisher("GACC", "CHN"));
        await Record("groups", Bodies.Group("C5", "KAZ", "KGZ", "TJK", "TKM", "UZB"));
        await Record("targets", Bodies.Target("c5", "China", "c5", Bodies.Baseline("GACC", "2022", 30)).With("amount", 70_000_000_000m));
        foreach (var (member, billions) in In2024)
            await Record("figures", Bodies.Figures("GACC", "2025-01-20", "CHN", member, ("2024", billions)));
    }

    public ValueTask DisposeAsync() => service.DisposeAsync();

    [Fact]
    public async Task F9_the_members_add_up_to_the_publishers_own_figure()
    {
        var own = await Record("figures", Bodies.Figures("GACC", "2025-01-20", "CHN", "C5", ("2024", 94.82m)));
        var verdict = await Verdict(own, "c5");
        verdict.GetProperty("status").GetString().ShouldBe("attained");
        verdict.GetProperty("group").GetRawText().ShouldBe("""{"period":"2024","ownFigure":94820000000,"memberSum":94820000000,"difference":0,"missing":[]}""");
    }

    [Fact]
    public async Task A_figure_of_a_member_alone_reaches_the_target_of_its_group()
    {
        var revised = await Record("figures", Bodies.Figures("GACC", "2025-03-01", "CHN", "TJK", ("2024", 4.86m)));
        (await Verdict(revised, "c5")).GetProperty("latest").GetProperty("value").GetDecimal().ShouldBe(95_820_000_000m);
    }

    [Fact]
    public async Task F10_figures_in_another_currency_withhold()
    {
        await Record("groups", Bodies.Group("G10", "KAZ", "UZB"));
        await Record("targets", Bodies.Target("f10", "MNG", "G10").With("direction", "at-least"));
        var verdict = await Verdict(await Record("figures", Bodies.Figures("GACC", "2025-01-20", "MNG", "G10", ("2024", 600)).With("unit", "CNY")), "f10");
        (verdict.GetProperty("status").GetString(), verdict.GetProperty("reason").GetString()).ShouldBe(("withheld", "currency-mismatch"));
    }

    [Fact]
    public async Task A_change_of_members_is_assessed_as_are_strikes_and_earlier_positions_keep_the_old_answer()
    {
        await Record("groups", Bodies.Group("CLUB", "KAZ", "UZB"));
        var set = await Record("targets", Bodies.Target("club", "CHN", "CLUB", Bodies.Baseline("GACC", "2022", 30)).With("amount", 60_000_000_000m));
        (await Verdict(set, "club")).GetProperty("latest").GetProperty("value").GetDecimal().ShouldBe(57_600_000_000m);

        var joined = await Record("groups/CLUB/members", Bodies.On("2023-06-01").With("economy", "TJK"));
        var verdict = await Verdict(joined, "club");
        verdict.GetProperty("latest").GetProperty("value").GetDecimal().ShouldBe(61_460_000_000m);
        verdict.GetProperty("flags").EnumerateArray().Select(f => f.GetString()).ShouldContain("composition-changed");

        await Record("groups/CLUB/members", Bodies.On("2023-06-01").With("economy", "AFG"));
        var incomplete = await Record("groups/CLUB/members/KAZ/departure", Bodies.On("2024-01-01"));
        verdict = await Verdict(incomplete, "club");
        verdict.GetProperty("reason").GetString().ShouldBe("incomplete-group");
        verdict.GetProperty("group").GetProperty("missing").EnumerateArray().Select(m => m.GetString()).ShouldBe(["AFG"]);

        var past = (await service.Reader.Get($"targets/club/verdicts?asOf={joined.Position}")).Expect(200);
        past.Json.GetProperty("items")[0].GetProperty("status").GetString().ShouldBe("attained");
    }

    [Fact]
    public async Task A_mechanism_is_a_group_of_its_members_and_a_party_is_not_contained_in_its_counterpart()
    {
        await Record("mechanisms", Bodies.Mechanism("two-of-five").With("members", (string[])["KAZ", "KGZ"]));
        var set = await Record("targets", Bodies.Target("by-mechanism", "CHN", "two-of-five", Bodies.Baseline("GACC", "2022", 30)));
        (await Verdict(set, "by-mechanism")).GetProperty("latest").GetProperty("value").GetDecimal().ShouldBe(66_530_000_000m);
        (await service.Analyst.Post("targets", Bodies.Target("contained", "Kazakhstan", "C5").With("direction", "at-least")))
            .ExpectProblem(422, "party-contained").Faults.ShouldContainKey("/parties/0");
        (await service.Analyst.Post("targets", Bodies.Target("unknown", "CHN", "C6"))).ExpectProblem(400, "invalid-request").Text.ShouldContain("C5");
        (await service.Analyst.Post("figures", Bodies.Figures("GACC", "2025-01-20", "WLD", "KAZ", ("2024", 1)))).ExpectProblem(400, "invalid-request").Faults["/reporter"].ShouldNotContain("WLD (");
    }

    [Fact]
    public async Task Every_document_is_the_fold_of_the_log_at_its_position()
    {
        var last = await Record("groups/C5/members/TJK/departure", Bodies.On("2025-06-01"));
        var document = (await service.Reader.GetAfter(last, "targets/c5")).Expect(200);
        (await service.Reader.Get(document.Header("Content-Location")!)).Expect(200).Text.ShouldBe(document.Text);
    }
}
