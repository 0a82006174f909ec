using Shouldly;
using TradeTracker.Domain.Targets;
using TradeTracker.Domain.Verdicts;
using Xunit;

namespace TradeTracker.Domain.Tests.Verdicts;

/// <summary>R5.5: when the goal was met, lost, known.</summary>
public sealed class MilestoneTests
{
    private static History Years(TargetTerms terms, params (int Year, decimal Value)[] years) => years.Aggregate(
        History.Of(terms).Baseline("GACC", "CHN", "2021", 20),
        (history, y) => history.Figure("GACC", "CHN", $"{y.Year}", y.Value, $"{y.Year + 1}-02-01"));

    [Fact]
    public void R5_5_a_year_that_ended_before_the_announcement_is_not_the_first_met() =>
        Years(Some.Level(), (2022, 45), (2023, 42)).Verdict().FirstMet.ShouldBe(Some.Period("2023"));

    [Fact]
    public void R5_5_a_year_that_ends_on_the_day_of_the_announcement_is_not_after_it() =>
        History.Of(Some.Level() with { AnnouncedOn = Some.Day("2023-12-31") }).Figure("GACC", "CHN", "2023", 45, "2024-02-01").Verdict().FirstMet.ShouldBeNull();

    [Fact]
    public void R5_5_met_late_counts_from_the_deadline_years_end()
    {
        var verdict = Years(Some.Level(by: 2023), (2022, 30), (2023, 35), (2024, 39), (2025, 41)).Verdict();
        (verdict.FirstMet, verdict.MetEarlyMonths, verdict.MetLateMonths).ShouldBe((Some.Period("2025"), null, 24));
        verdict.AtDeadline.ShouldBe(new AtDeadline(Status.Missed, 35, Some.Day("2024-02-01")));
    }

    [Fact]
    public void R5_5_met_in_the_deadline_year_is_neither_early_nor_late()
    {
        var verdict = Years(Some.Level(by: 2024), (2024, 40)).Verdict();
        (verdict.MetEarlyMonths, verdict.MetLateMonths).ShouldBe((0, null));
    }

    [Fact]
    public void R5_5_lost_is_the_first_full_year_after_the_last_that_met_which_fails()
    {
        Years(Some.Level(), (2023, 41), (2024, 39), (2025, 42)).Verdict().LostOn.ShouldBeNull();
        Years(Some.Level(), (2022, 41), (2023, 41), (2024, 39), (2025, 38)).Verdict().LostOn.ShouldBe(Some.Period("2024"));
    }

    [Fact]
    public void R5_5_met_on_revision_where_the_figure_first_published_did_not()
    {
        var history = Years(Some.Level(), (2023, 39));
        history.Verdict().FirstMetAsPublished.ShouldBeNull();
        var revised = history.Figure("GACC", "CHN", "2023", 41, "2024-06-01").Verdict();
        (revised.FirstMet, revised.FirstMetAsPublished).ShouldBe((Some.Period("2023"), Some.Period("2023")));
        revised.Flags.ShouldBe([Caveat.MetOnRevision]);
        history.Verdict(until: "2024-05-31").Flags.ShouldBeEmpty();
    }

    [Fact]
    public void R5_5_unmet_on_revision_where_a_year_met_in_a_former_vintage_only()
    {
        var verdict = Years(Some.Level(), (2023, 41), (2024, 42)).Figure("GACC", "CHN", "2023", 39, "2024-06-01").Verdict();
        (verdict.FirstMet, verdict.FirstMetAsPublished).ShouldBe((Some.Period("2024"), Some.Period("2023")));
        verdict.Flags.ShouldBe([Caveat.UnmetOnRevision]);
    }

    [Fact]
    public void R5_5_what_is_published_on_the_day_itself_counts()
    {
        var verdict = Years(Some.Level(by: 2023), (2023, 41)).Verdict(until: "2024-02-01");
        (verdict.FirstMet, verdict.FirstMetAsPublished, verdict.AtDeadline?.Value).ShouldBe((Some.Period("2023"), Some.Period("2023"), 41m));
        History.Of(Some.Level()).Figure("GACC", "CHN", "2024-01/P11M", 41, "2024-12-20").Verdict(until: "2024-12-20").FirstMetAsPublished.ShouldBe(Some.Period("2024-01/P11M"));
    }

    [Fact]
    public void R5_5_the_first_met_as_published_is_the_earliest_of_all_vintages_years_to_date_among_them()
    {
        var verdict = Years(Some.Level()).Figure("GACC", "CHN", "2023-01/P11M", 41, "2023-12-20").Figure("GACC", "CHN", "2023", 39, "2024-02-01").Figure("GACC", "CHN", "2024", 42, "2025-02-01").Verdict();
        (verdict.FirstMet, verdict.FirstMetAsPublished).ShouldBe((Some.Period("2024"), Some.Period("2023-01/P11M")));
    }

    [Fact]
    public void R5_5_months_that_crossed_only_when_revised_met_on_revision()
    {
        var history = Years(Some.Level()).Figure("GACC", "CHN", "2024-01/P11M", 41, "2024-12-20");
        history.Verdict().Flags.ShouldBeEmpty();
        var revised = Years(Some.Level()).Figure("GACC", "CHN", "2024-01/P11M", 39, "2024-12-20").Figure("GACC", "CHN", "2024-01/P11M", 41, "2025-01-20").Verdict();
        (revised.FirstMet, revised.Flags.Single()).ShouldBe((Some.Period("2024-01/P11M"), Caveat.MetOnRevision));
    }

    [Fact]
    public void R5_5_a_sum_is_first_known_when_no_year_before_is_missing()
    {
        var history = History.Of(Some.Cumulative(100, 2022, 2023)).Figure("GACC", "CHN", "2023-01/P6M", 60, "2023-07-20").Figure("GACC", "CHN", "2022", 50, "2023-08-01");
        (history.Verdict().FirstMet, history.Verdict().Flags.Count).ShouldBe((Some.Period("2023-01/P6M"), 0));
        history.Figure("GACC", "CHN", "2022", 39, "2023-07-25").Verdict().Flags.ShouldBe([Caveat.MetOnRevision]);
        History.Of(Some.Cumulative(100, 2022, 2023)).Figure("GACC", "CHN", "2022-01/P6M", 90, "2022-07-20").Figure("GACC", "CHN", "2022-01/P6M", 110, "2022-08-20")
            .Verdict().Flags.ShouldBe([Caveat.MetOnRevision]);
    }

    [Fact]
    public void R5_5_a_slip_of_ours_corrected_for_the_same_day_is_no_revision() =>
        Years(Some.Level(), (2023, 41)).Figure("GACC", "CHN", "2023", 39, "2024-02-01").Verdict().FirstMetAsPublished.ShouldBeNull();

    [Theory]
    [InlineData("2023-02-01", 41, true)]
    [InlineData("2023-02-01", 39, false)]
    [InlineData("2023-06-01", 41, null)]
    public void R5_5_met_at_announcement_goes_by_what_was_published_then(string published, int value, bool? met) =>
        History.Of(Some.Level()).Figure("GACC", "CHN", "2022", value, published).Verdict().MetAtAnnouncement.ShouldBe(met);

    [Fact]
    public void R5_5_the_outcome_at_the_deadline_stays_that_of_the_first_published_figure()
    {
        var history = Years(Some.Level(by: 2024), (2024, 40)).Figure("GACC", "CHN", "2024", 38, "2025-08-01");
        history.Verdict().AtDeadline.ShouldBe(new AtDeadline(Status.Attained, 40, Some.Day("2025-02-01")));
    }

    [Fact]
    public void R4_2_a_vague_deadline_has_no_outcome() =>
        Years(Some.Level() with { Deadline = new(new(2024, 12, 31), DeadlinePrecision.Vague, null) }, (2024, 40)).Verdict().AtDeadline.ShouldBeNull();

    [Theory]
    [InlineData("2026-06-30", false)]
    [InlineData("2026-07-01", true)]
    public void R5_5_stale_is_more_than_eighteen_months_after_the_years_end(string today, bool stale) =>
        Assessments.IsStale(Years(Some.Level(), (2024, 30)).Verdict(), Some.Day(today)).ShouldBe(stale);
}
