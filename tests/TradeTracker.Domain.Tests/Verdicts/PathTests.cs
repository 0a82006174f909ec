using System.Text.Json;
using Shouldly;
using TradeTracker.Domain.Targets;
using TradeTracker.Domain.Values;
using TradeTracker.Domain.Verdicts;
using Xunit;

namespace TradeTracker.Domain.Tests.Verdicts;

/// <summary>What a chart draws.</summary>
public sealed class PathTests
{
    private static History Log() => History.Of(Some.Level(48.6m, by: 2026)).Baseline("GACC", "CHN", "2022", 38.4m).Gacc("2022", 38.4m).Gacc("2023", 41, ObsStatus.Provisional);

    private static TargetPath Path(History history, string until = "2026-11-24") => Assessments.Path(History.Stream, history.Events, Some.Day(until)).ShouldNotBeNull();

    [Fact]
    public void The_required_way_grows_by_the_same_part_every_year_and_ends_at_the_goal()
    {
        var reading = Path(Log()).Readings.ShouldHaveSingleItem();
        reading.Reported.ShouldBe([new(Some.Period("2022"), 38.4m, ObsStatus.Normal, Some.Day("2023-01-31"), true), new(Some.Period("2023"), 41, ObsStatus.Provisional, Some.Day("2024-01-31"), true)]);
        var required = reading.Required.ShouldHaveSingleItem();
        (required.Since, required.Goal).ShouldBe((Some.Day("2023-05-17"), new(48.6m, Some.Period("2026"))));
        required.Points.Select(p => p.Period.ToString()).ShouldBe(["2022", "2023", "2024", "2025", "2026"]);
        required.Points.Select(p => Math.Round(p.Value, 4)).ShouldBe([38.4m, 40.7294m, 43.2m, 45.8205m, 48.6m]);
    }

    [Fact]
    public void A_revision_starts_another_way_from_its_day_and_is_marked()
    {
        var history = Log().Record(History.Stream, new TargetRevised(Some.Day("2024-03-01"), new(JsonDocument.Parse("""{"amount":60}""").RootElement), Some.Citation));
        Path(history).Readings[0].Required.Select(r => (r.Since, r.Goal!.Value)).ShouldBe([(Some.Day("2023-05-17"), 48.6m), (Some.Day("2024-03-01"), 60m)]);
        Path(history).Marks.Select(m => (m.On, m.Event)).ShouldBe([(Some.Day("2023-05-17"), PathEvent.Announced), (Some.Day("2024-03-01"), PathEvent.Revised), (Some.Day("2026-12-31"), PathEvent.Deadline)]);
        Path(history).Marks[1].Changes.ShouldBe([ChangeWord.Raised]);
        Path(history, "2024-02-29").Readings[0].Required.Count.ShouldBe(1);
    }

    [Fact]
    public void A_sum_grows_by_the_same_amount_every_year_and_an_at_most_one_too()
    {
        foreach (var direction in Enum.GetValues<Direction>())
        {
            var required = Path(History.Of(Some.Cumulative(90, 2023, 2025, direction)).Gacc("2023", 20)).Readings[0].Required[0];
            required.Points.Select(p => p.Value).ShouldBe([0m, 30, 60, 90]);
        }
    }

    [Fact]
    public void A_start_that_meets_the_goal_has_no_way_to_it() =>
        Path(History.Of(Some.Level(30)).Baseline("GACC", "CHN", "2022", 38.4m)).Readings[0].Required[0].Points.ShouldBeEmpty();

    [Fact]
    public void What_was_said_and_done_is_marked_in_the_order_of_the_days()
    {
        var history = Log().Record(History.Stream, new TargetWithdrawn(Some.Day("2025-01-01"), "dropped", Some.Citation))
            .Record(History.Stream, new TargetRestated(Some.Day("2024-02-01"), Some.Citation)).Record(History.Stream, new TargetAgreed(Some.Day("2024-01-01"), Some.Citation))
            .Record(History.Stream, new TargetSuperseded("another", Some.Day("2025-01-01"), Some.Citation));
        Path(history).Marks.ShouldBe(
        [
            new(Some.Day("2023-05-17"), PathEvent.Announced, []), new(Some.Day("2024-01-01"), PathEvent.Agreed, []), new(Some.Day("2024-02-01"), PathEvent.Restated, []),
            new(Some.Day("2025-01-01"), PathEvent.Superseded, []), new(Some.Day("2025-01-01"), PathEvent.Withdrawn, []), new(Some.Day("2026-12-31"), PathEvent.Deadline, []),
        ]);
    }

    [Theory]
    [InlineData(-20, 40, new double[] { -20, -5, 10, 25, 40 })]
    [InlineData(20, -40, new double[] { 20, 5, -10, -25, -40 })]
    [InlineData(0, 40, new double[] { 0, 10, 20, 30, 40 })]
    [InlineData(20, 0, new double[] { 20, 15, 10, 5, 0 })]
    public void Where_growth_has_no_meaning_the_way_is_a_line(int start, int goal, double[] points) =>
        Path(History.Of(Some.Level(goal, by: 2026, flow: Flow.Balance, direction: start < goal ? Direction.AtLeast : Direction.AtMost)).Baseline("GACC", "CHN", "2022", start))
            .Readings[0].Required[0].Points.Select(p => (double)p.Value).ShouldBe(points);

    [Fact]
    public void At_most_a_growth_is_kept_along_what_it_allows_to_the_end() =>
        Path(History.Of(Some.Growth(0.1m, Direction.AtMost)).Gacc("2020", 100)).Readings[0].Required[0].Points.Select(p => Math.Round(p.Value, 3)).ShouldBe([100, 110, 121, 133.1m, 146.41m, 161.051m]);

    [Fact]
    public void Without_a_start_or_a_deadline_there_is_no_way_but_the_years_reported()
    {
        var reading = Path(History.Of(Some.Level()).Gacc("2023", 30)).Readings.ShouldHaveSingleItem();
        (reading.Reported.Count, reading.Required[0].Points.Count, reading.Projected).ShouldBe((1, 0, null));
        Path(History.Of(Some.Level() with { Deadline = new(null, DeadlinePrecision.None, null) }).Baseline("GACC", "CHN", "2022", 20)).Readings[0].Required[0].Points.ShouldBeEmpty();
    }

    [Fact]
    public void Where_four_years_lead_is_drawn_by_each_reading_direct_before_mirror()
    {
        var history = Log().Gacc("2020", 30).Gacc("2021", 35);
        Path(history.Figure("A", "KAZ", "2023", 40, "2024-02-01")).Readings.Select(r => (r.Publisher, r.Reporter, r.Perspective)).ShouldBe([("GACC", "CHN", Perspective.Direct), ("A", "KAZ", Perspective.Mirror)]);
        (Path(history).Readings[0].Projected, Path(history).Readings[1].Projected).ShouldBe((history.Verdict("GACC").Projected.ShouldNotBeNull(), null));
    }

    [Fact]
    public void There_is_no_path_before_the_announcement_nor_without_a_target()
    {
        Assessments.Path(History.Stream, Log().Events, Some.Day("2023-05-16")).ShouldBeNull();
        Assessments.Path(History.Stream, Log().Events, Some.Day("2023-05-17")).ShouldNotBeNull();
        Assessments.Path(History.Stream, [], Some.Today).ShouldBeNull();
    }
}
