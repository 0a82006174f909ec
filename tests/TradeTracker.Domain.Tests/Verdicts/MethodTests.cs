using Shouldly;
using TradeTracker.Domain.Targets;
using TradeTracker.Domain.Values;
using TradeTracker.Domain.Verdicts;
using Xunit;

namespace TradeTracker.Domain.Tests.Verdicts;

/// <summary>M3, M4 and the forecast of R5.7, at their edges.</summary>
public sealed class MethodTests
{
    private const string Unsd = "unsd-extrapolation/1", Destatis = "destatis-mean-change/1";

    private static Verdict Years(TargetTerms terms, string method, int first, params double[] values) => values.Index().Aggregate(
        History.Of(terms).Baseline("GACC", "CHN", $"{first}", (decimal)values[0]),
        (history, v) => history.Trade("GACC", "CHN", "KAZ", first + v.Index, (decimal)v.Item, terms.Measure.Flow)).Verdict(method: method);

    private static Verdict AfterTwo(double latest, Direction direction = Direction.AtLeast, int goal = 200) =>
        History.Of(Some.Level(goal, direction: direction)).Baseline("GACC", "CHN", "2022", 100).Figure("GACC", "CHN", "2024", (decimal)latest, "2025-02-01").Verdict(method: Unsd);

    [Theory]
    [InlineData(118.18, Status.OnTrack)]
    [InlineData(118.16, Status.AccelerationNeeded)]
    [InlineData(102.42, Status.AccelerationNeeded)]
    [InlineData(102.40, Status.LimitedProgress)]
    [InlineData(100, Status.LimitedProgress)]
    [InlineData(99.9, Status.Deteriorating)]
    public void M3_cuts_at_95_10_and_0_percent_of_the_promised_change(double latest, Status status) => AfterTwo(latest).Status.ShouldBe(status); // 118.170 and 102.411 lead to 195 and 110 by 2030.

    [Theory]
    [InlineData(90, Status.OnTrack)]
    [InlineData(101, Status.Deteriorating)]
    public void M3_turns_with_the_goal(int latest, Status status) => AfterTwo(latest, Direction.AtMost, 80).Status.ShouldBe(status);

    [Fact]
    public void M3_falls_back_to_the_line_where_growth_has_no_meaning()
    {
        var verdict = Years(Some.Level(-20, flow: Flow.Balance), Unsd, 2022, -50, -40);
        (verdict.MethodFallback, verdict.Status).ShouldBe(("linear-ratio/1", Status.OnTrack));
    }

    [Theory]
    [InlineData(38.1, Status.OnTrack)] // 28.5 + 7d against 40 with 11.5 to go: 0.05 of it is 0.575, 0.20 is 2.3
    [InlineData(38, Status.OnTrack)]
    public void M4_counts_from_the_mean_of_the_last_changes(double goal, Status status) => Years(Some.Level((decimal)goal), Destatis, 2019, 21.3, 23.1, 24.9, 26.7, 28.5).Status.ShouldBe(status);

    [Theory]
    [InlineData(1.561, Status.OnTrack)] // 7 · 1.561 of 11.5 leaves 4.98 %
    [InlineData(1.560, Status.AccelerationNeeded)]
    [InlineData(1.315, Status.AccelerationNeeded)] // leaves 19.96 %
    [InlineData(1.314, Status.LimitedProgress)]
    [InlineData(0.001, Status.LimitedProgress)]
    [InlineData(0, Status.Deteriorating)]
    [InlineData(-1, Status.Deteriorating)]
    public void M4_cuts_at_5_20_and_100_percent_of_what_is_left(double change, Status status) =>
        Years(Some.Level(40), Destatis, 2020, 28.5 - 3 * change, 28.5 - 2 * change, 28.5 - change, 28.5).Status.ShouldBe(status);

    [Theory]
    [InlineData(2030, 0.0, 26.0, 27.0, 28.0, 29.0, 30.0)] // ahead of 28.5, and further every year
    [InlineData(2030, 0.0, 25.0, 26.0, 27.0, 28.0, 28.5)] // there, and not falling
    [InlineData(2030, 0.0, 28.5, 30.0, 31.0, 30.0, 28.5)]
    [InlineData(2030, null, 31.0, 30.0, 30.0, 29.0, 28.5)] // there, and falling: of nothing that is left there is no part
    [InlineData(2024, 0.0, 31.0, 30.0, 30.0, 29.0, 28.5)] // with no year to go
    [InlineData(2030, 1.0, 32.0, 31.5, 31.0, 30.5, 30.0)] // 0.5 a year for six years costs the lead of 1.5 twice
    [InlineData(2027, 0.0, 32.0, 31.5, 31.0, 30.5, 30.0)] // and for three years just once
    public void M4_of_a_goal_that_is_met_the_lead_counts(int by, double? ratio, params double[] values) => ShouldLeave(ratio, Some.Level(28.5m, by), 10, values);

    [Fact]
    public void M4_at_most_turns_what_is_left_around() => ShouldLeave(0.4, Some.Level(10, by: 2030, direction: Direction.AtMost), 50, 24, 23, 22, 21, 20);

    private static void ShouldLeave(double? ratio, TargetTerms terms, decimal start, params double[] values)
    {
        var history = values.Index().Aggregate(History.Of(terms).Baseline("GACC", "CHN", "2015", start), (h, v) => h.Trade("GACC", "CHN", "KAZ", 2020 + v.Index, (decimal)v.Item));
        history.Verdict(method: Destatis).Ratio.ShouldBe((decimal?)ratio);
    }

    [Theory]
    [InlineData(0, 10, 40)]
    [InlineData(-10, 10, 40)]
    [InlineData(20, 0, 40)]
    [InlineData(20, -10, 40)]
    [InlineData(20, 10, 0)]
    [InlineData(20, 10, -40)]
    public void M1_and_M3_fall_back_to_the_line_from_through_or_to_zero(int start, int latest, int goal)
    {
        foreach (var method in (string[])["cagr-ratio/1", Unsd])
            Years(Some.Level(goal, flow: Flow.Balance, direction: start < goal ? Direction.AtLeast : Direction.AtMost), method, 2022, start, latest).MethodFallback.ShouldBe("linear-ratio/1");
    }

    [Fact]
    public void M4_needs_four_years_without_a_gap_and_takes_no_more_than_six()
    {
        var few = Years(Some.Level(40), Destatis, 2021, 24, 26, 28);
        (few.Status, few.Reason, few.NullReasons["ratio"]).ShouldBe((Status.Withheld, WithheldReason.InsufficientData, "insufficient-data"));
        var gap = History.Of(Some.Level(40)).Baseline("GACC", "CHN", "2018", 20);
        foreach (var year in (int[])[2018, 2019, 2021, 2022, 2023]) gap.Trade("GACC", "CHN", "KAZ", year, year - 1998);
        gap.Verdict(method: Destatis).Reason.ShouldBe(WithheldReason.InsufficientData);
        Years(Some.Level(40), Destatis, 2016, 1, 9, 24, 25, 26, 27.5, 28, 28.5).Ratio.ShouldBe(0.452173913m); // as if it had begun with 24
    }

    [Theory]
    [InlineData(Unsd)]
    [InlineData(Destatis)]
    public void F16_a_start_that_met_the_goal_and_no_longer_does_deteriorates_without_ratios(string method)
    {
        var verdict = Years(Some.Level(), method, 2020, 41, 40.5, 39, 38.5, 38);
        (verdict.Status, verdict.Ratio, verdict.NullReasons["ratio"]).ShouldBe((Status.Deteriorating, null, "start-meets-goal"));
    }

    [Fact]
    public void F1_by_UNSD_is_11_396_and_by_Destatis_withheld()
    {
        Years(Some.Level(), Unsd, 2022, 24.1, 31.5).Ratio.ShouldBe(11.39551833m);
        Years(Some.Level(), Destatis, 2022, 24.1, 31.5).Status.ShouldBe(Status.Withheld);
    }

    [Fact]
    public void R5_7_projects_the_last_five_years_with_a_range_of_80_percent()
    {
        Years(Some.Level(70), "cagr-ratio/1", 2018, 5, 22, 24, 27, 29, 30).Projected.ShouldBe(new(54.34115957m, 47.41699880m, 62.27643456m));
        var gap = History.Of(Some.Level(70)).Baseline("GACC", "CHN", "2019", 22);
        foreach (var (year, value) in ((int, decimal)[])[(2019, 22), (2021, 27), (2022, 29), (2023, 30)]) gap.Trade("GACC", "CHN", "KAZ", year, value);
        gap.Verdict().Projected.ShouldBe(new(53.92561983m, 44.34918176m, 65.56992394m));
    }

    [Fact]
    public void R5_7_projects_nothing_without_four_positive_years_or_a_year_to_project_to()
    {
        Years(Some.Level(70), "cagr-ratio/1", 2021, 24, 26, 28).NullReasons["projected"].ShouldBe("insufficient-data");
        Years(Some.Level(70, flow: Flow.Balance), "cagr-ratio/1", 2020, -1, 24, 26, 28).NullReasons["projected"].ShouldBe("not-positive");
        Years(Some.Level(70, by: 2024), "cagr-ratio/1", 2021, 24, 26, 28, 29).NullReasons["projected"].ShouldBe("deadline-year-known");
    }
}
