namespace TradeTracker.Domain.Tests.Verdicts.Oracle;

/// <summary>M1 to M5: a number and what it means.</summary>
internal sealed record Rate(double Ratio, string Status, string? Fallback, bool Near)
{
    /// <param name="recent">The values of consecutive years up to the latest, six at most.</param>
    public static Rate? Of(string method, double q0, double q, double goal, int elapsed, int total, bool atLeast, double[] recent)
    {
        if (method == "destatis-mean-change/1") return ByWhatIsLeft(q, goal, total - elapsed, atLeast, recent);
        var line = (q - q0) / elapsed / ((goal - q0) / total);
        if (method == "linear-ratio/1") return ByPace(line, null);
        if (q0 <= 0 || q <= 0 || goal <= 0) return ByPace(line, "linear-ratio/1");
        var a = Math.Pow(q / q0, 1.0 / elapsed) - 1;
        if (method == "cagr-ratio/1") return ByPace((atLeast ? 1 : -1) * a / Math.Abs(Math.Pow(goal / q0, 1.0 / total) - 1), null);
        var x = Ten((q * Math.Pow(1 + a, total - elapsed) - q0) / (goal - q0));
        return new(x, x >= 0.95 ? "on-track" : x >= 0.10 ? "acceleration-needed" : x >= 0 ? "limited-progress" : "deteriorating", null, Nearly(x, 0.95, 0.10, 0));
    }

    /// <summary>M5: the known years and the longest year to date after them, against that part of the whole.</summary>
    public static Rate? Prorated(Promise p, Trail now, int year, decimal whole)
    {
        var (actual, months) = (now.Total(year), 12 * (year - p.From!.Value + 1));
        for (var m = 11; m >= 1 && year < p.T; m--)
            if (now.ToDate(year + 1, m) is { } part)
            {
                (actual, months) = (actual + part.Value, months + m);
                break;
            }
        var due = whole * months / (12 * p.Years);
        return due == 0 ? null : ByPace((double)(actual / due), null);
    }

    public static Rate ByPace(double unrounded, string? fallback)
    {
        var r = Ten(unrounded);
        return new(r, r >= 0.95 ? "on-track" : r >= 0.60 ? "acceleration-needed" : r >= 0 ? "limited-progress" : "deteriorating", fallback, Nearly(r, 0.95, 0.60, 0));
    }

    private static Rate? ByWhatIsLeft(double q, double goal, int remaining, bool atLeast, double[] recent)
    {
        if (recent.Length < 4) return null;
        var change = 0.0;
        for (var i = 1; i < recent.Length; i++) change += (recent[i] - recent[i - 1]) / (recent.Length - 1);
        var projected = q + change * remaining;
        if (q == goal && projected != goal && projected >= goal != atLeast) return null;
        var m = (atLeast ? projected >= goal : projected <= goal) ? 0 : Ten(Math.Abs(goal - projected) / Math.Abs(goal - q));
        return new(m, m < 0.05 ? "on-track" : m <= 0.20 ? "acceleration-needed" : m < 1 ? "limited-progress" : "deteriorating", null, Nearly(m, 0.05, 0.20, 1) || Math.Abs(projected - goal) < 1e-9 * Math.Abs(goal));
    }

    private static double Ten(double value) => double.IsFinite(value) ? double.Parse(value.ToString("E9", System.Globalization.CultureInfo.InvariantCulture), System.Globalization.CultureInfo.InvariantCulture) : value;

    private static bool Nearly(double value, params double[] cuts) => cuts.Any(c => value != c && Math.Abs(value - c) < 1e-9);
}
