using TradeTracker.Domain.Targets;
using TradeTracker.Domain.Targets.Kinds;

namespace TradeTracker.Domain.Verdicts;

/// <summary>From a case to its status.</summary>
internal static class Judgement
{
    public static (Status Status, WithheldReason? Reason) Of(Case c, Method method, Rating? rating, Crossing? crossing) =>
        c.Mismatch is { } mismatch ? (Status.Withheld, mismatch)
        : IsMissedForGood(c, crossing) ? (Status.Missed, null)
        : IsAttained(c, crossing) ? (Status.Attained, null)
        : c.Incomplete is not null ? (Status.Withheld, WithheldReason.IncompleteGroup)
        : AtDeadline(c) is { } decided ? (decided, null)
        : Withheld(c, method, rating) is { } reason ? (Status.Withheld, reason)
        : c.IsKeptToTheEnd ? (KeptToTheEnd(c), null)
        : rating is not null ? (rating.Status, null)
        : (Status.Deteriorating, null);

    /// <summary>R5.1: before the deadline the latest full year, or a crossing, meets the goal, whatever the trend; then T's figure does, and until it is there a crossing in T, or an at-least sum that has enough already.</summary>
    private static bool IsAttained(Case c, Crossing? crossing)
    {
        if (!c.IsReached) return (c.Latest is { } latest && c.Meets(latest)) || (c.IsAtLeast && crossing is not null);
        if (c.AtDeadline is { } final) return c.Meets(final);
        return c.IsAtLeast && (CrossedAtDeadline(c) || (c.Terms is Sum && c.Latest is { } sum && c.Meets(sum)));
    }

    /// <summary>T's own year to date, though that of an earlier year may have crossed first.</summary>
    private static bool CrossedAtDeadline(Case c) => c.Deadline is { } deadline && YearToDate.First(c, deadline, c.Until) is not null;

    /// <summary>R4.6, R5.4: at-most a flow that only grows, and more of it already.</summary>
    private static bool IsMissedForGood(Case c, Crossing? crossing) => !c.IsAtLeast && c.Terms.Deadline.Precision != DeadlinePrecision.Vague
        && (crossing is not null || (c is { Terms: Sum, OnlyGrows: true, Latest: { } sum } && c.Total(sum) > c.TotalGoal));

    /// <summary>R5.1: once the deadline is reached, T's figure alone says that it is missed; without it, it is due.</summary>
    private static Status? AtDeadline(Case c) =>
        !c.IsReached || c.Goal is null || (c.Terms is Sum && c.Start is null) ? null
        : c.HasGaps ? null
        : c.AtDeadline is null ? Status.Due
        : Status.Missed;

    /// <summary>R5.2, for a target that is not decided: the first reason that applies.</summary>
    private static WithheldReason? Withheld(Case c, Method method, Rating? rating) => c switch
    {
        { Deadline: null } or { IsPastVagueDeadline: true } => WithheldReason.NoDeadline,
        { Start: null } => WithheldReason.NoBaseline,
        { HasGaps: true } => WithheldReason.InsufficientData,
        _ when rating is not null => null,
        { Elapsed: <= 0 } => WithheldReason.InsufficientData,
        { StartMeetsGoal: true } => method.RatesFromAnyStart && !c.IsKeptToTheEnd ? method.WhyNotRated(c) : null,
        _ => method.WhyNotRated(c),
    };

    /// <summary>R5.4: so far at most what the way to the goal allows by now (p), or at most the goal, or more.</summary>
    private static Status KeptToTheEnd(Case c)
    {
        var (latest, goal) = (c.Latest!.Value.Value, c.Goal!.Value);
        var allowed = c.Terms is Growth growth ? growth.After(c.Start!.Value, c.Elapsed) : Numbers.ToDecimal((double)goal * c.Elapsed / (c.Deadline!.Value.Start.Year - c.Start!.Period.Start.Year));
        return latest <= allowed ? Status.OnTrack : latest <= goal ? Status.AccelerationNeeded : Status.LimitedProgress;
    }
}
