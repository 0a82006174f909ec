using CsCheck;
using Shouldly;
using TradeTracker.Domain.Rates;
using Xunit;

namespace TradeTracker.Domain.Tests.Rates;

public sealed class ReportExchangeRateTests
{
    private static ReportExchangeRate Report(string period, decimal rate, string publishedOn) => new(new("USD", "CNY", Some.Period(period), rate, Some.Day(publishedOn), Some.Citation));

    private static ExchangeRate After(params ReportExchangeRate[] reports) => reports.Aggregate((ExchangeRate?)null, (rate, r) => ExchangeRate.Evolve(rate, r.Fact))!;

    [Theory]
    [InlineData("2023", "2023-12-31", null)]
    [InlineData("2023", "2023-12-30", "period-not-over")]
    [InlineData("FY2024@04-01", "2025-03-31", null)]
    [InlineData("FY2024@04-01", "2025-03-30", "period-not-over")]
    [InlineData("2025", "2026-11-24", null)]
    [InlineData("2025", "2026-11-25", "published-in-the-future")]
    public void An_average_is_published_after_its_year_and_before_tomorrow(string period, string publishedOn, string? code) =>
        Report(period, 7, publishedOn).Decide(null, Some.Today).Refusal.ShouldHaveCode(code);

    [Fact]
    public void Of_a_year_the_latest_publication_until_the_day_is_in_force_and_of_one_day_the_one_recorded_last()
    {
        var rate = After(Report("2023", 7.2m, "2024-02-01"), Report("2023", 7.3m, "2024-02-01"), Report("2022", 6.7m, "2023-01-01"), Report("2023", 7.1m, "2024-01-01"));
        rate.InForce(DateOnly.MaxValue).Select(r => r.Rate).ShouldBe([6.7m, 7.3m]);
        rate.Stream.ShouldBe("rate/USD-CNY");
        rate.InForce(Some.Day("2024-01-01")).Select(r => r.Rate).ShouldBe([6.7m, 7.1m]);
        rate.InForce(Some.Day("2023-12-31")).Select(r => r.Rate).ShouldBe([6.7m]);
        rate.InForce(Some.Day("2022-12-31")).ShouldBeEmpty();
    }

    [Fact]
    public void Reporting_twice_appends_once() => Gen.Select(Gen.OneOf("2022", "2023", "2025"), Gen.OneOf(7m, 7.1m), Gen.OneOf("2024-01-01", "2026-11-25"), Report)
        .AppendsOnce(Gen.Const((ExchangeRate?)null), (command, rate) => command.Decide(rate, Some.Today), ExchangeRate.Evolve);
}
