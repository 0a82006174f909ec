using System.Globalization;
using TradeTracker.Domain.Targets;

namespace TradeTracker.Domain.Tests.Verdicts.Oracle;

/// <summary>One reading judged (R5.1 to R5.5), member by member as api.md names them.</summary>
internal sealed class Ruling
{
    private readonly Promise p;
    private readonly Trail now;
    private readonly Course course;
    private readonly BaselineEstablished? baseline;
    private readonly decimal? floor;
    private readonly bool reached;
    private readonly string? unreadable;

    public Ruling(Promise promise, IReadOnlyList<Row> rows, string publisher, string reporter, BaselineEstablished? baseline, DateOnly until, bool deadlineReached, string method)
    {
        (p, this.baseline, Publisher, Reporter, reached) = (promise, baseline, publisher, reporter, deadlineReached);
        unreadable = Scope.Unreadable(p, new(rows, publisher, reporter, Mirror, until), Mirror);
        if (!Scope.CanSay(p, Mirror)) rows = [];
        Trail At(DateOnly day, decimal? nothing) => new(p, new(rows, publisher, reporter, Mirror, day), Mirror, nothing);
        var own = At(until, null);
        var cited = baseline is null ? null : baseline.Value ?? Value(own, baseline.Period.Start.Year);
        floor = p.Kind == "cumulative" ? 0 : p.Kind == "increase" ? cited : null;
        now = At(until, floor);
        course = new(p, now, Start(own, cited), floor, Goal(own, cited), reached);
        Say(method);
        new Milestones(p, course, trail => new(p, trail, course.Start, floor, course.Goal, false)).Say(Members, now, [.. rows.Where(r => r.Publisher == publisher && r.Reporter == reporter && r.On <= until).Select(r => r.On).Distinct().Order()], day => At(day, floor));
    }

    public string Publisher { get; }
    public string Reporter { get; }
    public bool Mirror => Reporter != p.Subject;

    /// <summary>By the names they have in JSON, nested ones with a dot.</summary>
    public Dictionary<string, object?> Members { get; } = [];

    public string Status => (string)Members["status"]!;

    /// <summary>True where a number lies so near a cut-off that its last digit decides.</summary>
    public bool Near { get; private set; }

    /// <summary>True where a year before the latest has no value.</summary>
    public bool HasGap => course.Latest - now.Quantities.Keys.FirstOrDefault() >= now.Quantities.Count;

    public bool StartMeets => course.StartMeets;

    private (int, decimal)? Start(Trail own, decimal? cited) => p.Kind switch
    {
        "cumulative" or "increase" => floor is null ? null : (p.From!.Value - 1, 0),
        "growth" => Value(own, p.From!.Value - 1) is { } before ? (p.From.Value - 1, before) : null,
        _ => cited is { } value ? (baseline!.Period.Start.Year, value) : null,
    };

    private decimal? Goal(Trail own, decimal? cited) => p.Kind switch
    {
        "level" or "share" => p.Size,
        "multiple" => p.Size * cited,
        "growth" => Course.Grown(Value(own, p.From!.Value - 1), p.Size, p.Years),
        _ => p.Size,
    };

    private static decimal? Value(Trail trail, int year) => trail.Values.TryGetValue(year, out var seen) ? seen.Value : null;

    private (string Status, string? Reason) Decide(Rate? rate, bool prorated)
    {
        if (unreadable is not null) return ("withheld", unreadable);
        if (course.FinallyMissed) return ("missed", null);
        if (course.Attained) return ("attained", null);
        if (course.Missing.Count > 0) return ("withheld", "insufficient-data");
        if (reached && course.Goal is not null && p.IsSum == course.Whole is not null) return (course.AtEnd is null ? "due" : "missed", null);
        if (p.T is null || p.Vague && course.Latest > p.T) return ("withheld", "no-deadline");
        if (course.Start is not { } start) return ("withheld", "no-baseline");
        if (prorated && rate is not null) return (rate.Status, null);
        if (course.Latest is not { } t || t <= start.Year) return ("withheld", "insufficient-data");
        if (course.OnlyAtTheEnd) return (OnPath(t - start.Year), null);
        if (prorated) return ("withheld", "not-applicable");
        if (course.StartMeets) return ("deteriorating", null);
        return rate is null ? ("withheld", "insufficient-data") : (rate.Status, null);
    }

    /// <summary>R5.4: under the path to the goal, under the goal, over it.</summary>
    private string OnPath(int years)
    {
        var path = p.IsSum ? course.Goal * years / p.Years : Course.Grown(course.Start!.Value.Value, p.Size, years);
        return course.Quantity <= path ? "on-track" : course.Quantity <= course.Goal ? "acceleration-needed" : "limited-progress";
    }

    private void Say(string method)
    {
        var (t, q, start, goal) = (course.Latest, course.Quantity, course.Start, course.Goal);
        var rate = Rated(method);
        var (status, reason) = Decide(rate, method == "proration/1");
        Near = rate?.Near == true || goal is { } aim && q is { } last && last != aim && Math.Abs(last - aim) <= Math.Abs(aim) * 1e-12m;
        Members["status"] = status;
        Members["reason"] = reason;
        Members["methodFallback"] = status == "withheld" ? null : rate?.Fallback;
        Members["ratio"] = status == "withheld" ? null : (decimal?)rate?.Ratio;
        Members["latest.period"] = t is { } l ? Name(l) : null;
        Members["latest.value"] = q;
        Members["latest.publishedOn"] = t is null ? null : Date(Current().Max(x => x.On));
        Members["baseline.period"] = p.Kind == "cumulative" || start is not { } b ? null : p.Kind == "increase" ? baseline!.Period.ToString() : Name(b.Year);
        Members["baseline.value"] = p.Kind switch { "cumulative" => null, "increase" => floor, _ => start?.Value };
        Members["goal.value"] = goal;
        Members["goal.period"] = goal is not null && p.T is { } end ? Name(end) : null;
        Members["percentOfTarget"] = 100 * OfTarget();
        Members["percentOfChange"] = p.Kind == "cumulative" || course.StartMeets || start is not { } from || goal == from.Value ? null : 100 * (q - from.Value) / (goal - from.Value);
        Members["crossing.period"] = course.Crossing?.Period.ToString();
        Members["crossing.value"] = course.Crossing?.Value;
        Members["crossing.publishedOn"] = course.Crossing is { } c ? Date(c.On) : null;
        Members["missingPeriods"] = string.Join(' ', course.Missing.Select(Name));
        Members["flag provisional"] = Sources().Any(x => x.Soft);
        Members["flag mixed-release"] = Current().Any(x => x.Mixed);
    }

    /// <summary>The figures of the latest quantity: of a sum, those of all its years.</summary>
    private IEnumerable<Seen> Current() => now.Values.Where(v => v.Key >= (p.IsSum ? p.From : course.Latest) && v.Key <= course.Latest).Select(v => v.Value);

    /// <summary>Those, and that of a start that is a figure.</summary>
    private IEnumerable<Seen> Sources()
    {
        var first = p.Kind == "growth" ? course.Start?.Year : p.Kind != "cumulative" && baseline is { Value: null } && course.Start is not null ? baseline.Period.Start.Year : default(int?);
        return Current().Concat(now.Values.Where(v => v.Key == first).Select(v => v.Value));
    }

    private decimal? OfTarget()
    {
        var (t, q, start, goal) = (course.Latest, course.Quantity, course.Start, course.Goal);
        if (!p.NonNegative || q is null || goal is null) return null;
        if (p.IsSum) return course.Whole is null or 0 ? null : now.Total(t!.Value) / course.Whole;
        if (p.Kind != "growth") return goal == 0 ? null : q / goal;
        if (start is not { } s || t <= s.Year || s.Value <= 0 || q <= 0 || p.Size == 0) return null;
        return (decimal)((Math.Pow((double)(q / s.Value)!, 1.0 / (t!.Value - s.Year)) - 1) / (double)p.Size);
    }

    private Rate? Rated(string method)
    {
        var (start, t, goal, end) = (course.Start, course.Latest, course.Goal, p.T);
        if (course.OnlyAtTheEnd || course.Missing.Count > 0) return null;
        if (method == "proration/1") return p.IsSum && course.Whole is { } whole ? Rate.Prorated(p, now, t ?? p.From!.Value - 1, whole) : null;
        if (start is not { } s || goal is null || t is null || t <= s.Year || t > end || end is null || course.StartMeets) return null;
        List<double> recent = [];
        for (var i = t.Value; recent.Count < 6 && now.Quantities.TryGetValue(i, out var q); i--) recent.Insert(0, (double)q);
        return Rate.Of(method, (double)s.Value, (double)course.Quantity!, (double)goal, t.Value - s.Year, end.Value - s.Year, p.AtLeast, [.. recent]);
    }

    private string Name(int year) => p.Year(year).ToString();

    private static string Date(DateOnly day) => day.ToString("O", CultureInfo.InvariantCulture);
}
