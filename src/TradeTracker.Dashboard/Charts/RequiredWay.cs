using TradeTracker.Domain.Verdicts;

namespace TradeTracker.Dashboard.Charts;

/// <summary>The way to the goal as it was in force from day to day: along each path until the promise was revised, then with a step onto the next.</summary>
internal static class RequiredWay
{
    public static IEnumerable<Point> InForce(IReadOnlyList<RequiredPath> paths)
    {
        for (var i = 0; i < paths.Count; i++)
        {
            // What led to the first announcement is its start, before that day.
            var from = i == 0 ? double.MinValue : TimeScale.At(paths[i].Since);
            var to = i + 1 < paths.Count ? TimeScale.At(paths[i + 1].Since) : double.MaxValue;
            foreach (var point in Between(Whole(paths[i]).ToList(), from, to)) yield return point;
        }
    }

    public static IEnumerable<Point> Whole(RequiredPath path) => path.Points.Select(p => new Point(TimeScale.At(p.Period), p.Value));

    private static IEnumerable<Point> Between(List<Point> path, double from, double to)
    {
        if (path.Count == 0 || path[^1].Time <= from || path[0].Time >= to) yield break;
        if (path[0].Time < from) yield return At(path, from);
        foreach (var point in path.Where(p => p.Time >= from && p.Time <= to)) yield return point;
        if (path[^1].Time > to) yield return At(path, to);
    }

    /// <summary>On the straight line between the years around.</summary>
    private static Point At(List<Point> path, double time)
    {
        var next = path.FindIndex(p => p.Time > time);
        var (a, b) = (path[next - 1], path[next]);
        return new(time, a.Value + ((b.Value - a.Value) * (decimal)((time - a.Time) / (b.Time - a.Time))));
    }
}
