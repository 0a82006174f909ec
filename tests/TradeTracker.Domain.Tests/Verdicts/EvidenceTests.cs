using Shouldly;
using TradeTracker.Domain.Adoptions;
using TradeTracker.Domain.Deadlines;
using TradeTracker.Domain.Rates;
using Xunit;

namespace TradeTracker.Domain.Tests.Verdicts;

/// <summary>Which streams bear on a target besides its own and those of its figures, publishers and members.</summary>
public sealed class EvidenceTests
{
    private static History InYuan() => History.Of(Some.Level(by: 2024)).Figure("GACC", "CHN", "2024", 300, "2025-02-01", unit: "CNY");

    private static ExchangeRateReported Rate(string currency, string quote) => new(currency, quote, Some.Period("2024"), 7, Some.Day("2025-02-01"), Some.Citation);

    [Theory]
    [InlineData("deadline/china-kazakhstan", 3)]
    [InlineData("deadline/another", 2)]
    public void Its_own_deadline_concerns_a_target(string stream, long position) =>
        InYuan().Record(stream, new DeadlineReached("china-kazakhstan", Some.Day("2025-01-01"), Some.Day("2024-12-31"))).Assess()!.Position.ShouldBe(position);

    [Fact]
    public void What_was_adopted_concerns_every_target() =>
        InYuan().Record(StreamKeys.Methods, new MethodAdopted("linear-ratio/1", Some.Day("2025-01-01"), Some.Citation)).Assess()!.Position.ShouldBe(3);

    [Theory]
    [InlineData("USD", "CNY", 3)]
    [InlineData("CNY", "USD", 3)]
    [InlineData("USD", "KZT", 2)]
    [InlineData("EUR", "CNY", 2)]
    public void Rates_between_its_unit_and_that_of_its_figures_concern_a_target_whichever_is_the_base(string currency, string quote, long position) =>
        InYuan().Record(StreamKeys.Rate($"{currency}-{quote}"), Rate(currency, quote)).Assess()!.Position.ShouldBe(position);

    [Fact]
    public void A_rate_recorded_before_the_figures_it_converts_concerns_them_and_so_does_its_strike() =>
        History.Of(Some.Level()).Record("rate/USD-CNY", Rate("USD", "CNY")).Figure("GACC", "CHN", "2024", 300, "2025-02-01", unit: "CNY")
            .Record("rate/USD-CNY", Rate("USD", "CNY")).StrikeLast().Assess()!.Position.ShouldBe(5);
}
