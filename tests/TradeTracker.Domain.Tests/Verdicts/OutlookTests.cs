using Shouldly;
using TradeTracker.Domain.Targets;
using TradeTracker.Domain.Values;
using TradeTracker.Domain.Verdicts;
using Xunit;

namespace TradeTracker.Domain.Tests.Verdicts;

/// <summary>M1, M2 and R5.7, at their edges.</summary>
public sealed class OutlookTests
{
    private static Verdict Path(TargetTerms terms, decimal start, decimal latest, string method = "cagr-ratio/1") => History.Of(terms)
        .Baseline("GACC", "CHN", "2022", start).Figure("GACC", "CHN", "2024", latest, "2025-02-01", terms.Measure.Flow).Verdict(method: method);

    [Theory]
    [InlineData(138, Status.OnTrack)]
    [InlineData(124, Status.AccelerationNeeded)]
    [InlineData(112, Status.LimitedProgress)]
    [InlineData(100, Status.LimitedProgress)]
    [InlineData(99, Status.Deteriorating)]
    public void M2_cuts_at_95_60_and_0_percent_of_the_pace(int latest, Status status) => Path(Some.Level(240, by: 2029), 100, latest, "linear-ratio/1").Status.ShouldBe(status);

    [Theory]
    [InlineData(118, Status.OnTrack)]
    [InlineData(117.9, Status.AccelerationNeeded)]
    [InlineData(111.2, Status.AccelerationNeeded)]
    [InlineData(111.1, Status.LimitedProgress)]
    [InlineData(99.9, Status.Deteriorating)]
    public void M1_cuts_at_95_60_and_0_percent_of_the_growth_asked_for(double latest, Status status) =>
        Path(Some.Level(200), 100, (decimal)latest).Status.ShouldBe(status); // 100 → 200 in eight years asks for 9.0508 % a year: 117.936 and 111.156 after two.

    [Theory]
    [InlineData(90, Status.OnTrack)]
    [InlineData(110, Status.Deteriorating)]
    public void M1_at_most_turns_the_sign(int latest, Status status) => Path(Some.Level(70, direction: Direction.AtMost), 100, latest).Status.ShouldBe(status);

    [Fact]
    public void R5_7_growth_from_now_is_null_once_the_deadline_years_figure_is_known_or_signs_differ()
    {
        Path(Some.Level(40, by: 2024), 20, 30).NullReasons["requiredGrowthFromNow"].ShouldBe("deadline-year-known");
        Path(Some.Level(40, flow: Flow.Balance), -20, -10).NullReasons["requiredGrowthFromNow"].ShouldBe("signs-differ");
        Path(Some.Level(-5, flow: Flow.Balance), -20, -10).RequiredGrowthFromNow.ShouldBe(-0.1091012819m);
    }

    [Fact]
    public void R5_7_money_a_year_where_the_way_is_a_line()
    {
        Path(Some.Level(40), 20, 30).RequiredPerYear.ShouldBeNull();
        Path(Some.Level(40), 20, 30, "linear-ratio/1").RequiredPerYear.ShouldBe(1.666666667m);
        Path(Some.Level(40, flow: Flow.Balance), -20, 10).RequiredPerYear.ShouldBe(5);
    }

    [Fact]
    public void R5_7_best_growth_is_of_neighbouring_years_in_the_targets_direction()
    {
        History Years(Direction direction) => History.Of(Some.Level(direction: direction)).Baseline("GACC", "CHN", "2020", 10)
            .Figure("GACC", "CHN", "2021", 12, "2022-02-01").Figure("GACC", "CHN", "2022", 9, "2023-02-01").Figure("GACC", "CHN", "2024", 30, "2025-02-01");
        Years(Direction.AtLeast).Verdict().BestGrowth.ShouldBe(0.2m);
        Years(Direction.AtMost).Verdict().BestGrowth.ShouldBe(-0.25m);
    }

    private static History Years(History history, params (int Year, decimal Value)[] years) =>
        years.Aggregate(history, (h, y) => h.Figure("GACC", "CHN", $"{y.Year}", y.Value, $"{y.Year + 1}-02-01", Flow.Balance));

    [Fact]
    public void R5_7_best_growth_looks_at_every_year_and_at_the_baselines_where_it_has_no_figure()
    {
        History From(string year, decimal value) => History.Of(Some.Level(flow: Flow.Balance)).Baseline("GACC", "CHN", year, value);
        Years(From("2022", 20), (2023, 30), (2024, 33)).Verdict().BestGrowth.ShouldBe(0.5m);
        Years(From("2022", 31), (2020, 10), (2021, 30), (2023, 32)).Verdict().BestGrowth.ShouldBe(2);
        Years(From("2022", 20), (2024, 33)).Verdict().NullReasons["bestGrowth"].ShouldBe("insufficient-data");
    }

    [Theory]
    [InlineData(0, 5)]
    [InlineData(5, 0)]
    [InlineData(-1, 5)]
    [InlineData(5, -1)]
    public void R5_7_growth_is_of_positive_amounts(int from, int to)
    {
        var verdict = Years(History.Of(Some.Level(flow: Flow.Balance)).Baseline("GACC", "CHN", "2023", from), (2023, from), (2024, to)).Verdict();
        (verdict.NullReasons["bestGrowth"], verdict.NullReasons["actualGrowth"], verdict.NullReasons.GetValueOrDefault("requiredGrowth")).ShouldBe(("not-positive", "not-positive", from > 0 ? null : "not-positive"));
        Path(Some.Level(0, flow: Flow.Balance, direction: Direction.AtMost), 20, 10).NullReasons["requiredGrowth"].ShouldBe("not-positive");
    }

    [Fact]
    public void R5_7_from_nothing_to_nothing_no_growth_leads() =>
        Path(Some.Level(0, flow: Flow.Balance), -20, 0).NullReasons["requiredGrowthFromNow"].ShouldBe("signs-differ");

    [Fact]
    public void R5_7_no_money_a_year_is_asked_for_once_the_deadlines_year_is_known() => Path(Some.Level(40, by: 2024), 20, 30, "linear-ratio/1").RequiredPerYear.ShouldBeNull();

    [Fact]
    public void R5_7_projected_is_the_first_year_that_meets_the_goal_at_the_present_pace()
    {
        Path(Some.Level(121), 100, 110).ProjectedAttainment.ShouldBe(new ProjectedAttainment(Some.Period("2026"), null));
        Path(Some.Level(121.0001m), 100, 110).ProjectedAttainment.ShouldBe(new ProjectedAttainment(Some.Period("2027"), null));
        Path(Some.Level(10, flow: Flow.Balance), -10, 0).ProjectedAttainment.ShouldBe(new ProjectedAttainment(Some.Period("2026"), null));
        Path(Some.Level(121), 100, 130).ProjectedAttainment.ShouldBe(new ProjectedAttainment(Some.Period("2024"), null));
        Path(Some.Level(121), 100, 99).ProjectedAttainment.ShouldBe(new ProjectedAttainment(null, "moving-away"));
        Path(Some.Level(121), 100, 100).ProjectedAttainment.ShouldBe(new ProjectedAttainment(null, "beyond-50-years"));
        Path(Some.Level(1000), 100, 100.1m).ProjectedAttainment.ShouldBe(new ProjectedAttainment(null, "beyond-50-years"));
    }

    [Theory]
    [InlineData("79228162514264337593543950335", "79228162514264337593543950334", "-79228162514264337593543950335")]
    [InlineData("0.0000000000000000000000000001", "79228162514264337593543950335", "79228162514264337593543950334")]
    [InlineData("1", "1.0000000000000000000000000001", "1.0000000000000000000000000002")]
    [InlineData("0", "0.0000000000000000000000000001", "0")]
    [InlineData("-79228162514264337593543950335", "79228162514264337593543950335", "0")]
    public void Numbers_beyond_what_decimals_or_doubles_hold_are_null_with_a_reason(string start, string amount, string latest)
    {
        foreach (var method in Method.All)
            foreach (var direction in Enum.GetValues<Direction>())
            {
                var verdict = Path(Some.Level(Number(amount), flow: Flow.Balance, direction: direction), Number(start), Number(latest), method.Name);
                (verdict.Ratio is not null || verdict.NullReasons.ContainsKey("ratio")).ShouldBeTrue();
                (verdict.Gap is not null || verdict.NullReasons["gap"] == "out-of-range").ShouldBeTrue();
            }

        static decimal Number(string text) => decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
    }

    [Fact]
    public void Hardly_any_growth_keeps_its_ten_digits() => Path(Some.Level(2_000_000_000), 1_000_000_000, 1_000_000_001).ActualGrowth.ShouldBe(0.0000000004999999999m);

    [Fact]
    public void R5_8_methods_are_found_by_their_names()
    {
        Method.All.Select(m => m.Name).ShouldBe(["cagr-ratio/1", "linear-ratio/1", "unsd-extrapolation/1", "destatis-mean-change/1", "proration/1"]);
        Method.Default.Name.ShouldBe("cagr-ratio/1");
        Method.Find("cagr-ratio/2").ShouldBeNull();
    }
}
