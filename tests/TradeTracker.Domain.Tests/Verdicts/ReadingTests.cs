using Shouldly;
using TradeTracker.Domain.Publishers;
using TradeTracker.Domain.Targets;
using TradeTracker.Domain.Values;
using TradeTracker.Domain.Verdicts;
using Xunit;

namespace TradeTracker.Domain.Tests.Verdicts;

/// <summary>R3.2, R3.5, R3.6, R4.3 and the readings of §1.</summary>
public sealed class ReadingTests
{
    private static LatestFigure Latest(string period, decimal value, string published, ObsStatus status = ObsStatus.Normal, bool exact = true) =>
        new(Some.Period(period), value, status, Some.Day(published), exact);

    private static History Parts(string[] periods, Func<int, string> published) => periods.Index().Aggregate(
        History.Of(Some.Level()), (history, p) => history.Figure("GACC", "CHN", p.Item, 1 + p.Index, published(p.Index)));

    private static string[] Months => [.. Enumerable.Range(1, 12).Select(m => $"2024-{m:00}")];

    private static string[] Quarters => [.. Enumerable.Range(1, 4).Select(q => $"2024-Q{q}")];

    [Fact]
    public void R3_2_the_latest_publication_holds_whatever_was_recorded_last() => History.Of(Some.Level())
        .Figure("GACC", "CHN", "2024", 31, "2025-03-01").Figure("GACC", "CHN", "2024", 30, "2025-01-12")
        .Verdict().Latest.ShouldBe(Latest("2024", 31, "2025-03-01"));

    [Fact]
    public void R3_2_of_one_day_the_figure_recorded_last_holds() => History.Of(Some.Level())
        .Figure("GACC", "CHN", "2024", 31, "2025-01-12").Figure("GACC", "CHN", "2024", 30, "2025-01-12")
        .Verdict().Latest.ShouldBe(Latest("2024", 30, "2025-01-12"));

    [Fact]
    public void R3_5_a_year_is_the_sum_of_its_quarters_dated_by_the_latest() =>
        Parts(Quarters, i => $"2025-0{4 - i}-01").Verdict().Latest.ShouldBe(Latest("2024", 10, "2025-04-01"));

    [Fact]
    public void R3_5_a_year_is_the_sum_of_its_months_dated_by_the_latest() =>
        Parts(Months, i => $"2025-02-{10 + i}").Verdict().Latest.ShouldBe(Latest("2024", 78, "2025-02-21"));

    [Fact]
    public void R3_5_quarters_come_before_months_and_the_annual_figure_before_both()
    {
        var history = Parts([.. Months, .. Quarters], _ => "2025-02-01");
        history.Verdict().Latest!.Value.ShouldBe(13 + 14 + 15 + 16);
        history.Figure("GACC", "CHN", "2024", 9, "2025-02-01").Verdict().Latest!.Value.ShouldBe(9);
    }

    [Theory]
    [InlineData("2024-01/P11M")]
    [InlineData("FY2024@04-01")]
    public void R4_6_neither_a_year_to_date_nor_another_year_type_stands_in_for_a_year(string period) =>
        History.Of(Some.Level()).Figure("GACC", "CHN", period, 50, "2025-06-01").Verdict().Latest.ShouldBeNull();

    [Fact]
    public void R3_5_eleven_months_are_no_year() => Parts(Months[..11], _ => "2025-02-01").Verdict().Latest.ShouldBeNull();

    [Fact]
    public void A_fiscal_year_is_read_by_its_own_parts() =>
        History.Of(Some.Level() with { Measure = new(Flow.TwoWay, "TOTAL", new(4, 1)) })
            .Figure("GACC", "CHN", "2024-Q2", 1, "2025-06-01").Figure("GACC", "CHN", "2024-Q3", 2, "2025-06-01")
            .Figure("GACC", "CHN", "2024-Q4", 3, "2025-06-01").Figure("GACC", "CHN", "2025-Q1", 4, "2025-06-01")
            .Verdict().Latest.ShouldBe(Latest("FY2024@04-01", 10, "2025-06-01"));

    [Fact]
    public void R3_5_the_least_certain_part_names_the_status_and_flags_provisional()
    {
        var verdict = Parts(Quarters[..2], _ => "2025-02-01")
            .Figure("GACC", "CHN", "2024-Q3", 3, "2025-02-01", status: ObsStatus.Estimated)
            .Figure("GACC", "CHN", "2024-Q4", 4, "2025-02-01", status: ObsStatus.Provisional).Verdict();
        verdict.Latest!.ObsStatus.ShouldBe(ObsStatus.Estimated);
        verdict.Flags.ShouldBe([Caveat.Provisional]);
    }

    [Fact]
    public void R3_5_the_latest_parts_date_is_exact_where_that_part_is() => Parts(Quarters[..3], _ => "2025-02-01")
        .Figure("GACC", "CHN", "2024-Q4", 4, "2025-03-01", exact: false).Verdict().Latest!.PublishedOnExact.ShouldBeFalse();

    [Fact]
    public void R3_6_two_way_trade_is_exports_and_imports_with_the_later_date_and_a_flag_until_one_release_has_both()
    {
        var history = History.Of(Some.Level()).Figure("GACC", "CHN", "2024", 20, "2025-01-12", Flow.Exports).Figure("GACC", "CHN", "2024", 12, "2025-02-12", Flow.Imports);
        history.Verdict().Latest.ShouldBe(Latest("2024", 32, "2025-02-12"));
        history.Verdict().Flags.ShouldBe([Caveat.MixedRelease]);
        history.Figure("GACC", "CHN", "2024", 21, "2025-02-12", Flow.Exports).Verdict().Flags.ShouldBeEmpty();
        history.Figure("GACC", "CHN", "2024", 34, "2025-01-12").Verdict().Latest.ShouldBe(Latest("2024", 34, "2025-01-12"));
    }

    [Fact]
    public void A_mirror_has_the_opposite_flow_and_its_own_valuation()
    {
        var history = History.Of(Some.Level(flow: Flow.Exports))
            .Publisher("GACC", "CHN", ValuationBasis.Cif, ValuationBasis.Fob).Publisher("KZ-BNS", "KAZ", ValuationBasis.Cif, ValuationBasis.Fob)
            .Figure("GACC", "CHN", "2024", 20, "2025-01-12", Flow.Exports).Figure("GACC", "CHN", "2024", 99, "2025-01-12", Flow.Imports)
            .Figure("KZ-BNS", "KAZ", "2024", 18, "2025-02-12", Flow.Imports).Figure("KZ-BNS", "KAZ", "2024", 99, "2025-02-12", Flow.Exports);
        history.Assess()!.Items.Select(v => (v.Publisher, v.Perspective, v.Latest!.Value, v.Valuation)).ShouldBe(
            [("GACC", Perspective.Direct, 20, ValuationBasis.Fob), ("KZ-BNS", Perspective.Mirror, 18, ValuationBasis.Cif)]);
    }

    [Fact]
    public void Two_way_trade_has_no_valuation() =>
        History.Of(Some.Level()).Publisher("GACC", "CHN", ValuationBasis.Cif, ValuationBasis.Fob).Figure("GACC", "CHN", "2024", 20, "2025-01-12").Verdict().Valuation.ShouldBeNull();

    [Fact]
    public void A_balance_is_exports_less_imports_and_its_mirror_has_the_sign_turned()
    {
        var history = History.Of(Some.Level(flow: Flow.Balance, direction: Direction.AtMost))
            .Figure("GACC", "CHN", "2024", 20, "2025-01-12", Flow.Exports).Figure("GACC", "CHN", "2024", 12, "2025-01-12", Flow.Imports)
            .Figure("KZ-BNS", "KAZ", "2024", -7, "2025-02-12", Flow.Balance)
            .Figure("UN-COMTRADE", "KAZ", "2024", 12, "2025-02-12", Flow.Exports).Figure("UN-COMTRADE", "KAZ", "2024", 18, "2025-02-12", Flow.Imports);
        history.Assess()!.Items.Select(v => (v.Publisher, v.Latest!.Value)).ShouldBe([("GACC", 8), ("KZ-BNS", 7), ("UN-COMTRADE", 6)]);
        history.Verdict("GACC").NullReasons["percentOfTarget"].ShouldBe("balance");
    }

    [Fact]
    public void One_publisher_that_reports_for_both_sides_is_two_readings() => History.Of(Some.Level())
        .Figure("UN-COMTRADE", "KAZ", "2024", 18, "2025-02-12").Figure("UN-COMTRADE", "CHN", "2024", 20, "2025-02-12")
        .Assess()!.Items.Select(v => (v.Reporter, v.Perspective)).ShouldBe([("CHN", Perspective.Direct), ("KAZ", Perspective.Mirror)]);

    [Fact]
    public void R4_3_the_latest_baseline_by_day_and_order_counts_and_one_still_to_come_does_not()
    {
        var history = History.Of(Some.Level()).Figure("GACC", "CHN", "2021", 18, "2022-02-01")
            .Baseline("GACC", "CHN", "2022", 20, "2024-01-01").Baseline("GACC", "CHN", "2021", 17, "2024-01-01").Baseline("GACC", "CHN", "2020", 15, "2023-12-01")
            .Baseline("GACC", "CHN", "2019", 14, "2025-01-01");
        history.Verdict(until: "2024-06-01").Baseline.ShouldBe(new StartFigure(Some.Period("2021"), 17, 18));
        history.Verdict().Baseline.ShouldBe(new StartFigure(Some.Period("2019"), 14, null));
    }

    [Fact]
    public void R4_3_a_baseline_without_value_is_each_readings_own_figure_as_it_is_now()
    {
        var history = History.Of(Some.Level()).Baseline(null, null, "2022", null)
            .Figure("GACC", "CHN", "2022", 20, "2023-01-12").Figure("GACC", "CHN", "2022", 21, "2023-09-01").Figure("KZ-BNS", "KAZ", "2022", 24, "2023-02-15");
        history.Assess()!.Items.Select(v => v.Baseline!.Value).ShouldBe([21, 24]);
        history.Assess("2023-08-31")!.Items.Select(v => v.Baseline!.Value).ShouldBe([20, 24]);
    }
}
