using System.Text.Json.Nodes;
using TradeTracker.Contracts.Series;

namespace TradeTracker.Dashboard.Charts;

/// <summary>One publisher's figures over time: a line for years, one for quarters, one for months.</summary>
public static class SeriesChart
{
    public static Drawing Of(SeriesView series) => new(Trade.Title(series), ChartText.Of(series), _ => Option(series));

    private static JsonObject Option(SeriesView series)
    {
        var figures = series.Figures.Where(f => f.Value is not null).ToList();
        var scale = ValueScale.For(series.Unit, figures.Select(f => f.Value!.Value));
        var groups = figures.GroupBy(f => Span(f.Period.Months)).OrderBy(g => g.Key.Order).Select((g, i) => (g.Key.Name, Style: Palette.Line(i), Figures: g)).ToList();
        var lines = groups.Select(g => Lines.Reported(g.Name, g.Style, g.Figures.Select(f => Point.Of(f.Period, f.Value!.Value, f.ObsStatus, series.Unit)), scale));
        return Frame.Around(lines, groups.Select(g => (g.Name, g.Style.Symbol)), TimeScale.Around(figures.Select(f => TimeScale.At(f.Period))), scale);
    }

    private static (int Order, string Name) Span(int months) => months switch
    {
        12 => (0, "Years"),
        3 => (1, "Quarters"),
        1 => (2, "Months"),
        _ => (3, "Years to date"),
    };
}
