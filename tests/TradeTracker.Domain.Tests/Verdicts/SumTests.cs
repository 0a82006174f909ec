using Shouldly;
using TradeTracker.Domain.Values;
using TradeTracker.Domain.Verdicts;
using Xunit;
using static TradeTracker.Domain.Targets.Direction;
using static TradeTracker.Domain.Verdicts.Status;

namespace TradeTracker.Domain.Tests.Verdicts;

/// <summary>Cumulative and increase: what piles up over a window.</summary>
public sealed class SumTests
{
    private static History PhaseOne() => History.Of(Some.Increase(63.9m, 2020, 2020))
        .Baseline("GACC", "CHN", "2017", 108.8m, on: "2020-01-15").Baseline("US-CENSUS", "KAZ", "2017", 78.8m, on: "2020-01-15")
        .Figure("GACC", "CHN", "2020-Q1", 19.8m, "2020-04-25").Figure("US-CENSUS", "KAZ", "2020-Q1", 14.4m, "2020-05-05");

    private static History F5(decimal second = 160m) => History.Of(Some.Increase(200, 2020, 2021))
        .Baseline("GACC", "CHN", "2017", 151.2m, on: "2020-01-15").Gacc("2020", 128.8m).Gacc("2021", second).Reached("2021-12-31");

    [Theory]
    [InlineData("GACC", 0.4586)]
    [InlineData("US-CENSUS", 0.4036)]
    public void F4_M5_a_quarter_of_the_year_is_held_against_a_quarter_of_the_goal(string publisher, double ratio)
    {
        var verdict = PhaseOne().Verdict(publisher, until: "2020-12-31", method: "proration/1");
        Math.Round(verdict.Ratio!.Value, 4).ShouldBe((decimal)ratio);
        (verdict.Status, verdict.Latest).ShouldBe((LimitedProgress, null));
        PhaseOne().Verdict(publisher, until: "2020-12-31").Reason.ShouldBe(WithheldReason.InsufficientData);
    }

    [Fact]
    public void F5_F6_an_increase_that_fell_short_is_missed_and_a_revision_moves_its_share_within_its_bounds()
    {
        var (before, after) = (F5().Verdict(), F5().Gacc("2021", 162.9m, published: "2023-06-01"));
        (before.Status, before.PercentOfTarget, before.PercentOfChange).ShouldBe((Missed, 57.48m, -6.8m));
        (before.Latest!.Value, before.Goal!.Value, before.Baseline!.Value, before.MethodFallback).ShouldBe((-13.6m, 200m, 151.2m, "linear-ratio/1"));
        after.Verdict(until: "2023-05-31").PercentOfTarget.ShouldBe(57.48m);
        after.Verdict().PercentOfTarget.ShouldBe(58.06m);
    }

    [Fact]
    public void R4_4_a_cumulative_runs_from_nothing_and_is_asked_for_the_average_of_the_years_that_remain()
    {
        var verdict = History.Of(Some.Cumulative(300, 2022, 2024)).Gacc("2022", 90).Gacc("2023", 100).Gacc("2021", 1000).Verdict();
        (verdict.Status, verdict.Latest!.Value, verdict.PercentOfTarget, verdict.PercentOfChange).ShouldBe((OnTrack, 190m, 63.33m, null));
        (verdict.RequiredPerYear, verdict.Ratio, verdict.MethodFallback, verdict.Baseline, verdict.Projected).ShouldBe((110m, 0.95m, "linear-ratio/1", null, null));
        verdict.NullReasons["projected"].ShouldBe("not-applicable");
        Math.Round(verdict.BestGrowth!.Value, 4).ShouldBe(0.1111m);
    }

    [Fact]
    public void R4_7_a_sum_with_a_missing_year_is_withheld_unless_what_is_known_is_enough()
    {
        var history = History.Of(Some.Cumulative(300, 2022, 2024)).Gacc("2022", 150).Gacc("2024", 149).Reached("2024-12-31");
        var verdict = history.Verdict();
        (verdict.Status, verdict.Reason).ShouldBe((Withheld, WithheldReason.InsufficientData));
        verdict.MissingPeriods.ShouldBe([Some.Period("2023")]);
        history.Gacc("2024", 150, published: "2026-01-01").Verdict().Status.ShouldBe(Attained);
    }

    [Fact]
    public void R4_7_an_increase_with_a_missing_year_must_make_up_for_all_years()
    {
        var history = History.Of(Some.Increase(100, 2022, 2024)).Baseline("GACC", "CHN", "2021", 100, on: "2022-01-01").Gacc("2022", 200).Gacc("2024", 199);
        (history.Verdict().Status, history.Verdict().Latest!.Value).ShouldBe((Withheld, 199m));
        history.Gacc("2024", 200, published: "2026-01-01").Verdict().Status.ShouldBe(Attained);
    }

    [Fact]
    public void R4_7_a_balance_may_lose_what_it_had_so_its_gaps_are_never_made_up()
    {
        var terms = Some.Cumulative(300, 2022, 2024);
        History.Of(terms with { Measure = new(Flow.Balance) }).Gacc("2022", 500, flow: Flow.Balance).Gacc("2024", 500, flow: Flow.Balance).Verdict().Reason.ShouldBe(WithheldReason.InsufficientData);
    }

    [Theory]
    [InlineData(33, OnTrack)]
    [InlineData(34, AccelerationNeeded)]
    [InlineData(100, AccelerationNeeded)]
    [InlineData(101, Missed)]
    public void R5_4_an_at_most_sum_is_measured_by_its_part_of_the_way(int first, Status status)
    {
        var verdict = History.Of(Some.Cumulative(100, 2022, 2024, AtMost)).Gacc("2022", first).Verdict();
        (verdict.Status, verdict.Ratio, verdict.FirstMet).ShouldBe((status, null, null));
        if (status != Missed) verdict.NullReasons["ratio"].ShouldBe("start-meets-goal");
    }

    [Fact]
    public void R5_4_an_at_most_sum_is_attained_by_its_last_year_alone()
    {
        var history = History.Of(Some.Cumulative(100, 2022, 2024, AtMost)).Gacc("2022", 30).Gacc("2023", 30);
        history.Verdict().Status.ShouldBe(OnTrack);
        var met = history.Gacc("2024", 40).Verdict();
        (met.Status, met.FirstMet, met.MetEarlyMonths).ShouldBe((Attained, Some.Period("2024"), 0));
    }

    [Fact]
    public void R5_4_an_at_most_increase_is_missed_once_its_floors_and_amount_are_used_up()
    {
        var history = History.Of(Some.Increase(10, 2022, 2023, AtMost)).Baseline("GACC", "CHN", "2021", 100, on: "2022-01-01");
        history.Gacc("2022", 210).Verdict().Status.ShouldBe(LimitedProgress);
        history.Gacc("2022", 211, published: "2024-01-01").Verdict().Status.ShouldBe(Missed);
    }

    [Fact]
    public void R5_2_an_increase_without_a_baseline_has_nothing_to_count_from() =>
        History.Of(Some.Increase(10, 2022, 2023)).Gacc("2022", 210).Verdict().Reason.ShouldBe(WithheldReason.NoBaseline);

    [Fact]
    public void M5_proration_joins_full_years_and_the_months_after_them()
    {
        var verdict = History.Of(Some.Cumulative(240, 2022, 2023)).Gacc("2022", 100).Gacc("2023-01/P6M", 62).Verdict(method: "proration/1");
        (verdict.Status, verdict.Ratio, verdict.Method, verdict.MethodFallback).ShouldBe((AccelerationNeeded, 0.9m, "proration/1", null));
    }

    [Theory]
    [InlineData(0.5, "2022")]
    [InlineData(1.0, "2022-01/P6M")]
    [InlineData(1.0, "2022", "2023")]
    [InlineData(1.0, "2022", "2023", "2024-01/P6M")]
    [InlineData(null, "2021")]
    public void M5_proration_is_of_the_windows_years_and_of_the_months_known(double? ratio, params string[] periods)
    {
        var history = periods.Aggregate(History.Of(Some.Cumulative(240, 2022, 2023)), (h, period) => h.Gacc(period, period == "2022" ? 60 : period == "2023" ? 180 : 60));
        var verdict = history.Verdict(method: "proration/1");
        (verdict.Ratio, verdict.NullReasons.GetValueOrDefault("ratio")).ShouldBe(((decimal?)ratio, ratio is null ? "insufficient-data" : null));
    }

    [Fact]
    public void M5_proration_says_nothing_of_a_goal_of_nothing() =>
        History.Of(Some.Cumulative(0, 2022, 2023) with { Measure = new(Flow.Balance) }).Gacc("2022", -5, flow: Flow.Balance).Verdict(method: "proration/1").Reason.ShouldBe(WithheldReason.NotApplicable);

    [Fact]
    public void M5_proration_is_only_for_sums() =>
        History.Of(Some.Level()).Baseline("GACC", "CHN", "2022", 30).Gacc("2023", 35).Verdict(method: "proration/1").Reason.ShouldBe(WithheldReason.NotApplicable);

    [Fact]
    public void R5_1_a_deadline_that_came_finds_a_sum_that_has_enough_already_attained_and_else_due()
    {
        var history = History.Of(Some.Cumulative(100, 2022, 2024)).Gacc("2022", 60).Reached("2024-12-31");
        history.Verdict().Status.ShouldBe(Due);
        history.Gacc("2023", 40).Verdict().Status.ShouldBe(Attained);
    }
}
