using Shouldly;
using TradeTracker.Domain.Targets;
using TradeTracker.Domain.Values;
using TradeTracker.Domain.Verdicts;
using Xunit;
using static TradeTracker.Domain.Verdicts.Status;
using static TradeTracker.Domain.Verdicts.WithheldReason;

namespace TradeTracker.Domain.Tests.Verdicts;

/// <summary>R5.1, R5.2, R4.2: what is decided, what is withheld and why.</summary>
public sealed class WithheldTests
{
    private static History Counted(TargetTerms? terms = null) => History.Of(terms ?? Some.Level()).Baseline("GACC", "CHN", "2022", 20);

    private static History Figures(History history, decimal latest = 30) => history
        .Figure("GACC", "CHN", "2022", 20, "2023-02-01").Figure("GACC", "CHN", "2024", latest, "2025-02-01");

    private static TargetTerms By(DateOnly? date, DeadlinePrecision precision) => Some.Level() with { Deadline = new(date, precision, null) };

    private static void ShouldBeWithheld(Verdict verdict, WithheldReason reason)
    {
        (verdict.Status, verdict.Reason).ShouldBe((Withheld, reason));
        verdict.Ratio.ShouldBeNull();
        verdict.NullReasons.ContainsKey("ratio").ShouldBeTrue();
    }

    [Theory]
    [InlineData("TOTAL", Flow.Exports, "USD")]
    [InlineData("SERVICES", Flow.TwoWay, "USD")]
    [InlineData("TOTAL", Flow.TwoWay, "TNE")]
    public void R5_2_scope_mismatch_for_a_baseline_whose_publisher_counts_something_else(string product, Flow flow, string unit) =>
        ShouldBeWithheld(Counted().Figure("GACC", "CHN", "2024", 30, "2025-02-01", flow, unit: unit, product: product).Verdict(), ScopeMismatch);

    [Fact]
    public void R5_2_scope_mismatch_alone_shows_no_reading() =>
        History.Of(Some.Level()).Figure("GACC", "CHN", "2024", 30, "2025-02-01", Flow.Exports).Assess()!.Items.ShouldBeEmpty();

    [Fact]
    public void R5_2_scope_mismatch_shows_in_judgedBy()
    {
        var terms = Some.Level() with { JudgedBy = new(JudgedByRule.Reading, "GACC", "CHN") };
        ShouldBeWithheld(History.Of(terms).Figure("GACC", "CHN", "2024", 30, "2025-02-01", Flow.Exports).Verdict(), ScopeMismatch);
    }

    [Fact]
    public void R5_2_currency_mismatch_also_without_a_baseline()
    {
        var verdict = History.Of(Some.Level()).Figure("GACC", "CHN", "2024", 210, "2025-02-01", unit: "CNY").Verdict();
        ShouldBeWithheld(verdict, CurrencyMismatch);
        verdict.NullReasons["latest"].ShouldBe("currency-mismatch");
    }

    [Fact]
    public void R5_2_a_figure_in_the_targets_unit_beside_another_currency_is_read() =>
        Figures(Counted()).Figure("GACC", "CHN", "2024", 210, "2025-02-01", unit: "CNY").Verdict().Status.ShouldBe(OnTrack);

    [Fact]
    public void R5_2_no_figures_for_a_baseline_alone() => ShouldBeWithheld(Counted().Verdict(), NoFigures);

    [Fact]
    public void R5_2_no_figures_once_the_only_one_is_missing() =>
        ShouldBeWithheld(Counted().Figure("GACC", "CHN", "2024", 30, "2025-02-01").Figure("GACC", "CHN", "2024", null, "2025-03-01", status: ObsStatus.Missing).Verdict(), NoFigures);

    [Fact]
    public void R3_5_a_forecast_is_no_figure_and_ends_none()
    {
        ShouldBeWithheld(Counted().Figure("GACC", "CHN", "2027", 50, "2025-02-01", status: ObsStatus.Forecast).Verdict(), NoFigures);
        Figures(Counted()).Figure("GACC", "CHN", "2024", 50, "2025-03-01", status: ObsStatus.Forecast).Verdict().Latest!.Value.ShouldBe(30);
    }

    [Fact]
    public void R4_2_no_deadline_unless_attained()
    {
        ShouldBeWithheld(Figures(Counted(By(null, DeadlinePrecision.None))).Verdict(), NoDeadline);
        ShouldBeWithheld(Figures(Counted(By(null, DeadlinePrecision.Vague))).Verdict(), NoDeadline);
        ShouldBeWithheld(Figures(Counted(By(new(2030, 1, 1), DeadlinePrecision.None))).Verdict(), NoDeadline);
        Figures(Counted(By(null, DeadlinePrecision.None)), latest: 40).Verdict().Status.ShouldBe(Attained);
    }

    [Fact]
    public void R4_2_a_vague_deadline_draws_the_path_and_once_past_withholds_unless_met()
    {
        Figures(Counted(By(new(2030, 12, 31), DeadlinePrecision.Vague))).Verdict().Status.ShouldBe(OnTrack);
        ShouldBeWithheld(Figures(Counted(By(new(2023, 12, 31), DeadlinePrecision.Vague))).Verdict(), NoDeadline);
        Figures(Counted(By(new(2023, 12, 31), DeadlinePrecision.Vague)), latest: 40).Verdict().Status.ShouldBe(Attained);
    }

    [Fact]
    public void R4_2_a_day_means_the_last_full_year_ended_by_it() =>
        Figures(Counted(By(new(2030, 6, 30), DeadlinePrecision.Day))).Verdict().Goal.ShouldBe(new GoalFigure(40, Some.Period("2029")));

    [Fact]
    public void R5_2_no_baseline_still_lets_a_target_be_attained()
    {
        ShouldBeWithheld(Figures(History.Of(Some.Level())).Verdict(), NoBaseline);
        var attained = Figures(History.Of(Some.Level()), latest: 40).Verdict();
        attained.Status.ShouldBe(Attained);
        (attained.PercentOfTarget, attained.ProjectedAttainment?.Period).ShouldBe((100, Some.Period("2024")));
        attained.NullReasons.ShouldBe(new NullReasonDictionary(new Dictionary<string, string>
        {
            ["baseline"] = "no-baseline",
            ["percentOfChange"] = "no-baseline",
            ["actualGrowth"] = "no-baseline",
            ["requiredGrowth"] = "no-baseline",
            ["ratio"] = "no-baseline",
            ["bestGrowth"] = "insufficient-data",
            ["projected"] = "insufficient-data",
        }));
    }

    [Fact]
    public void R5_2_no_baseline_where_it_has_no_value_and_the_reading_no_figure_of_that_year() =>
        ShouldBeWithheld(Figures(History.Of(Some.Level()).Baseline(null, null, "2021", null)).Verdict(), NoBaseline);

    [Fact]
    public void R5_2_insufficient_data_where_nothing_is_later_than_the_start() =>
        ShouldBeWithheld(Counted().Figure("GACC", "CHN", "2022", 21, "2023-02-01").Verdict(), InsufficientData);

    [Fact]
    public void R5_2_insufficient_data_where_no_year_is_full()
    {
        var verdict = Counted().Figure("GACC", "CHN", "2023-01", 3, "2023-02-20").Verdict();
        ShouldBeWithheld(verdict, InsufficientData);
        verdict.NullReasons["latest"].ShouldBe("insufficient-data");
    }

    [Fact]
    public void R5_2_the_first_reason_in_order_is_given()
    {
        var noDeadline = By(null, DeadlinePrecision.None);
        ShouldBeWithheld(Counted(noDeadline).Figure("GACC", "CHN", "2024", 30, "2025-02-01", Flow.Exports, unit: "CNY").Verdict(), ScopeMismatch);
        ShouldBeWithheld(Counted(noDeadline).Figure("GACC", "CHN", "2024", 30, "2025-02-01", unit: "CNY").Verdict(), CurrencyMismatch);
        ShouldBeWithheld(Counted(noDeadline).Verdict(), NoFigures);
        ShouldBeWithheld(Figures(History.Of(noDeadline)).Verdict(), NoDeadline);
        ShouldBeWithheld(Figures(History.Of(Some.Level()), latest: 39).Verdict(), NoBaseline);
    }

    [Fact]
    public void R5_1_attained_whatever_the_start_says() => Figures(Counted(), latest: 40).Verdict().Status.ShouldBe(Attained);

    [Fact]
    public void R5_1_a_year_after_the_deadline_decides_nothing() =>
        Figures(Counted(Some.Level(by: 2023)), latest: 50).Figure("GACC", "CHN", "2023", 25, "2024-02-01").Verdict().Latest!.Period.ShouldBe(Some.Period("2023"));

    [Fact]
    public void R5_3_a_start_that_meets_the_goal_is_attained_while_met() =>
        History.Of(Some.Level()).Baseline("GACC", "CHN", "2022", 41).Figure("GACC", "CHN", "2024", 45, "2025-02-01").Verdict().Status.ShouldBe(Attained);
}
