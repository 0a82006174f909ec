using Shouldly;
using TradeTracker.Domain.Targets;
using TradeTracker.Domain.Values;
using Xunit;

namespace TradeTracker.Domain.Tests.Targets;

/// <summary>R4.1 at its edges.</summary>
public sealed class TermRulesTests
{
    private static Refusal? Check(TargetTerms terms) => TermRules.Check(terms, Some.Rosters);

    private static Refusal? Direct(TargetTerms terms, out Direction direction, params decimal[] values) => TermRules.DeriveDirection(
        terms, null, [.. values.Select(v => new BaselineEstablished("GACC", "CHN", Some.Period("2020"), v, "USD", terms.AnnouncedOn, Some.Citation))], out direction);

    [Fact]
    public void Of_several_faults_that_of_the_parties_is_told_first_and_that_of_the_window_next()
    {
        var faulty = Some.Cumulative(9, 2020, 2021) with { Measure = new(Flow.TwoWay, Denominator: new(null, null, null)), Window = Some.Window(2020, 2022) };
        Check(faulty with { Parties = ["CHN", "CHN"] }).ShouldHaveCode("party-contained");
        Check(faulty).ShouldHaveCode("window-deadline-differ");
        Check(faulty with { Window = Some.Window(2020, 2021) }).ShouldHaveCode("denominator-equals-measure");
    }

    [Theory]
    [InlineData(null, DeadlinePrecision.None)]
    [InlineData("2022-12-30", DeadlinePrecision.Day)]
    public void A_window_ends_with_the_last_year_that_ended_by_the_deadline_if_there_is_one(string? date, DeadlinePrecision precision) =>
        Check(Some.Cumulative(9, 2020, 2021) with { Deadline = new(date is null ? null : Some.Day(date), precision, null) }).ShouldBeNull();

    [Theory]
    [InlineData("WLD", null, null, null)]
    [InlineData("KAZ", Flow.TwoWay, "27", null)]
    [InlineData(null, null, null, "denominator-equals-measure")]
    public void A_share_is_of_another_counterpart_or_product(string? counterpart, Flow? flow, string? product, string? code) =>
        Check(Some.Share(0.1m, of: new(counterpart, flow, product))).ShouldHaveCode(code, code is null ? null : "/measure/denominator");

    [Fact]
    public void A_sum_of_balances_may_be_nothing() =>
        Check(Some.Increase(0, 2020, 2021) with { Measure = new(Flow.Balance) }).ShouldBeNull();

    [Fact]
    public void A_group_that_had_no_members_yet_belongs_to_nobody() =>
        Check(Some.Level() with { Parties = ["PAIR", "CHN"], AnnouncedOn = Some.Day("1999-12-31") }).ShouldBeNull();

    [Theory]
    [InlineData(999, "deadline-out-of-range")]
    [InlineData(1000, "deadline-before-announcement")]
    [InlineData(9000, null)]
    [InlineData(9001, "deadline-out-of-range")]
    public void A_deadline_is_in_a_year_that_figures_can_be_for(int year, string? code) => Check(Some.Level(by: year)).ShouldHaveCode(code, code is null ? null : "/deadline/date");

    [Fact]
    public void A_deadline_may_be_the_day_of_the_announcement() => Check(Some.Level() with { Deadline = new(Some.Level().AnnouncedOn, DeadlinePrecision.Day, null) }).ShouldBeNull();

    [Fact]
    public void A_factor_of_one_tells_no_direction() => Direct(Some.Multiple(1), out _).ShouldHaveCode("direction-required", "/direction");

    [Fact]
    public void The_shares_before_tell_whether_more_is_meant()
    {
        Direct(Some.Share(0.5m), out var direction, 0.4m, 0.3m).ShouldBeNull();
        direction.ShouldBe(Direction.AtLeast);
    }

    [Fact]
    public void A_multiple_by_one_is_met_by_any_baseline() =>
        TermRules.Check(new BaselineEstablished("GACC", "CHN", Some.Period("2020"), 7, "USD", Some.Today, Some.Citation), Some.Multiple(1)).ShouldHaveCode("baseline-equals-goal", "/value");
}
