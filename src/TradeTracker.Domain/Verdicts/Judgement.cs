namespace TradeTracker.Domain.Verdicts;

/// <summary>From a case to its status.</summary>
internal static class Judgement
{
    public static (Status Status, WithheldReason? Reason) Of(Case c, Method method, Rating? rating) =>
        IsAttained(c) ? (Status.Attained, null)
        : Withheld(c, method, rating) is { } reason ? (Status.Withheld, reason)
        : c.StartMeetsGoal ? (Status.Deteriorating, null)
        : (rating!.Status, null);

    /// <summary>R5.1: the latest full year meets the goal, whatever the trend, the deadline or the start.</summary>
    private static bool IsAttained(Case c) => c.Latest is { } latest && c.Meets(latest.Value);

    /// <summary>R5.2, for a target that is not attained: the first reason that applies.</summary>
    private static WithheldReason? Withheld(Case c, Method method, Rating? rating) => c switch
    {
        { Mismatch: { } mismatch } => mismatch,
        { Incomplete: not null } => WithheldReason.IncompleteGroup,
        { Deadline: null } or { IsPastVagueDeadline: true } => WithheldReason.NoDeadline,
        { Start: null } => WithheldReason.NoBaseline,
        { Elapsed: <= 0 } => WithheldReason.InsufficientData,
        { StartMeetsGoal: true } => null,
        _ => rating is not null ? null : c.Course is { } course ? method.WhyNotRated(course) : WithheldReason.NotApplicable,
    };
}
