using System.Text.Json.Nodes;
using TradeTracker.Contracts.Series;

namespace TradeTracker.Dashboard.Charts;

/// <summary>One publisher's figures over time: a line for years, one for quarters, one for months, and points for years to date.</summary>
public static class SeriesChart
{
    private sealed record Spans(int Order, string Name, bool Joined = true);

    public static Drawing Of(SeriesView series)
    {
        var figures = series.Figures.Where(f => f.Value is not null).GroupBy(f => SpansOf(f.Period.Months)).OrderBy(g => g.Key.Order).ToList();
        return new(Trade.Title(series), ChartText.Of(series, figures is [var longest, ..] ? [.. longest] : []), size => Option(series.Unit, figures, size));
    }

    private static JsonObject Option(string unit, IReadOnlyList<IGrouping<Spans, FigureView>> figures, ChartSize size)
    {
        var scale = ValueScale.For(unit, figures.SelectMany(g => g.Select(f => f.Value!.Value)));
        var lines = figures.Select((g, i) => Lines.Reported(g.Key.Name, Palette.Line(i), g.Select(f => Point.Of(f.Period, f.Value!.Value, f.ObsStatus, unit)), scale, g.Key.Joined));
        var time = TimeScale.Around(figures.SelectMany(g => g.Select(f => TimeScale.At(f.Period))));
        return new Frame(time, scale, size).Around(lines, [.. figures.Select((g, i) => (g.Key.Name, Palette.Line(i).Symbol))], missing: figures.Count > 0 ? null : "No figure is in force.");
    }

    private static Spans SpansOf(int months) => months switch
    {
        12 => new(0, "Years"),
        3 => new(1, "Quarters"),
        1 => new(2, "Months"),
        _ => new(3, "Years to date", Joined: false),
    };
}
