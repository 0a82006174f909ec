using System.Text.Json.Nodes;
using TradeTracker.Contracts.Corridors;
using TradeTracker.Domain.Verdicts;

namespace TradeTracker.Dashboard.Charts;

/// <summary>The same trade by both of its sides, of the flow and product with most years that both report: how far they are apart.</summary>
public static class CorridorChart
{
    public static Drawing Of(CorridorView corridor)
    {
        var years = corridor.Asymmetries.GroupBy(a => (a.Product, a.Unit, a.Flow)).MaxBy(g => g.DistinctBy(a => a.Period).Count())?.OrderBy(a => a.Period).ToList() ?? [];
        return new(Trade.Title(corridor.Parties, years.FirstOrDefault()), ChartText.Of(years), size => Option(years, size));
    }

    private static JsonObject Option(List<CorridorAsymmetry> years, ChartSize size)
    {
        var sides = years.SelectMany(y => (IEnumerable<(CorridorAsymmetry Year, ReadingFigure Side)>)[(y, y.A), (y, y.B)])
            .GroupBy(s => Parties.Reading(s.Side.Publisher, s.Side.Reporter))
            .Select((g, i) => (Name: g.Key, Style: Palette.Line(i), Figures: g.DistinctBy(s => s.Year.Period))).ToList();
        var scale = ValueScale.For(years.FirstOrDefault()?.Unit ?? "", years.SelectMany(y => (decimal[])[y.A.Value, y.B.Value]));
        var lines = sides.Select(s => Lines.Reported(s.Name, s.Style, s.Figures.Select(f => Said(s.Name, f.Year, f.Side)), scale));
        var time = TimeScale.Around(years.Select(y => TimeScale.At(y.Period)));
        return new Frame(time, scale, size).Around(lines, [.. sides.Select(s => (s.Name, s.Style.Symbol))], missing: years.Count > 0 ? null : ChartText.Of(years));
    }

    private static Point Said(string name, CorridorAsymmetry year, ReadingFigure side) =>
        Point.Of(year.Period, side.Value, side.ObsStatus, year.Unit) is var point ? point with { Says = $"{name}, {point.Says}" } : null!;
}
