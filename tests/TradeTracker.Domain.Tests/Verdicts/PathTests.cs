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
}
