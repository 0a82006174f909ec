using TradeTracker.Domain.Targets;
using TradeTracker.Domain.Targets.Kinds;
using TradeTracker.Domain.Values;

namespace TradeTracker.Domain.Verdicts;

/// <summary>What a chart of one target draws: by each reading what was reported, what the promise asks for, and where it leads.</summary>
/// <param name="Readings">One per reading, direct before mirror.</param>
/// <param name="Marks">What was said and done about the target, in the order of the days.</param>
/// <param name="Position">That of the last event that concerns the target.</param>
public sealed record TargetPath(ValueList<ReadingPath> Readings, ValueList<PathMark> Marks, long Position);

/// <summary>One reading's lines.</summary>
/// <param name="Reported">The quantity that is compared with the goal, year by year: a value, a share, or a sum so far.</param>
/// <param name="Required">The way to the goal, anew for every state of the promise.</param>
/// <param name="Projected">At the deadline's year, with the range that holds it four times out of five.</param>
public sealed record ReadingPath(string Publisher, string Reporter, Perspective Perspective, ValueList<LatestFigure> Reported, ValueList<RequiredPath> Required, Projection? Projected);

/// <summary>From the start to the goal, as the promise stood from a day on.</summary>
/// <param name="Since">The day of the announcement, or of the revision.</param>
/// <param name="Goal">Null where it is not known what it is counted from.</param>
/// <param name="Points">Year by year; none without a deadline, or where the start meets the goal already.</param>
public sealed record RequiredPath(DateOnly Since, GoalFigure? Goal, ValueList<PathPoint> Points);

/// <summary>A quantity in a year.</summary>
/// <param name="Period">The year.</param>
/// <param name="Value">In the target's unit; of a share a fraction.</param>
public sealed record PathPoint(Period Period, decimal Value);

/// <summary>A day that a chart marks.</summary>
/// <param name="On">The day it happened, or will.</param>
/// <param name="Event">What happened.</param>
/// <param name="Changes">What a revision did.</param>
public sealed record PathMark(DateOnly On, PathEvent Event, ValueList<ChangeWord> Changes);

/// <summary>What happened on a marked day.</summary>
public enum PathEvent
{
    /// <summary>The promise was made.</summary>
    Announced,
    /// <summary>The parties agreed to it.</summary>
    Agreed,
    /// <summary>It was said again.</summary>
    Restated,
    /// <summary>It was changed.</summary>
    Revised,
    /// <summary>Another target took its place.</summary>
    Superseded,
    /// <summary>It was taken back.</summary>
    Withdrawn,
    /// <summary>The last day on which it can be met.</summary>
    Deadline,
}

/// <summary>Draws the paths of a target.</summary>
internal static class Paths
{
    public static TargetPath Of(Evidence evidence, Standpoint target, DateOnly until)
    {
        var states = target.Target.History.Select((state, i) => (Since: state.By?.On ?? target.Target.Set.Terms.AnnouncedOn, Until: LastDayOf(target.Target, i, until))).ToList();
        var before = states.SkipLast(1).Select(s => (s.Since, Cases: Readings.Shown(evidence, evidence.At(s.Until), until))).ToList();
        return new(
            Readings.Shown(evidence, target, until).Select(c => new ReadingPath(
                c.Reading.Key.Publisher, c.Reading.Key.Reporter, c.Reading.Perspective, Reported(c),
                [.. before.SelectMany(s => s.Cases.Where(b => b.Reading.Key == c.Reading.Key).Select(b => Required(b, s.Since))), Required(c, states[^1].Since)],
                Forecast.Of(c).Value)).ToValueList(),
            Marks(target), evidence.Position);
    }

    private static ValueList<LatestFigure> Reported(Case c) =>
        c.Candidates.Select(year => c.Quantity(year, c.Until)).OfType<PeriodFigure>().Select(f => new LatestFigure(f.Period, f.Value, f.Status, f.PublishedOn, f.PublishedOnExact)).ToValueList();

    private static RequiredPath Required(Case c, DateOnly since) => new(since, c.Goal is { } goal ? new(goal, c.Deadline) : null, Points(c).ToValueList());

    /// <summary>The same growth every year, as M1 asks for; the same change where growth is not defined, and of sums; what is kept to the end along what it allows (R5.4).</summary>
    private static IEnumerable<PathPoint> Points(Case c)
    {
        if (c is not { Start: { } start, Goal: { } goal, Deadline: { } deadline } || (c.StartMeetsGoal && !c.IsKeptToTheEnd)) yield break;
        var years = deadline.Start.Year - start.Period.Start.Year;
        for (var i = 0; i <= years && years > 0; i++)
            if (At(c, start.Value, goal, i, years) is { } value) yield return new(start.Period.AddMonths(12 * i), value);
    }

    private static decimal? At(Case c, decimal start, decimal goal, int year, int years) =>
        year == 0 ? start : year == years ? goal
        : c.Terms is not Sum && start > 0 && goal > 0 ? Answer.Of((double)start * Math.Exp(Numbers.LogRatio(start, goal) * year / years)).Value
        : Numbers.Add(goal, -start) is { } change ? Numbers.Add(start, Answer.Of((double)change * year / years).Value ?? 0) : null;

    private static DateOnly LastDayOf(Target target, int state, DateOnly until) => state + 1 < target.History.Count ? target.History[state + 1].By!.On.AddDays(-1) : until;

    private static ValueList<PathMark> Marks(Standpoint known)
    {
        var (target, history) = (known.Target, known.Target.History);
        List<PathMark> marks = [new(target.Set.Terms.AnnouncedOn, PathEvent.Announced, [])];
        marks.AddRange(target.Agreements.Select(a => new PathMark(a.On, PathEvent.Agreed, [])));
        marks.AddRange(target.Restatements.Select(r => new PathMark(r.On, PathEvent.Restated, [])));
        marks.AddRange(history.Skip(1).Select((state, i) => new PathMark(state.By!.On, PathEvent.Revised, RevisionChange.Words(history[i].Terms, state.Terms).ToValueList())));
        marks.AddRange(target.Supersessions.Select(s => new PathMark(s.On, PathEvent.Superseded, [])));
        marks.AddRange(target.Withdrawals.Select(w => new PathMark(w.On, PathEvent.Withdrawn, [])));
        if (known.Terms.LastDay is { } day) marks.Add(new(day, PathEvent.Deadline, []));
        return marks.OrderBy(m => m.On).ToValueList();
    }
}
