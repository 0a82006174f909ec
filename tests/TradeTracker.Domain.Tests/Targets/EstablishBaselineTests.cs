using CsCheck;
using Shouldly;
using TradeTracker.Domain.Targets;
using Xunit;

namespace TradeTracker.Domain.Tests.Targets;

public sealed class EstablishBaselineTests
{
    private static readonly Target Standing = Target.Evolve(null, new TargetSet("china-kazakhstan", Some.Level(), Some.Citation))!;

    private static EstablishBaseline Command(decimal? value = 30, string? publisher = "GACC", string period = "2022", string? unit = null, string? on = null) =>
        new(new(publisher, null, Some.Period(period), value, on is null ? null : Some.Day(on)), unit, Some.Citation);

    private static Decision<TargetEvent> Decide(EstablishBaseline command) => command.Decide(Standing, Some.Today, Some.EconomyOf);

    [Fact]
    public void R4_3_the_day_is_that_of_the_terms_and_the_reporter_the_publishers_economy() =>
        Decide(Command()).Events.ShouldBe([new BaselineEstablished("GACC", "CHN", Some.Period("2022"), 30, "USD", Some.Day("2023-05-17"), Some.Citation)]);

    [Fact]
    public void R4_3_a_day_and_a_reporter_that_are_given_count()
    {
        var established = new EstablishBaseline(new("GACC", "KAZ", Some.Period("2022"), 30, Some.Today), null, Some.Citation).Decide(Standing, Some.Today, Some.EconomyOf);
        established.Events.ShouldHaveSingleItem().ShouldBeOfType<BaselineEstablished>().ShouldSatisfyAllConditions(b => b.On.ShouldBe(Some.Today), b => b.Reporter.ShouldBe("KAZ"));
    }

    [Theory]
    [InlineData("CNY", "unit-differs", "/unit")]
    [InlineData("USD", null, null)]
    public void R4_3_refuses_another_unit(string unit, string? code, string? pointer) =>
        Decide(Command(unit: unit)).Refusal.ShouldHaveCode(code, pointer);

    [Fact]
    public void R4_1_refuses_later_what_a_target_would_be_refused_for()
    {
        Decide(Command(40)).Refusal.ShouldHaveCode("baseline-equals-goal", "/value");
        Decide(Command(period: "2030")).Refusal.ShouldHaveCode("baseline-after-deadline");
        Decide(Command(period: "2022-Q1")).Refusal.ShouldHaveCode("baseline-not-a-year");
        Decide(Command(publisher: "IMF")).Refusal.ShouldHaveCode("reporter-required");
        Decide(Command(publisher: null)).Refusal.ShouldHaveCode("publisher-required");
        Decide(Command(on: "2026-11-25")).Refusal.ShouldHaveCode("in-the-future");
    }

    [Fact]
    public void Another_citation_is_another_fact()
    {
        var target = Target.Evolve(Standing, Decide(Command()).Events[0]);
        Decide(Command() with { Citation = Some.Citation with { Title = "Another page" } }).Events.ShouldHaveSingleItem();
        target!.Baselines.Count.ShouldBe(1);
    }

    [Fact]
    public void Deciding_twice_appends_once() =>
        Gen.Select(Gen.Int[38, 40], Gen.OneOf("GACC", "KZ-BNS", "IMF"), Gen.OneOf("2021", "2022", "2030"), (value, publisher, period) => Command(value, publisher, period))
            .AppendsOnce(Gen.Const((Target?)Standing), (command, target) => command.Decide(target!, Some.Today, Some.EconomyOf), Target.Evolve);
}
