using Shouldly;
using TradeTracker.Contracts.Corridors;
using TradeTracker.Contracts.Series;
using TradeTracker.Dashboard.Charts;
using TradeTracker.Domain.Values;
using TradeTracker.Domain.Verdicts;
using Xunit;

namespace TradeTracker.Dashboard.Tests;

/// <summary>The charts of a series and of a corridor.</summary>
public sealed class FiguresChartTests
{
    private static readonly DateOnly Day = new(2024, 2, 1);

    [Fact]
    public void A_series_has_a_line_for_years_and_points_for_years_to_date()
    {
        var drawing = SeriesChart.Of(Series(("2022", 30), ("2023", 41), ("2024-01/P5M", 20)));
        Names(drawing).ShouldBe(["Years", "Years to date"]);
        drawing.Option(ChartSize.Wide)["series"]!.AsArray().Select(s => (int)s!["lineStyle"]!["width"]!.GetValue<double>()).ShouldBe([2, 0]);
        drawing.Title.ShouldBe("China: trade both ways with Kazakhstan, all goods, by GACC");
        drawing.Description.Replace('\u00A0', ' ').ShouldBe("From $30.0 bn in 2022 to $41.0 bn in 2023.");
    }

    [Fact]
    public void A_series_without_figures_says_so() => SeriesChart.Of(Series()).Description.ShouldBe("No figure is in force.");

    [Fact]
    public void A_corridor_shows_both_sides_of_the_flow_with_most_years()
    {
        var drawing = CorridorChart.Of(new(["CHN", "KAZ"], [], [], [Year(Flow.Exports, 2023, 20, 16), Year(Flow.TwoWay, 2022, 31, 24), Year(Flow.TwoWay, 2023, 41, 31.5m)]));
        Names(drawing).ShouldBe(["GACC (China)", "KZ-BNS (Kazakhstan)"]);
        drawing.Title.ShouldBe("China: trade both ways with Kazakhstan, all goods, by both sides");
        drawing.Description.Replace('\u00A0', ' ').ShouldBe("In 2023, GACC (China) reports $41.0 bn and KZ-BNS (Kazakhstan) reports $31.5 bn: 10 % apart.");
    }

    [Fact]
    public void A_corridor_that_one_side_reports_says_so() =>
        CorridorChart.Of(new CorridorView(["CHN", "KAZ"], [], [], [])).Description.ShouldBe("No full year is reported by both sides.");

    private static IEnumerable<string> Names(Drawing drawing) => drawing.Option(ChartSize.Wide)["series"]!.AsArray().Select(s => $"{s!["name"]}");

    private static SeriesView Series(params (string Period, decimal Billions)[] figures) => new(
        "GACC", "CHN", "KAZ", Flow.TwoWay, Products.Total, "USD", [.. figures.Select(f => new FigureView(Period.Parse(f.Period, null), f.Billions * 1_000_000_000, ObsStatus.Normal, Day, true))], 1, 1);

    private static CorridorAsymmetry Year(Flow flow, int year, decimal a, decimal b) => new(
        Products.Total, "USD", flow, Period.Year(year), new("GACC", "CHN", a * 1_000_000_000, ObsStatus.Normal, Day), new("KZ-BNS", "KAZ", b * 1_000_000_000, ObsStatus.Normal, Day), 0.1m, null);
}
