using CsCheck;
using Shouldly;
using TradeTracker.Domain.Series;
using TradeTracker.Domain.Values;
using Xunit;

namespace TradeTracker.Domain.Tests.Series;

public sealed class RecordFiguresTests
{
    private static RecordFigures Command(string published, params Observation[] observations) =>
        new(new("GACC", "CHN", "KAZ", Flow.TwoWay, "TOTAL", "USD", Some.Day(published), true, [.. observations], Some.Citation));

    private static Observation In(string period, decimal? value, ObsStatus status = ObsStatus.Normal) => new(Some.Period(period), value, status);

    private static TradeSeries? After(params RecordFigures[] commands) =>
        commands.Aggregate((TradeSeries?)null, (series, c) => c.Decide(series, Some.Today).Events.Aggregate(series, TradeSeries.Evolve));

    private static Observation[] News(TradeSeries? series, RecordFigures command) =>
        [.. command.Decide(series, Some.Today).Events.Cast<FiguresReported>().SelectMany(r => r.Observations)];

    [Fact]
    public void Appends_only_what_says_something_new_at_that_publication_date()
    {
        var series = After(Command("2025-01-12", In("2023", 41), In("2024", 43.8m, ObsStatus.Provisional)));
        News(series, Command("2025-02-12", In("2023", 41), In("2024", 43.8m))).ShouldBe([In("2024", 43.8m)]);
        News(series, Command("2025-02-12", In("2023", 41.1m), In("2024", 43.8m, ObsStatus.Provisional))).ShouldBe([In("2023", 41.1m)]);
        News(series, Command("2024-01-12", In("2023", 41))).ShouldBe([In("2023", 41)]);
    }

    [Fact]
    public void A_value_that_ended_is_news_and_so_is_its_return()
    {
        var series = After(Command("2025-01-12", In("2024", 40)), Command("2025-02-12", In("2024", null, ObsStatus.Missing)));
        News(series, Command("2025-03-12", In("2024", null, ObsStatus.Missing))).ShouldBeEmpty();
        News(series, Command("2025-03-12", In("2024", 40))).ShouldBe([In("2024", 40)]);
    }

    [Theory]
    [InlineData("2026-11-24", null)]
    [InlineData("2026-11-25", "published-in-the-future")]
    public void R3_4_refuses_a_publication_still_to_come(string on, string? code) => Command(on, In("2024", 40)).Decide(null, Some.Today).Refusal.ShouldHaveCode(code);

    [Fact]
    public void R3_4_refuses_a_period_that_was_not_over_unless_it_is_a_forecast()
    {
        var refusal = Command("2024-12-30", In("2023", 40), In("2024", 40)).Decide(null, Some.Today).Refusal;
        refusal.ShouldHaveCode("period-not-over", "/observations/1/period");
        Command("2024-12-31", In("2024", 40)).Decide(null, Some.Today).Refusal.ShouldBeNull();
        Command("2024-12-30", In("2024", 40, ObsStatus.Forecast)).Decide(null, Some.Today).Refusal.ShouldBeNull();
    }

    [Fact]
    public void Refuses_a_period_that_stands_twice_in_one_release()
    {
        var refusal = Command("2025-01-12", In("2024", 40), In("2024-01/P12M", 41)).Decide(null, Some.Today).Refusal;
        refusal.ShouldHaveCode("period-repeated", "/observations/1/period");
    }

    [Fact]
    public void Deciding_twice_appends_once() => Gen.Select(
            Gen.OneOf("2023-06-01", "2025-06-01"),
            Gen.Select(Gen.OneOf("2022", "2023", "2024"), Gen.Int[1, 2], Gen.OneOf(ObsStatus.Normal, ObsStatus.Provisional, ObsStatus.Missing), (period, value, status) => In(period, status == ObsStatus.Missing ? null : value, status)).List[1, 3],
            (published, observations) => Command(published, [.. observations]))
        .AppendsOnce(Gen.Const((TradeSeries?)null), (command, series) => command.Decide(series, Some.Today), TradeSeries.Evolve);
}
