using System.Text.Json.Nodes;
using TradeTracker.Dashboard.Words;
using TradeTracker.Domain.Targets;
using TradeTracker.Domain.Targets.Kinds;
using TradeTracker.Domain.Verdicts;

namespace TradeTracker.Dashboard.Charts;

/// <summary>A target over time: what each reading reports, the way it would have to go, the goal, where it leads, and what happened.</summary>
public static class TargetChart
{
    private const string GoalName = "Goal";

    public static Drawing Of(TargetPath path, TargetTerms terms) =>
        new(terms.Name, ChartText.Of(path, terms), size => Option(path, terms, size)) { Key = ChartText.Key(path) };

    /// <summary>Null for a share, which has none.</summary>
    internal static string? Unit(TargetTerms terms) => terms is Share ? null : terms.Unit;

    /// <summary>Those of the readings as the promise is now, each once; without readings, what the terms alone say.</summary>
    internal static IReadOnlyList<GoalFigure> Goals(TargetPath path, TargetTerms terms) =>
        path.Readings.Count > 0 ? [.. path.Readings.Select(r => r.Required[^1].Goal).OfType<GoalFigure>().Distinct()]
        : terms.Goal(null) is { } goal ? [new(goal, terms.DeadlineYear)] : [];

    private static JsonObject Option(TargetPath path, TargetTerms terms, ChartSize size)
    {
        var goals = Goals(path, terms);
        var scale = ValueScale.For(Unit(terms), Values(path).Concat(goals.Select(g => g.Value)));
        var time = TimeScale.Around(Times(path).Concat(goals.Select(g => g.Period).OfType<Domain.Values.Period>().Select(TimeScale.At)));
        var frame = new Frame(time, scale, size);
        var marks = new Marks(path.Marks, time, frame.PlotWidth);
        var goal = GoalLine(goals, time, Unit(terms), scale);
        goal["markLine"] = marks.ToMarkLine();
        var legend = path.Readings.Select((r, i) => (Name(r), Palette.Line(i).Symbol)).Concat(goals.Count > 0 ? [(GoalName, "diamond")] : []);
        return frame.Around([.. path.Readings.SelectMany((r, i) => ReadingLines(r, Palette.Line(i), terms, scale)), goal], [.. legend], marks.Rows, path.Readings.Any(r => r.Reported.Count > 0) ? null : ChartText.NothingReported);
    }

    private static string Name(ReadingPath reading) => Parties.Reading(reading.Publisher, reading.Reporter);

    private static IEnumerable<JsonObject> ReadingLines(ReadingPath reading, LineStyle style, TargetTerms terms, ValueScale scale)
    {
        var name = Name(reading);
        foreach (var line in Projection(reading, name, style, terms, scale)) yield return line;
        foreach (var older in reading.Required.SkipLast(1).Where(r => r.Points.Count > 0)) yield return Lines.Way(name, Palette.Faint, "dashed", RequiredWay.Whole(older), scale);
        yield return Lines.Way(name, style.Color, "dashed", RequiredWay.InForce(reading.Required), scale);
        yield return Lines.Reported(name, style, reading.Reported.Select(f => Point.Of(f.Period, f.Value, f.ObsStatus, Unit(terms)) is var p ? p with { Says = $"{name}, {p.Says}" } : p), scale);
    }

    private static IEnumerable<JsonObject> Projection(ReadingPath reading, string name, LineStyle style, TargetTerms terms, ValueScale scale)
    {
        if (reading is not { Projected: { } projected, Reported: [.., var latest] } || terms.DeadlineYear is not { } year || year <= latest.Period) return [];
        var (from, to) = (new Point(TimeScale.At(latest.Period), latest.Value), new Point(TimeScale.At(year), projected.Low));
        return [.. Lines.Fan(name, style, from, to, projected.High, scale), Lines.Way(name, style.Color, "dotted", [from, to with { Value = projected.Value }], scale)];
    }

    /// <summary>A diamond in the deadline's year; without a deadline at the right end.</summary>
    private static JsonObject GoalLine(IReadOnlyList<GoalFigure> goals, TimeScale time, string? unit, ValueScale scale) =>
        Lines.Goals(GoalName, goals.Select(g => new Point(g.Period is { } year ? TimeScale.At(year) : time.To, g.Value, $"Goal {Amounts.Money(g.Value, unit)}", g.Period is null)), scale);

    private static IEnumerable<decimal> Values(TargetPath path) => path.Readings.SelectMany(r => r.Reported.Select(f => f.Value).Concat(r.Required.SelectMany(q => q.Points.Select(p => p.Value))));

    private static IEnumerable<double> Times(TargetPath path) =>
        path.Readings.SelectMany(r => r.Reported.Select(f => TimeScale.At(f.Period)).Concat(r.Required.SelectMany(q => q.Points.Select(p => TimeScale.At(p.Period)))))
            .Concat(path.Marks.Select(m => TimeScale.At(m.On)));
}
