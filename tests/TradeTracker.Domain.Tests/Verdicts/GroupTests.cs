using CsCheck;
using Shouldly;
using TradeTracker.Domain.Targets;
using TradeTracker.Domain.Values;
using TradeTracker.Domain.Verdicts;
using Xunit;

namespace TradeTracker.Domain.Tests.Verdicts;

/// <summary>R4.5: groups that add up, and what one member's figures cannot say.</summary>
public sealed class GroupTests
{
    private static readonly (string Member, decimal Value)[] InF9 = [("KAZ", 43.82m), ("KGZ", 22.71m), ("UZB", 13.78m), ("TKM", 10.65m), ("TJK", 3.86m)];

    private static TargetTerms Terms(string subject, string counterpart, Flow flow = Flow.TwoWay) =>
        Some.Level(70, flow: flow) with { Parties = [subject, counterpart] };

    private static History C5(string subject = "CHN", string counterpart = "C5") =>
        History.Of(Terms(subject, counterpart)).Group("C5", "1992-01-01", "KAZ", "KGZ", "TJK", "TKM", "UZB");

    private static History OfMembers(History history, int year, params (string Member, decimal Value)[] values) =>
        values.Aggregate(history, (h, v) => h.Trade("GACC", "CHN", v.Member, year, v.Value));

    [Fact]
    public void F9_the_publishers_own_figure_stands_beside_the_sum_of_the_members()
    {
        var history = OfMembers(C5(), 2024, InF9);
        history.Verdict().Group.ShouldBe(new(Some.Period("2024"), null, 94.82m, null, []));
        history.Trade("GACC", "CHN", "C5", 2024, 94.82m);
        var verdict = history.Verdict();
        verdict.Group.ShouldBe(new(Some.Period("2024"), 94.82m, 94.82m, 0, []));
        verdict.Latest!.Value.ShouldBe(94.82m);
        verdict.Status.ShouldBe(Status.Attained);
    }

    [Fact]
    public void F10_figures_in_another_currency_withhold_and_nobodys_is_missed()
    {
        var verdict = History.Of(Terms("CHN", "C5")).Group("C5", "1992-01-01", "KAZ", "UZB").Figure("GACC", "CHN", "2024", 600, "2025-01-20", unit: "CNY").Verdict();
        (verdict.Reason, verdict.Group).ShouldBe((WithheldReason.CurrencyMismatch, null));
    }

    [Fact]
    public void R4_5_of_a_sum_only_years_of_its_window_can_be_incomplete()
    {
        var history = History.Of(Some.Increase(9, 2022, 2023) with { Parties = ["CHN", "C5"] }).Group("C5", "1992-01-01", "KAZ", "UZB").Trade("GACC", "CHN", "KAZ", 2021, 5).Baseline("GACC", "CHN", "2020", null, on: "2022-01-01");
        history.Verdict().Reason.ShouldBe(WithheldReason.NoBaseline);
        history.Trade("GACC", "CHN", "KAZ", 2022, 5).Verdict().Reason.ShouldBe(WithheldReason.IncompleteGroup);
    }

    [Fact]
    public void R4_5_the_own_figure_counts_where_it_differs_from_the_sum()
    {
        var verdict = OfMembers(C5(), 2024, InF9).Trade("GACC", "CHN", "C5", 2024, 90).Verdict();
        verdict.Latest!.Value.ShouldBe(90);
        verdict.Group!.Difference.ShouldBe(-4.82m);
    }

    [Fact]
    public void R4_5_only_some_members_after_the_start_withhold_and_are_named()
    {
        var history = OfMembers(C5(), 2022, [.. InF9.Select(m => (m.Member, m.Value / 2))]);
        var verdict = OfMembers(history, 2024, InF9[..3]).Baseline("GACC", "CHN", "2022", 47).Verdict();
        verdict.Reason.ShouldBe(WithheldReason.IncompleteGroup);
        verdict.Group.ShouldBe(new(Some.Period("2024"), null, null, null, ["TJK", "TKM"]));
    }

    [Fact]
    public void R4_5_t_is_the_latest_year_with_all_members()
    {
        var verdict = OfMembers(OfMembers(C5(), 2023, InF9), 2024, InF9[..3]).Baseline("GACC", "CHN", "2022", 60).Verdict();
        verdict.Latest!.Period.ShouldBe(Some.Period("2023"));
        verdict.Status.ShouldBe(Status.Attained);
    }

    [Fact]
    public void R4_5_who_was_a_member_on_the_last_day_of_the_year_counts()
    {
        var history = History.Of(Terms("CHN", "PAIR")).Group("PAIR", "2000-01-01", "KAZ").Joined("PAIR", "UZB", "2023-12-31")
            .Baseline("GACC", "CHN", "2022", null)
            .Trade("GACC", "CHN", "KAZ", 2022, 30).Trade("GACC", "CHN", "UZB", 2022, 9)
            .Trade("GACC", "CHN", "KAZ", 2023, 40).Trade("GACC", "CHN", "UZB", 2023, 14);
        var verdict = history.Verdict();
        (verdict.Baseline!.Value, verdict.Latest!.Value).ShouldBe((30m, 54m));
        verdict.Flags.ShouldContain(Caveat.CompositionChanged);
        history.StrikeLast().Verdict().Reason.ShouldBe(WithheldReason.IncompleteGroup);
    }

    [Fact]
    public void R4_5_a_publisher_of_one_member_is_no_reading_of_the_group_and_one_of_all_is()
    {
        var history = C5().Trade("KZ-BNS", "KAZ", "CHN", 2024, 40).Trade("GACC", "CHN", "C5", 2024, 94.82m);
        history.Verdict().Publisher.ShouldBe("GACC");
        foreach (var (member, value) in InF9) history.Trade("UN-COMTRADE", member, "CHN", 2024, value - 1);
        var mirror = history.Verdict("UN-COMTRADE");
        (mirror.Reporter, mirror.Perspective, mirror.Latest!.Value).ShouldBe(("C5", Perspective.Mirror, 89.82m));
    }

    [Theory]
    [InlineData(Flow.TwoWay, Flow.Exports)]
    [InlineData(Flow.Exports, Flow.Exports)]
    [InlineData(Flow.Imports, Flow.Imports)]
    public void R4_5_trade_within_a_group_counts_each_flow_once(Flow promised, Flow counted)
    {
        var history = History.Of(Terms("TRIO", "TRIO", promised)).Group("TRIO", "2000-01-01", "KAZ", "KGZ", "UZB");
        string[] members = ["KAZ", "KGZ", "UZB"];
        foreach (var (from, i) in members.Select((m, i) => (m, i)))
            foreach (var to in members.Where(m => m != from))
                history.Trade("UN-COMTRADE", from, to, 2024, 1 + i, Flow.Exports).Trade("UN-COMTRADE", from, to, 2024, 10 + i, Flow.Imports);
        var verdict = history.Verdict();
        verdict.Latest!.Value.ShouldBe(counted == Flow.Exports ? 2 * (1 + 2 + 3) : 2 * (10 + 11 + 12));
        verdict.Group!.MemberSum.ShouldBe(verdict.Latest.Value);
        history.Trade("UN-COMTRADE", "TRIO", "TRIO", 2024, 50, promised).Verdict().Latest!.Value.ShouldBe(50);
    }

    [Fact]
    public void R4_5_two_groups_add_up_member_by_member() => History.Of(Terms("AA", "BB")).Group("AA", "2000-01-01", "KAZ", "UZB").Group("BB", "2000-01-01", "CHN", "MNG")
        .Trade("UN-COMTRADE", "KAZ", "CHN", 2024, 1).Trade("UN-COMTRADE", "KAZ", "MNG", 2024, 2).Trade("UN-COMTRADE", "UZB", "BB", 2024, 4)
        .Verdict().Latest!.Value.ShouldBe(7);

    [Fact]
    public void The_members_of_a_mechanism_are_a_group()
    {
        var history = History.Of(Terms("TKM", "CA")).Record("mechanism/ca", new Domain.Mechanisms.MechanismInaugurated("ca", "CA", Some.Day("2020-01-01"), ["KAZ", "UZB"], Some.Citation));
        history.Trade("TM", "TKM", "KAZ", 2024, 1).Trade("TM", "TKM", "UZB", 2024, 2).Verdict().Latest!.Value.ShouldBe(3);
    }

    [Fact]
    public void The_world_is_never_a_sum_of_members() => History.Of(Terms("USA", "WLD"))
        .Trade("US-CENSUS", "USA", "CHN", 2024, 500).Trade("US-CENSUS", "USA", "WLD", 2024, 60)
        .Verdict().Latest!.Value.ShouldBe(60);

    [Fact]
    public void R4_5_any_group_is_the_sum_of_those_who_are_members_on_the_last_day_of_the_year()
    {
        string[] economies = ["KAZ", "KGZ", "TJK", "UZB"];
        var counts = new Counts();
        var stays = Gen.Select(Gen.Int[2015, 2021], Gen.Int[0, 9]).Array[4];
        var figures = Gen.Select(Gen.Int[0, 3], Gen.Int[2020, 2022], Gen.Int[1, 90]).List[4, 14];
        Gen.Select(stays, figures, Gen.Int[0, 5]).Sample((since, trade, own) =>
        {
            counts.Run();
            var history = History.Of(Terms("CHN", "G")).Group("G", "2015-01-01").Baseline("GACC", "CHN", "2019", 10);
            foreach (var (economy, i) in economies.Select((e, i) => (e, i)))
            {
                history.Joined("G", economy, $"{since[i].Item1}-12-31");
                if (since[i].Item2 < 5) history.Left("G", economy, $"{since[i].Item1 + since[i].Item2}-12-31");
            }
            foreach (var (economy, year, value) in trade) history.Trade("GACC", "CHN", economies[economy], year, value);
            if (own > 2) history.Trade("GACC", "CHN", "G", 2017 + own, 77);

            decimal? expected = null;
            var complete = Enumerable.Range(2020, 3).Where(year => own > 2 && year == 2017 + own || Members(year).Count > 0 && Members(year).All(m => Last(m, year) is not null)).ToList();
            if (complete.Count > 0) expected = own > 2 && complete[^1] == 2017 + own ? 77 : Members(complete[^1]).Sum(m => Last(m, complete[^1])!.Value);
            var partial = Enumerable.Range(2020, 3).Any(year => Members(year).Any(m => Last(m, year) is not null));

            var verdict = history.Verdict();
            (verdict.Latest?.Value).ShouldBe(expected);
            (verdict.Reason == WithheldReason.IncompleteGroup).ShouldBe(expected is null && partial);
            counts.Saw("a sum", expected is not null && expected != 77);
            counts.Saw("the own figure", expected == 77);
            counts.Saw("an incomplete group", verdict.Reason == WithheldReason.IncompleteGroup);
            counts.Saw("somebody who was no member any more, or not yet", trade.Any(t => !Members(t.Item2).Contains(t.Item1)));

            List<int> Members(int year) => [.. Enumerable.Range(0, 4).Where(i => since[i].Item1 <= year && (since[i].Item2 >= 5 || year < since[i].Item1 + since[i].Item2))];
            int? Last(int member, int year) => trade.Where(t => t.Item1 == member && t.Item2 == year).Select(t => (int?)t.Item3).LastOrDefault();
        }, iter: Samples.Of(1000));
        counts.ShouldAllBeMet();
    }

    [Fact]
    public void A_group_whose_definition_is_struck_has_its_own_figures_only()
    {
        var history = History.Of(Terms("CHN", "PAIR")).Trade("GACC", "CHN", "PAIR", 2024, 80).Trade("GACC", "CHN", "KAZ", 2024, 40).Group("PAIR", "2000-01-01", "KAZ");
        history.Verdict().Group!.MemberSum.ShouldBe(40);
        var struck = history.StrikeLast().Verdict();
        struck.Group.ShouldBeNull();
        struck.Latest!.Value.ShouldBe(80);
    }
}
