using System.Text.Json;
using Shouldly;
using TradeTracker.Domain.Targets;
using TradeTracker.Domain.Values;
using TradeTracker.Domain.Verdicts;
using Xunit;
using static TradeTracker.Domain.Targets.Direction;
using static TradeTracker.Domain.Verdicts.Status;

namespace TradeTracker.Domain.Tests.Verdicts;

/// <summary>Years to date that settle a goal early, and what the deadline changes.</summary>
public sealed class DeadlineTests
{
    private static readonly TargetTerms Russia = Some.Level(200, by: 2024) with { AnnouncedOn = Some.Day("2018-06-01") };

    private static History F7() => History.Of(Russia).Baseline("GACC", "CHN", "2017", 84, on: "2018-06-01")
        .Gacc("2022", 190.27m).Gacc("2023-01/P10M", 196.48m).Gacc("2023-01/P11M", 218.17m);

    [Fact]
    public void F7_R4_6_the_goal_is_crossed_in_November_and_the_full_year_keeps_the_month()
    {
        var crossed = F7().Verdict();
        (crossed.Status, crossed.Latest!.Period, crossed.MetEarlyMonths).ShouldBe((Attained, Some.Period("2022"), 13));
        crossed.Crossing.ShouldBe(new(Some.Period("2023-01/P11M"), 218.17m, Some.Day("2023-12-30")));
        var full = F7().Gacc("2023", 240.11m).Verdict();
        (full.Status, full.FirstMet, full.MetEarlyMonths, full.Crossing).ShouldBe((Attained, Some.Period("2023-01/P11M"), 13, null));
    }

    [Fact]
    public void R4_6_a_full_year_below_overrules_the_months_that_crossed()
    {
        var verdict = F7().Gacc("2023", 199).Verdict();
        (verdict.Status, verdict.FirstMet, verdict.FirstMetAsPublished, verdict.Flags).ShouldBe((OnTrack, null, Some.Period("2023-01/P11M"), [Caveat.UnmetOnRevision]));
    }

    [Fact]
    public void R4_6_months_from_the_start_of_the_year_add_up_to_a_year_to_date()
    {
        var history = History.Of(Some.Level(20)).Baseline("GACC", "CHN", "2022", 10).Gacc("2023", 15).Gacc("2024-01", 9).Gacc("2024-02", 10).Gacc("2024-04", 50);
        history.Verdict().Crossing.ShouldBeNull();
        history.Gacc("2024-03", 1, published: "2024-05-05").Verdict().Crossing.ShouldBe(new(Some.Period("2024-Q1"), 20, Some.Day("2024-05-05")));
    }

    [Fact]
    public void R4_6_a_balance_and_a_year_after_the_deadline_cross_nothing()
    {
        History.Of(Some.Level(20, flow: Flow.Balance)).Gacc("2023", 10, flow: Flow.Balance).Gacc("2024-01", 30, flow: Flow.Balance).Verdict().Crossing.ShouldBeNull();
        History.Of(Some.Level(20, by: 2023)).Gacc("2023", 10).Gacc("2024-01", 30).Verdict().Crossing.ShouldBeNull();
    }

    [Fact]
    public void R4_6_more_than_at_most_in_the_deadlines_year_is_missed_at_once_and_a_year_before_it_is_not()
    {
        var history = History.Of(Some.Level(20, by: 2025, direction: AtMost)).Baseline("GACC", "CHN", "2022", 40).Gacc("2023", 15).Gacc("2024-01/P11M", 21);
        history.Verdict().Status.ShouldBe(Attained);
        var missed = history.Gacc("2025-01/P11M", 20.5m).Verdict();
        (missed.Status, missed.Crossing!.Value, missed.FirstMet).ShouldBe((Missed, 20.5m, Some.Period("2023")));
    }

    [Fact]
    public void R4_6_sums_are_crossed_by_their_years_and_the_months_after_them()
    {
        var history = History.Of(Some.Increase(100, 2022, 2023)).Baseline("GACC", "CHN", "2021", 100, on: "2022-01-01").Gacc("2022", 150).Gacc("2023-01/P9M", 149);
        history.Verdict().Status.ShouldBe(OnTrack);
        var crossed = history.Gacc("2023-01/P10M", 151).Verdict();
        (crossed.Status, crossed.Crossing!.Value, crossed.MetEarlyMonths).ShouldBe((Attained, 101m, 2));
    }

    [Fact]
    public void R4_6_the_running_year_is_estimated_by_last_years_same_months()
    {
        var nowcast = F7().Gacc("2022-01/P11M", 171.243m).Verdict().Nowcast.ShouldNotBeNull();
        (nowcast.Period, nowcast.YearToDate, nowcast.YearToDateValue, nowcast.Share).ShouldBe((Some.Period("2023"), Some.Period("2023-01/P11M"), 218.17m, 0.9m));
        Math.Round(nowcast.Value, 4).ShouldBe(242.4111m);
        F7().Verdict().Nowcast.ShouldBeNull();
    }

    private static History Until(int by = 2024) => History.Of(Some.Level(40, by)).Baseline("GACC", "CHN", "2022", 31.2m).Gacc("2022", 31.2m).Gacc("2023", 41);

    [Fact]
    public void R5_1_once_the_deadline_is_reached_only_its_years_figure_decides()
    {
        Until().Verdict().Status.ShouldBe(Attained);
        var history = Until().Reached("2024-12-31");
        history.Verdict().Status.ShouldBe(Due);
        history.Verdict(until: "2024-12-31").Status.ShouldBe(Attained);
        var missed = history.Gacc("2024", 39).Verdict();
        (missed.Status, missed.FirstMet, missed.LostOn).ShouldBe((Missed, Some.Period("2023"), Some.Period("2024")));
        missed.Flags.ShouldBe([Caveat.LostAgain]);
        history.Gacc("2024", 40, published: "2026-01-01").Verdict().Status.ShouldBe(Attained);
        history.Gacc("2024", null, ObsStatus.Missing, published: "2026-02-01").Verdict().Status.ShouldBe(Due);
    }

    [Fact]
    public void R5_1_until_its_years_figure_a_crossing_in_it_attains()
    {
        var history = Until().Reached("2024-12-31").Gacc("2024-01/P11M", 40);
        (history.Verdict().Status, history.Verdict().FirstMet).ShouldBe((Attained, Some.Period("2023")));
    }

    [Fact]
    public void R5_1_a_crossing_in_the_deadlines_year_attains_though_an_earlier_year_crossed_first() =>
        History.Of(Some.Level(by: 2024)).Reached("2024-12-31").Gacc("2022-01/P11M", 40).Gacc("2024-01/P11M", 40).Verdict().Status.ShouldBe(Attained);

    [Fact]
    public void R5_1_a_deadline_reached_counts_while_it_is_in_force()
    {
        var history = Until().Reached("2024-12-31").Record(History.Stream, new TargetRevised(Some.Day("2025-03-01"), new MergePatch(JsonDocument.Parse("""{"deadline":{"date":"2030-12-31"}}""").RootElement), Some.Citation));
        history.Verdict().Status.ShouldBe(Attained);
        history.Verdict(until: "2025-02-28").Status.ShouldBe(Due);
    }

    [Fact]
    public void R5_1_of_several_deadlines_that_were_reached_the_one_in_force_counts() => Until().Reached("2024-12-31")
        .Record(History.Stream, new TargetRevised(Some.Day("2024-03-01"), new MergePatch(JsonDocument.Parse("""{"deadline":{"date":"2025-12-31"}}""").RootElement), Some.Citation))
        .Reached("2025-12-31").Verdict().Status.ShouldBe(Due);

    [Fact]
    public void R5_2_what_cannot_be_read_is_withheld_rather_than_due()
    {
        var history = History.Of(Some.Level(40, by: 2024)).Baseline("GACC", "CHN", "2022", 31.2m).Gacc("2023", 300, unit: "CNY").Reached("2024-12-31");
        history.Verdict().Reason.ShouldBe(WithheldReason.CurrencyMismatch);
    }

    [Fact]
    public void R5_2_without_a_baseline_missed_is_still_decided() =>
        History.Of(Some.Level(40, by: 2024)).Gacc("2024", 39).Reached("2024-12-31").Verdict().Status.ShouldBe(Missed);

    [Fact]
    public void R4_2_a_vague_deadline_is_never_due_nor_missed()
    {
        var history = History.Of(Some.Level(40, by: 2023) with { Deadline = new(Some.Day("2023-12-31"), DeadlinePrecision.Vague, "in a few years") }).Baseline("GACC", "CHN", "2021", 31.2m).Gacc("2024", 39).Reached("2023-12-31");
        history.Verdict().Reason.ShouldBe(WithheldReason.NoDeadline);
    }
}
