using Shouldly;
using TradeTracker.Domain.Targets;
using TradeTracker.Domain.Values;
using TradeTracker.Domain.Verdicts;
using Xunit;

namespace TradeTracker.Domain.Tests.Verdicts;

/// <summary>R5.6, R5.9 and R5.10: several readings of one target.</summary>
public sealed class ConsensusTests
{
    // At 30 of 40 a reading is on track, at 22 its progress is limited, at 40 the target is attained.
    private static History Readings(JudgedBy? judgedBy, params (string Publisher, string Reporter, decimal? Latest)[] readings) => readings.Aggregate(
        History.Of(Some.Level() with { JudgedBy = judgedBy }),
        (history, r) => history.Baseline(r.Publisher, r.Reporter, "2022", 20).Figure(r.Publisher, r.Reporter, r.Latest is null ? "2022" : "2024", r.Latest ?? 20, "2025-02-01"));

    private static readonly JudgedBy Any = new(JudgedByRule.Any), All = new(JudgedByRule.All);

    private static JudgedBy One(string publisher, string? reporter = null) => new(JudgedByRule.Reading, publisher, reporter);

    private static string? Headline(History history) => history.Assess()!.Headline is { } v ? $"{v.Publisher}/{v.Reporter}" : null;

    [Fact]
    public void R5_9_who_abstains_has_no_vote()
    {
        Readings(null).Assess()!.Agreement.ShouldBe(Agreement.None);
        Readings(null, ("GACC", "CHN", null)).Assess()!.Agreement.ShouldBe(Agreement.None);
        Readings(null, ("GACC", "CHN", 30), ("KZ-BNS", "KAZ", null)).Assess()!.Agreement.ShouldBe(Agreement.Single);
        Readings(null, ("GACC", "CHN", 30), ("KZ-BNS", "KAZ", 31)).Assess()!.Agreement.ShouldBe(Agreement.Unanimous);
        Readings(null, ("GACC", "CHN", 30), ("KZ-BNS", "KAZ", 22)).Assess()!.Agreement.ShouldBe(Agreement.Disputed);
    }

    [Fact]
    public void R5_9_without_judgedBy_a_headline_needs_agreement_and_is_direct_before_mirror_then_by_publisher()
    {
        Headline(Readings(null, ("A", "KAZ", 30), ("Z", "CHN", 30), ("M", "CHN", 30))).ShouldBe("M/CHN");
        Headline(Readings(null, ("GACC", "CHN", null), ("KZ-BNS", "KAZ", 30))).ShouldBe("KZ-BNS/KAZ");
        Headline(Readings(null, ("GACC", "CHN", 30), ("KZ-BNS", "KAZ", 22))).ShouldBeNull();
        Headline(Readings(null, ("GACC", "CHN", null))).ShouldBeNull();
    }

    [Fact]
    public void R5_9_judged_by_any_takes_the_best_and_by_all_the_worst()
    {
        (string, string, decimal?)[] readings = [("A", "CHN", 22), ("B", "CHN", 30), ("C", "KAZ", 40), ("D", "KAZ", 40), ("E", "CHN", null)];
        Headline(Readings(Any, readings)).ShouldBe("C/KAZ");
        Headline(Readings(All, readings)).ShouldBe("A/CHN");
        Headline(Readings(Any, ("A", "CHN", null))).ShouldBeNull();
    }

    [Fact]
    public void R5_9_judged_by_one_reading_shows_it_even_when_it_abstains()
    {
        Headline(Readings(One("KZ-BNS", "KAZ"), ("GACC", "CHN", 30), ("KZ-BNS", "KAZ", null))).ShouldBe("KZ-BNS/KAZ");
        Headline(Readings(One("IMF", "KAZ"), ("GACC", "CHN", 30))).ShouldBe("IMF/KAZ");
    }

    [Fact]
    public void A_reporter_left_out_of_judgedBy_is_the_publishers_economy_else_whom_it_reports_for_else_the_subject()
    {
        Headline(Readings(One("KZ-BNS")).Publisher("KZ-BNS", "KAZ")).ShouldBe("KZ-BNS/KAZ");
        Headline(Readings(One("IMF"), ("IMF", "KAZ", 30)).Publisher("IMF", null)).ShouldBe("IMF/KAZ");
        Headline(Readings(One("IMF")).Publisher("IMF", null)).ShouldBe("IMF/CHN");
    }

    [Fact]
    public void R5_6_shows_readings_with_a_matching_figure_or_a_baseline_by_then()
    {
        var history = History.Of(Some.Level()).Figure("GACC", "CHN", "2024", 30, "2025-02-01").Baseline("KZ-BNS", "KAZ", "2022", 20, "2025-03-01").Figure("IMF", "CHN", "2024", 30, "2025-04-01", Flow.Imports);
        history.Assess("2025-01-31")!.Items.ShouldBeEmpty();
        history.Assess("2025-02-01")!.Items.Select(v => v.Publisher).ShouldBe(["GACC"]);
        history.Assess()!.Items.Select(v => v.Publisher).ShouldBe(["GACC", "KZ-BNS"]);
    }

    [Fact]
    public void R5_10_every_common_full_year_of_every_direct_and_mirror_pair()
    {
        var history = Readings(null, ("GACC", "CHN", 30), ("KZ-BNS", "KAZ", 20), ("IMF", "KAZ", 30)).Figure("GACC", "CHN", "2023", 25, "2024-02-01").Figure("IMF", "KAZ", "2023", 15, "2024-02-01");
        history.Assess()!.Asymmetries.Select(a => (a.A.Publisher, a.B.Publisher, a.Period.ToString(), a.Value)).ShouldBe(
            [("GACC", "IMF", "2023", 0.25m), ("GACC", "IMF", "2024", 0m), ("GACC", "KZ-BNS", "2024", 0.2m)]);
    }

    [Fact]
    public void R5_10_a_share_half_way_between_two_roundings_is_the_same_in_every_unit()
    {
        // 36021275595 / 100000000000, whose eleventh digit is a five; as doubles, thousands would round it down.
        static decimal? Asymmetry(decimal unit) => History.Of(Some.Level()).Figure("GACC", "CHN", "2024", 68010637797.5m * unit, "2025-02-01")
            .Figure("KZ-BNS", "KAZ", "2024", 31989362202.5m * unit, "2025-02-01").Assess()!.Asymmetries.ShouldHaveSingleItem().Value;
        Asymmetry(0.001m).ShouldBe(Asymmetry(1));
    }

    [Fact]
    public void R5_10_as_in_F8_has_no_value_for_different_periods_for_balances_and_for_nothing_on_both_sides()
    {
        var differ = History.Of(Some.Level()).Figure("GACC", "CHN", "2024", 22.71m, "2025-02-01").Figure("KZ-BNS", "KAZ", "2024-01/P11M", 5.1m, "2025-01-10");
        differ.Assess()!.Asymmetries.ShouldBe([new(new("GACC", "CHN"), new("KZ-BNS", "KAZ"), Some.Period("2024"), null, "different-periods")]);

        History.Of(Some.Level()).Figure("GACC", "CHN", "2022", 20, "2025-02-01").Figure("GACC", "CHN", "2023", 20, "2025-02-01").Figure("KZ-BNS", "KAZ", "2024", 21, "2025-02-01")
            .Assess()!.Asymmetries.ShouldHaveSingleItem().Period.ShouldBe(Some.Period("2024"));

        differ.Baseline("B", "KAZ", "2022", 4).Figure("C", "KAZ", "2024", 40, "2025-02-01", unit: "CNY").Assess()!.Asymmetries.Count.ShouldBe(1);

        var balance = History.Of(Some.Level(flow: Flow.Balance)).Figure("GACC", "CHN", "2024", 5, "2025-02-01", Flow.Balance).Figure("KZ-BNS", "KAZ", "2024", -4, "2025-02-01", Flow.Balance);
        balance.Assess()!.Asymmetries.ShouldHaveSingleItem().Reason.ShouldBe("balance");

        Readings(null, ("GACC", "CHN", 0), ("KZ-BNS", "KAZ", 0)).Assess()!.Asymmetries.ShouldHaveSingleItem().Reason.ShouldBe("sum-is-zero");
    }
}
