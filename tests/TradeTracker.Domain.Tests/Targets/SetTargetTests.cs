using CsCheck;
using Shouldly;
using TradeTracker.Domain.Targets;
using TradeTracker.Domain.Values;
using Xunit;

namespace TradeTracker.Domain.Tests.Targets;

public sealed class SetTargetTests
{
    private static readonly DateOnly Today = Some.Today;

    private static SetTarget Command(TargetTerms? terms = null, Direction? direction = null, params Baseline[] baselines) =>
        new("china-kazakhstan", terms ?? Some.Level(), direction, [.. baselines], Some.Citation);

    private static Baseline In2022(decimal? value, string? publisher = "KZ-BNS", string? reporter = null) => new(publisher, reporter, Some.Period("2022"), value);

    private static Decision<TargetEvent> Decide(SetTarget command, Target? target = null) => command.Decide(target, Today, Some.EconomyOf, Some.Rosters);

    private static void ShouldRefuse(SetTarget command, string code, string pointer)
    {
        var decision = Decide(command);
        decision.Events.ShouldBeEmpty();
        decision.Refusal.ShouldHaveCode(code, pointer);
    }

    [Fact]
    public void R4_1_direction_is_derived_from_the_valued_baselines_and_stored()
    {
        Decide(Command(baselines: In2022(24.1m))).Events[0].ShouldBeOfType<TargetSet>().Terms.Direction.ShouldBe(Direction.AtLeast);
        Decide(Command(baselines: In2022(50))).Events[0].ShouldBeOfType<TargetSet>().Terms.Direction.ShouldBe(Direction.AtMost);
        Decide(Command(direction: Direction.AtLeast, baselines: In2022(50))).Events[0].ShouldBeOfType<TargetSet>().Terms.Direction.ShouldBe(Direction.AtLeast);
    }

    [Fact]
    public void Sets_the_target_and_then_its_baselines_with_its_citation_reporter_unit_and_day() =>
        Decide(Command(baselines: In2022(24.1m))).Events.ShouldBe(
        [
            new TargetSet("china-kazakhstan", Some.Level(), Some.Citation),
            new BaselineEstablished("KZ-BNS", "KAZ", Some.Period("2022"), 24.1m, "USD", Some.Day("2023-05-17"), Some.Citation),
        ]);

    [Theory]
    [InlineData(2, Direction.AtLeast)]
    [InlineData(0.5, Direction.AtMost)]
    public void R4_1_a_factor_tells_the_direction(double factor, Direction direction) => new SetTarget("double", Some.Multiple((decimal)factor), null, [], Some.Citation)
        .Decide(null, Today, Some.EconomyOf, Some.Rosters).Events.ShouldHaveSingleItem().ShouldBeOfType<TargetSet>().Terms.Direction.ShouldBe(direction);

    [Theory]
    [InlineData(0.08, Direction.AtLeast)]
    [InlineData(-0.08, Direction.AtMost)]
    public void R4_1_a_rate_tells_the_direction(double rate, Direction direction) =>
        Decide(Command(Some.Growth((decimal)rate))).Events.ShouldHaveSingleItem().ShouldBeOfType<TargetSet>().Terms.Direction.ShouldBe(direction);

    [Fact]
    public void R4_1_no_growth_and_sums_must_give_their_direction()
    {
        ShouldRefuse(Command(Some.Growth(0)), "direction-required", "/direction");
        ShouldRefuse(Command(Some.Cumulative(300, 2024, 2026)), "direction-required", "/direction");
        ShouldRefuse(Command(Some.Increase(300, 2024, 2026), baselines: In2022(24.1m)), "direction-required", "/direction");
    }

    [Fact]
    public void R4_1_refuses_a_baseline_of_what_is_not_counted_from_one()
    {
        ShouldRefuse(Command(Some.Growth(0.08m), baselines: In2022(24.1m)), "baseline-not-used", "/baselines/0");
        ShouldRefuse(Command(Some.Cumulative(300, 2024, 2026), Direction.AtLeast, In2022(24.1m)), "baseline-not-used", "/baselines/0");
        Decide(Command(Some.Increase(24.1m, 2024, 2026), Direction.AtLeast, In2022(24.1m))).Refusal.ShouldBeNull();
    }

    [Theory]
    [InlineData("2024", "2025", "window-deadline-differ", "/window/to")]
    [InlineData("2024-Q1", "2026", "window-not-years", "/window/from")]
    [InlineData("2024", "FY2025@04-01", "window-not-years", "/window/to")]
    [InlineData("2027", "2026", "window-not-years", "/window/to")]
    [InlineData("1926", "2026", "window-not-years", "/window/to")]
    [InlineData("1927", "2026", null, null)]
    [InlineData("2026", "2026", null, null)]
    public void R4_1_a_window_is_of_full_years_and_ends_with_the_deadlines(string from, string to, string? code, string? pointer)
    {
        var refusal = Decide(Command(Some.Cumulative(300, 2024, 2026) with { Window = new(Some.Period(from), Some.Period(to)) }, Direction.AtLeast)).Refusal;
        refusal.ShouldHaveCode(code, pointer);
    }

    [Fact]
    public void R4_2_a_window_without_a_dated_deadline_has_its_own() =>
        (Some.Cumulative(300, 2024, 2026) with { Deadline = new(null, DeadlinePrecision.None, null) }).LastDay.ShouldBe(Some.Day("2026-12-31"));

    [Theory]
    [InlineData("2030-12-31", "FY2030@04-01")]
    [InlineData("2031-03-31", "FY2030@04-01")]
    [InlineData("2031-04-01", "FY2031@04-01")]
    public void R4_2_a_deadlines_year_is_the_fiscal_year_that_holds_it(string date, string year) =>
        (Some.Level() with { Measure = new(Flow.TwoWay, YearStart: new(4, 1)), Deadline = new(Some.Day(date), DeadlinePrecision.Year, null) }).DeadlineYear.ShouldBe(Some.Period(year));

    [Fact]
    public void Refuses_a_share_of_itself()
    {
        ShouldRefuse(Command(Some.Share(0.1m, of: new("KAZ", Flow.TwoWay, null)), Direction.AtLeast), "denominator-equals-measure", "/measure/denominator");
        Decide(Command(Some.Share(0.1m, of: new("KAZ", Flow.Exports, null)), Direction.AtLeast)).Refusal.ShouldBeNull();
    }

    [Fact]
    public void R4_1_refuses_a_sum_of_nothing() => ShouldRefuse(Command(Some.Increase(0, 2024, 2026), Direction.AtLeast), "amount-not-positive", "/amount");

    [Fact]
    public void F11_R4_1_refuses_a_direction_that_nothing_tells() => ShouldRefuse(Command(), "direction-required", "/direction");

    [Fact]
    public void R4_1_a_baseline_without_value_tells_no_direction() => ShouldRefuse(Command(baselines: In2022(null, publisher: null)), "direction-required", "/direction");

    [Fact]
    public void F12_R4_1_refuses_a_baseline_that_is_the_goal_given_a_direction_or_not()
    {
        ShouldRefuse(Command(baselines: In2022(40)), "baseline-equals-goal", "/baselines/0/value");
        ShouldRefuse(Command(direction: Direction.AtLeast, baselines: In2022(40)), "baseline-equals-goal", "/baselines/0/value");
    }

    [Fact]
    public void R4_1_refuses_to_derive_a_direction_from_baselines_on_both_sides()
    {
        ShouldRefuse(Command(baselines: [In2022(24.1m), In2022(41, "GACC")]), "direction-ambiguous", "/direction");
        Decide(Command(direction: Direction.AtLeast, baselines: [In2022(24.1m), In2022(41, "GACC")])).Refusal.ShouldBeNull();
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public void R4_1_refuses_an_amount_of_zero_or_less_but_for_a_balance(int amount)
    {
        ShouldRefuse(Command(Some.Level(amount), Direction.AtLeast), "amount-not-positive", "/amount");
        Decide(Command(Some.Level(amount, flow: Flow.Balance), Direction.AtLeast)).Refusal.ShouldBeNull();
    }

    [Theory]
    [InlineData("2030")]
    [InlineData("2031")]
    public void R4_1_refuses_a_baseline_in_the_deadlines_year_or_after(string period) =>
        ShouldRefuse(Command(direction: Direction.AtLeast, baselines: new Baseline("GACC", null, Some.Period(period), 30)), "baseline-after-deadline", "/baselines/0/period");

    [Theory]
    [InlineData("CHN", "CHN", "party-contained", "/parties/1")]
    [InlineData("KAZ", "C5", "party-contained", "/parties/0")]
    [InlineData("C5", "KAZ", "party-contained", "/parties/1")]
    [InlineData("PAIR", "C5", "party-contained", "/parties/0")]
    [InlineData("TKM", "PAIR", null, null)] // left in 2010
    [InlineData("CHN", "C5", null, null)]
    [InlineData("C5", "C5", null, null)] // the trade within it
    [InlineData("C5", "WLD", null, null)]
    public void Refuses_a_party_that_belongs_to_its_counterpart(string subject, string counterpart, string? code, string? pointer)
    {
        var refusal = Decide(Command(Some.Level() with { Parties = [subject, counterpart] }, Direction.AtLeast)).Refusal;
        refusal.ShouldHaveCode(code, pointer);
    }

    [Fact]
    public void Refuses_a_balance_within_a_group() =>
        ShouldRefuse(Command(Some.Level(flow: Flow.Balance) with { Parties = ["C5", "C5"] }, Direction.AtLeast), "balance-within", "/measure/flow");

    [Fact]
    public void R4_1_refuses_a_deadline_before_the_announcement() =>
        ShouldRefuse(Command(Some.Level() with { Deadline = new(new(2023, 5, 16), DeadlinePrecision.Day, null) }, Direction.AtLeast), "deadline-before-announcement", "/deadline/date");

    [Fact]
    public void Refuses_a_deadline_no_figure_can_be_for() =>
        ShouldRefuse(Command(Some.Level() with { Deadline = new(DateOnly.MaxValue, DeadlinePrecision.Year, null) }, Direction.AtLeast), "deadline-out-of-range", "/deadline/date");

    [Fact]
    public void Refuses_an_announcement_still_to_come()
    {
        ShouldRefuse(Command(Some.Level() with { AnnouncedOn = Today.AddDays(1) }, Direction.AtLeast), "in-the-future", "/announcedOn");
        Decide(Command(Some.Level() with { AnnouncedOn = Today }, Direction.AtLeast)).Refusal.ShouldBeNull();
    }

    [Fact]
    public void Refuses_trade_of_a_party_with_itself() => ShouldRefuse(Command(Some.Level() with { Parties = ["CHN", "CHN"] }, Direction.AtLeast), "party-contained", "/parties/1");

    [Fact]
    public void Refuses_a_judge_that_reports_for_neither_party() =>
        ShouldRefuse(Command(Some.Level() with { JudgedBy = new(JudgedByRule.Reading, "IMF", "USA") }, Direction.AtLeast), "reporter-not-a-party", "/judgedBy/reporter");

    [Theory]
    [InlineData("2022-Q1")]
    [InlineData("2022-01/P11M")]
    [InlineData("FY2022@04-01")]
    public void R4_3_refuses_a_baseline_that_is_no_full_year_of_the_measures_type(string period) =>
        ShouldRefuse(Command(direction: Direction.AtLeast, baselines: new Baseline("GACC", null, Some.Period(period), 30)), "baseline-not-a-year", "/baselines/0/period");

    [Fact]
    public void R4_3_asks_for_the_reporter_where_the_publisher_is_not_a_partys_office()
    {
        ShouldRefuse(Command(direction: Direction.AtLeast, baselines: In2022(30, "IMF")), "reporter-required", "/baselines/0/reporter");
        ShouldRefuse(Command(direction: Direction.AtLeast, baselines: In2022(30, "IMF", "USA")), "reporter-not-a-party", "/baselines/0/reporter");
        ShouldRefuse(Command(direction: Direction.AtLeast, baselines: In2022(null, null, "USA")), "reporter-not-a-party", "/baselines/0/reporter");
        Decide(Command(direction: Direction.AtLeast, baselines: In2022(30, "IMF", "KAZ"))).Refusal.ShouldBeNull();
    }

    [Fact]
    public void R4_3_a_value_needs_its_publisher() => ShouldRefuse(Command(direction: Direction.AtLeast, baselines: In2022(30, null)), "publisher-required", "/baselines/0/publisher");

    [Fact]
    public void The_same_baseline_twice_is_established_once() => Decide(Command(baselines: [In2022(30), In2022(30)])).Events.Count.ShouldBe(2);

    [Fact]
    public void Setting_it_again_with_other_members_is_refused()
    {
        var target = Decide(Command(baselines: In2022(30))).Events.Aggregate((Target?)null, Target.Evolve);
        Decide(Command(baselines: In2022(31)), target).Refusal.ShouldHaveCode("id-taken");
        Decide(Command(Some.Level(41), baselines: In2022(30)), target).Refusal.ShouldHaveCode("id-taken");
    }

    [Fact]
    public void Deciding_twice_appends_once()
    {
        var commands = Gen.Select(Gen.Int[0, 2], Gen.OneOf(Direction.AtLeast, (Direction?)null), Gen.Select(Gen.OneOf("GACC", "IMF", null), Gen.Int[0, 2]).List[0, 2],
            (amount, direction, baselines) => Command(Some.Level(amount), direction, [.. baselines.Select(b => In2022(b.Item2 == 0 ? null : b.Item2, b.Item1))]));
        commands.AppendsOnce(Gen.Const((Target?)null), (command, target) => Decide(command, target), Target.Evolve);
    }
}
