using Shouldly;
using TradeTracker.Domain.Targets;
using TradeTracker.Domain.Values;
using TradeTracker.Domain.Verdicts;
using Xunit;
using static TradeTracker.Domain.Targets.Direction;
using static TradeTracker.Domain.Verdicts.Status;

namespace TradeTracker.Domain.Tests.Verdicts;

/// <summary>The golden values that this kind and these methods reach.</summary>
public sealed class GoldenTests
{
    private static History F1() => History.Of(Some.Level())
        .Baseline("KZ-BNS", "KAZ", "2022", 24.1m)
        .Figure("KZ-BNS", "KAZ", "2022", 24.1m, "2023-02-15")
        .Figure("KZ-BNS", "KAZ", "2023", 31.5m, "2024-02-15", status: ObsStatus.Estimated, exact: false);

    private static History F1AndF2() => F1()
        .Baseline("GACC", "CHN", "2022", 31.2m)
        .Figure("GACC", "CHN", "2022", 31.2m, "2023-02-15")
        .Figure("GACC", "CHN", "2023", 41.0m, "2024-01-12");

    [Fact]
    public void F1_is_on_track_with_every_number_of_the_contract()
    {
        var verdict = F1().Verdict();
        verdict.ShouldBe(new Verdict
        {
            Publisher = "KZ-BNS",
            Reporter = "KAZ",
            Perspective = Perspective.Mirror,
            Status = OnTrack,
            Method = "cagr-ratio/1",
            Flags = [Caveat.Provisional],
            Latest = new(Some.Period("2023"), 31.5m, ObsStatus.Estimated, Some.Day("2024-02-15"), false),
            Baseline = new(Some.Period("2022"), 24.1m, 24.1m),
            Goal = new(40, Some.Period("2030")),
            PercentOfTarget = 78.75m,
            PercentOfChange = 46.54m,
            Gap = 8.5m,
            ActualGrowth = 0.3070539419m,
            RequiredGrowth = 0.06538203346m,
            Ratio = 4.69630456m,
            RequiredGrowthFromNow = 0.03471643721m,
            BestGrowth = 0.3070539419m,
            ProjectedAttainment = new(Some.Period("2024"), null),
            MetAtAnnouncement = false,
            NullReasons = new(new Dictionary<string, string> { ["projected"] = "insufficient-data" }),
        });
        Assessments.IsStale(verdict, Some.Today).ShouldBeTrue();
    }

    [Fact]
    public void F1_by_the_line_is_3_7233() => F1().Verdict(method: "linear-ratio/1").Ratio.ShouldBe(3.72327044m);

    [Theory]
    [InlineData("cagr-ratio/1")]
    [InlineData("linear-ratio/1")]
    public void F2_is_attained_seven_years_early_and_disputed_with_F1(string method)
    {
        var gacc = F1AndF2().Verdict("GACC", method: method);
        gacc.Status.ShouldBe(Attained);
        gacc.MetEarlyMonths.ShouldBe(84);
        gacc.PercentOfChange.ShouldBe(111.36m);

        var assessment = F1AndF2().Assess(method: method)!;
        assessment.Agreement.ShouldBe(Agreement.Disputed);
        assessment.Headline.ShouldBeNull();
        var asymmetry = assessment.Asymmetries.Single(a => a.Period == Some.Period("2023"));
        asymmetry.ShouldBe(new(new("GACC", "CHN"), new("KZ-BNS", "KAZ"), Some.Period("2023"), 0.1310344828m, null));
    }

    [Fact]
    public void F3_doubling_US_exports_is_on_track_and_then_is_not()
    {
        var history = History.Of(Some.Multiple(2, by: 2014) with { Parties = ["USA", "WLD"], AnnouncedOn = Some.Day("2010-01-27"), Measure = new(Flow.Exports) })
            .Baseline("US-CENSUS", "USA", "2009", 1.5m, on: "2010-01-27").Trade("US-CENSUS", "USA", "WLD", 2011, 2.1m, Flow.Exports);
        var then = history.Verdict();
        (then.Status, then.Goal!.Value, then.PercentOfTarget).ShouldBe((OnTrack, 3.0m, 70m));
        (Round(then.ActualGrowth), Round(then.RequiredGrowth), Math.Round(then.Ratio!.Value, 3), Round(then.RequiredGrowthFromNow)).ShouldBe((0.1832m, 0.1487m, 1.232m, 0.1262m));

        var now = history.Trade("US-CENSUS", "USA", "WLD", 2013, 2.28m, Flow.Exports).Verdict();
        (now.Status, Math.Round(now.Ratio!.Value, 3), Round(now.RequiredGrowthFromNow)).ShouldBe((AccelerationNeeded, 0.742m, 0.3158m));

        static decimal Round(decimal? rate) => Math.Round(rate!.Value, 4);
    }

    [Fact]
    public void A_multiple_counts_from_each_readings_own_figure_where_no_value_was_cited()
    {
        var history = History.Of(Some.Multiple(2)).Baseline(null, null, "2022", null).Trade("GACC", "CHN", "KAZ", 2022, 31.2m).Trade("GACC", "CHN", "KAZ", 2023, 41).Trade("KZ-BNS", "KAZ", "CHN", 2022, 24.1m);
        history.Assess()!.Items.Select(v => v.Goal!.Value).ShouldBe([62.4m, 48.2m]);
        History.Of(Some.Multiple(2)).Trade("GACC", "CHN", "KAZ", 2023, 41).Verdict().Reason.ShouldBe(WithheldReason.NoBaseline);
    }

    [Theory]
    [InlineData("cagr-ratio/1", "linear-ratio/1")]
    [InlineData("linear-ratio/1", null)]
    public void F13_from_zero_names_the_line_as_its_fallback(string method, string? fallback)
    {
        var verdict = Path(Some.Level(10, by: 2030), (2020, 0), (2025, 5)).Verdict(method: method);
        (verdict.Status, verdict.Ratio, verdict.MethodFallback).ShouldBe((OnTrack, 1.0m, fallback));
        verdict.NullReasons["actualGrowth"].ShouldBe("not-positive");
    }

    [Fact]
    public void F14_a_surplus_to_shrink_is_on_track_by_growth()
    {
        var verdict = Path(Some.Level(20, flow: Flow.Balance, direction: AtMost), (2020, 50), (2025, 30)).Verdict();
        (verdict.Status, verdict.MethodFallback).ShouldBe((OnTrack, null));
        verdict.Ratio!.Value.ShouldBe(1.109m, 0.0005m);
    }

    [Fact]
    public void F14_a_deficit_to_shrink_is_on_track_by_the_line()
    {
        var verdict = Path(Some.Level(-20, flow: Flow.Balance), (2020, -50), (2025, -30)).Verdict();
        (verdict.Status, verdict.MethodFallback, verdict.Ratio).ShouldBe((OnTrack, "linear-ratio/1", 1.333333333m));
    }

    [Fact]
    public void F15_met_and_lost_again_before_the_deadline()
    {
        var verdict = Path(Some.Level(120, by: 2032) with { AnnouncedOn = Some.Day("2025-01-01") }, (2024, 100), (2027, 125), (2029, 115)).Verdict(until: "2031-01-01");
        verdict.Status.ShouldBe(OnTrack);
        verdict.Ratio!.Value.ShouldBe(1.230m, 0.0005m);
        verdict.FirstMet.ShouldBe(Some.Period("2027"));
        verdict.LostOn.ShouldBe(Some.Period("2029"));
        verdict.Flags.ShouldBe([Caveat.LostAgain]);
    }

    [Theory]
    [InlineData("cagr-ratio/1")]
    [InlineData("linear-ratio/1")]
    public void F16_a_start_that_met_the_goal_and_no_longer_does_deteriorates_without_ratios(string method)
    {
        var verdict = Path(Some.Level(), (2022, 41), (2024, 38)).Verdict(method: method);
        verdict.Status.ShouldBe(Deteriorating);
        (verdict.Ratio, verdict.RequiredGrowth, verdict.PercentOfChange).ShouldBe((null, null, null));
        verdict.NullReasons["ratio"].ShouldBe("start-meets-goal");
    }

    [Fact]
    public void F17_before_any_figure_later_than_the_baseline_everything_is_withheld()
    {
        var assessment = F1AndF2().Assess("2023-06-01")!;
        assessment.Items.Select(v => (v.Publisher, v.Status, v.Reason)).ShouldBe(
            [("GACC", Withheld, WithheldReason.InsufficientData), ("KZ-BNS", Withheld, WithheldReason.InsufficientData)]);
        (assessment.Agreement, assessment.Headline).ShouldBe((Agreement.None, null));
    }

    [Fact]
    public void F18_once_one_side_has_published_it_alone_speaks()
    {
        var assessment = F1AndF2().Assess("2024-02-01")!;
        assessment.Items.Select(v => v.Status).ShouldBe([Attained, Withheld]);
        assessment.Agreement.ShouldBe(Agreement.Single);
        assessment.Headline.ShouldNotBeNull().Status.ShouldBe(Attained);
    }

    /// <summary>China's own figures of those years, the first of them also the baseline.</summary>
    private static History Path(TargetTerms terms, params (int Year, decimal Value)[] years) => years.Aggregate(
        History.Of(terms).Baseline("GACC", "CHN", $"{years[0].Year}", years[0].Value),
        (history, y) => history.Figure("GACC", "CHN", $"{y.Year}", y.Value, $"{y.Year + 1}-02-01", terms.Measure.Flow));
}
