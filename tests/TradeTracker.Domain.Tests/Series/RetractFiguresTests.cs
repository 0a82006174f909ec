using Shouldly;
using TradeTracker.Domain.Series;
using TradeTracker.Domain.Values;
using Xunit;

namespace TradeTracker.Domain.Tests.Series;

public sealed class RetractFiguresTests
{
    private static readonly TradeSeries Series = TradeSeries.Evolve(null, Report("2024-01-12", 41))!;

    private static FiguresReported Report(string on, decimal value) =>
        new("GACC", "CHN", "KAZ", Flow.TwoWay, "TOTAL", "USD", Some.Day(on), true, [new(Some.Period("2023"), value)], Some.Citation);

    private static FiguresRetracted Retraction(string on, string period = "2023") => new(Some.Day(on), [Some.Period(period)], "Double counting.", Some.Citation);

    [Theory]
    [InlineData("2024-01-12", "2023", null)]
    [InlineData("2024-01-11", "2023", "nothing-to-retract")]
    [InlineData("2024-03-01", "2022", "nothing-to-retract")]
    [InlineData("2026-11-24", "2023", null)]
    [InlineData("2026-11-25", "2023", "in-the-future")]
    public void Only_a_figure_in_force_is_retracted(string on, string period, string? code) =>
        new RetractFigures(Retraction(on, period)).Decide(Series, Some.Today).Refusal.ShouldHaveCode(code);

    [Fact]
    public void A_retraction_is_a_vintage_without_a_value_until_the_next_report()
    {
        var retracted = TradeSeries.Evolve(Series, Retraction("2024-03-01"))!;
        retracted.InForce(Some.Period("2023"), Some.Day("2024-02-29"))!.Value.ShouldBe(41);
        retracted.InForce(Some.Period("2023"), Some.Day("2024-03-01")).ShouldBe(new(Some.Period("2023"), null, ObsStatus.Missing, Some.Day("2024-03-01"), true, Some.Citation));
        retracted.Vintages(Some.Period("2023"), Some.Today).Select(f => f.Value).ShouldBe([41, null]);
        new RetractFigures(Retraction("2024-03-01")).Decide(retracted, Some.Today).Events.ShouldBeEmpty();
        TradeSeries.Evolve(retracted, Report("2024-04-01", 41))!.InForce(Some.Period("2023"), Some.Today)!.Value.ShouldBe(41);
    }
}
