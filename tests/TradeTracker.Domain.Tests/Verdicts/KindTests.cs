using Shouldly;
using TradeTracker.Domain.Targets;
using TradeTracker.Domain.Values;
using TradeTracker.Domain.Verdicts;
using Xunit;
using static TradeTracker.Domain.Targets.Direction;
using static TradeTracker.Domain.Verdicts.Status;

namespace TradeTracker.Domain.Tests.Verdicts;

/// <summary>Growth and shares; tonnes, fiscal years and other currencies.</summary>
public sealed class KindTests
{
    private static History Grown(decimal rate, Direction direction, params decimal[] values)
    {
        var history = History.Of(Some.Growth(rate, direction));
        for (var i = 0; i < values.Length; i++) history.Gacc($"{2020 + i}", values[i]);
        return history;
    }

    [Fact]
    public void R4_4_growth_counts_from_the_figure_before_its_window_and_compares_rates()
    {
        var verdict = Grown(0.1m, AtLeast, 100, 108, 116).Baseline("GACC", "CHN", "2019", 1, on: "2021-01-01").Verdict();
        (verdict.Baseline!.Period, verdict.Baseline.Value, verdict.Goal!.Value, verdict.Goal.Period).ShouldBe((Some.Period("2020"), 100m, 161.051m, Some.Period("2025")));
        (verdict.Status, Math.Round(verdict.ActualGrowth!.Value, 4), verdict.PercentOfTarget).ShouldBe((AccelerationNeeded, 0.0770m, 77.03m));
    }

    [Fact]
    public void R5_1_growth_of_exactly_the_rate_attains() => Grown(0.1m, AtLeast, 100, 110, 121, 133.1m, 146.41m, 161.051m).Verdict().Status.ShouldBe(Attained);

    [Fact]
    public void R5_2_growth_without_the_year_before_has_nothing_to_count_from() =>
        History.Of(Some.Growth(0.1m)).Gacc("2022", 10).Verdict().Reason.ShouldBe(WithheldReason.NoBaseline);

    [Theory]
    [InlineData(105, OnTrack)]
    [InlineData(106, AccelerationNeeded)]
    [InlineData(127.62815625, AccelerationNeeded)]
    [InlineData(128, LimitedProgress)]
    public void R5_4_at_most_growth_is_measured_by_the_path_it_allows(double value, Status status) => Grown(0.05m, AtMost, 100, (decimal)value).Verdict().Status.ShouldBe(status);

    [Fact]
    public void R5_3_growth_that_may_shrink_a_little_deteriorates_below() => Grown(-0.05m, AtLeast, 100, 70).Verdict().Status.ShouldBe(Deteriorating);

    [Fact]
    public void R5_1_shrinking_is_rated_like_any_other_way() => Grown(-0.05m, AtMost, 100, 94).Verdict().Status.ShouldBe(OnTrack);

    [Fact]
    public void R4_4_a_share_is_the_part_of_the_whole_by_one_reading_in_the_latest_common_year()
    {
        var history = History.Of(Some.Share(0.02m)).Baseline("GACC", "CHN", "2022", 0.005m)
            .Gacc("2023", 30).Gacc("2024", 50).Trade("GACC", "CHN", "WLD", 2023, 3000).Trade("GACC", "CHN", "USA", 2024, 1);
        var verdict = history.Verdict();
        (verdict.Latest!.Period, verdict.Latest.Value, verdict.PercentOfTarget, verdict.PercentOfChange, verdict.Gap).ShouldBe((Some.Period("2023"), 0.01m, 50m, 33.33m, 0.01m));
        history.Trade("GACC", "CHN", "WLD", 2024, 2500).Verdict().Status.ShouldBe(Attained);
    }

    [Fact]
    public void R5_2_a_mirror_cannot_say_what_part_of_anothers_trade_it_has()
    {
        var history = History.Of(Some.Share(0.02m)).Baseline("KZ-BNS", "KAZ", "2022", 0.005m).Trade("KZ-BNS", "KAZ", "CHN", 2023, 30).Trade("KZ-BNS", "KAZ", "WLD", 2023, 90).Trade("KZ-BNS", "CHN", "WLD", 2023, 90);
        history.Verdict().Reason.ShouldBe(WithheldReason.ScopeMismatch);
    }

    [Fact]
    public void R4_4_a_mirror_knows_the_part_of_one_product_in_the_trade_of_the_two()
    {
        var history = History.Of(Some.Share(0.5m, of: new(null, null, "TOTAL")) with { Measure = new(Flow.Exports, "27", Denominator: new(null, null, "TOTAL")) }).Baseline("KZ-BNS", "KAZ", "2022", 0.3m)
            .Figure("KZ-BNS", "KAZ", "2023", 40, "2024-02-01", Flow.Imports, product: "27").Figure("KZ-BNS", "KAZ", "2023", 100, "2024-03-01", Flow.Imports);
        (history.Verdict().Latest!.Value, history.Verdict().Latest!.PublishedOn).ShouldBe((0.4m, Some.Day("2024-03-01")));
    }

    [Fact]
    public void R4_2_tonnes_of_a_fiscal_year_are_read_by_their_own_year()
    {
        var terms = Some.Level(100) with { Unit = "TNE", Measure = new(Flow.TwoWay, YearStart: YearStart.Parse("04-01", null)), Deadline = new(Some.Day("2027-03-31"), DeadlinePrecision.Day, null) };
        var verdict = History.Of(terms).Baseline("GACC", "CHN", "FY2023@04-01", 80).Gacc("FY2024@04-01", 90, unit: "TNE").Gacc("2024", 500, unit: "TNE").Verdict();
        (verdict.Latest!.Period, verdict.Latest.Value, verdict.Goal!.Period, verdict.Status).ShouldBe((Some.Period("FY2024@04-01"), 90m, Some.Period("FY2026@04-01"), OnTrack));
    }

    [Fact]
    public void Figures_in_another_currency_count_by_the_rate_of_their_year()
    {
        var history = History.Of(Some.Level()).Baseline("GACC", "CHN", "2022", 30).Gacc("2022", 210, unit: "CNY").Gacc("2023", 280, unit: "CNY");
        history.Verdict().Reason.ShouldBe(WithheldReason.CurrencyMismatch);
        var verdict = history.Rate("USD-CNY", 2023, 7, "2024-03-01").Verdict();
        (verdict.Status, verdict.Latest!.Value, verdict.Latest.PublishedOn).ShouldBe((Attained, 40m, Some.Day("2024-03-01")));
        verdict.Conversion.ShouldBe(new("USD", "CNY", Some.Period("2023"), 7, Some.Day("2024-03-01")));
        history.Verdict(until: "2024-02-29").Reason.ShouldBe(WithheldReason.CurrencyMismatch);
        history.Rate("CNY-USD", 2023, 0.2m, "2024-06-01").Verdict().Latest!.Value.ShouldBe(56m);
    }

    [Fact]
    public void A_rate_that_is_revised_is_another_vintage_of_the_figures_it_converts()
    {
        var verdict = History.Of(Some.Level()).Figure("GACC", "CHN", "2023", 280, "2024-01-31", unit: "CNY", exact: false)
            .Rate("USD-CNY", 2023, 7, "2024-03-01").Rate("USD-CNY", 2023, 8, "2024-06-01").Rate("USD-CNY", 2022, 1, "2024-07-01").Verdict();
        (verdict.Latest!.Value, verdict.Latest.PublishedOn, verdict.Latest.PublishedOnExact).ShouldBe((35m, Some.Day("2024-06-01"), true));
        (verdict.FirstMet, verdict.FirstMetAsPublished).ShouldBe((null, Some.Period("2023")));
    }

    [Theory]
    [InlineData("USD-CNY", 0.001)]
    [InlineData("CNY-USD", 1000)]
    public void A_figure_that_no_decimal_holds_in_the_targets_currency_is_not_converted(string pair, double rate) =>
        History.Of(Some.Level()).Gacc("2023", decimal.MaxValue, unit: "CNY").Rate(pair, 2023, (decimal)rate, "2024-03-01").Verdict().Reason.ShouldBe(WithheldReason.CurrencyMismatch);
}
