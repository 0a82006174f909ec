using TradeTracker.Domain.Targets.Kinds;
using TradeTracker.Domain.Values;

namespace TradeTracker.Domain.Verdicts;

/// <summary>How much of the way is done (R4.4), and at what pace.</summary>
internal static class Progress
{
    /// <summary>R4.4: v / V, s / S; of sums all that was traded over all that is wanted; of growth the rate so far over the rate. A balance that crosses zero has no meaningful share.</summary>
    public static Answer PercentOfTarget(Case c) =>
        c.Terms.Measure.Flow == Flow.Balance ? Why.Balance
        : c.Latest is not { } latest ? WhyNoLatest(c)!
        : c.Goal is not { } goal ? Why.NoBaseline
        : c.Terms switch
        {
            Growth growth => ActualGrowth(c) is { Value: { } achieved } ? Answer.Of(Numbers.Percentage(achieved, growth.Rate)) : ActualGrowth(c),
            Sum => c.Total(latest) is { } total && c.TotalGoal is { } wanted ? Answer.Of(Numbers.Percentage(total, wanted)) : Why.OutOfRange,
            _ => Answer.Of(Numbers.Percentage(latest.Value, goal)),
        };

    /// <summary>(q − q0) / (Q − q0) (R4.4), which says nothing new of a sum from zero; a start that meets the goal leaves no change to make (R5.3).</summary>
    public static Answer PercentOfChange(Case c) =>
        c.Terms is Cumulative ? Why.Of(WithheldReason.NotApplicable)
        : c.Latest is not { } latest ? WhyNoLatest(c)!
        : c is not { Start: { } start, Goal: { } goal } ? Why.NoBaseline
        : c.StartMeetsGoal ? Why.StartMeetsGoal
        : Numbers.Add(latest.Value, -start.Value) is { } done && Numbers.Add(goal, -start.Value) is { } wanted ? Answer.Of(Numbers.Percentage(done, wanted))
        : Why.OutOfRange;

    /// <summary>Q − q.</summary>
    public static Answer Gap(Case c) =>
        c.Latest is not { } latest ? WhyNoLatest(c)!
        : c.Goal is not { } goal ? Why.NoBaseline
        : Answer.Of(Numbers.Add(goal, -latest.Value));

    /// <summary>a of M1, shown beside every method.</summary>
    public static Answer ActualGrowth(Case c) =>
        c.Latest is not { } latest ? WhyNoLatest(c)!
        : c.Start is not { } start ? Why.NoBaseline
        : c.Elapsed <= 0 ? Why.InsufficientData
        : start.Value <= 0 || latest.Value <= 0 ? Why.NotPositive
        : Answer.Of(Numbers.Growth(start.Value, latest.Value, c.Elapsed));

    /// <summary>r of M1, shown beside every method; null where the start meets the goal (R5.3).</summary>
    public static Answer RequiredGrowth(Case c) =>
        c.Deadline is not { } deadline ? Why.NoDeadline
        : c is not { Start: { } start, Goal: { } goal } ? Why.NoBaseline
        : c.StartMeetsGoal ? Why.StartMeetsGoal
        : start.Value <= 0 || goal <= 0 ? Why.NotPositive
        : deadline.Start.Year - start.Period.Start.Year is var years && years <= 0 ? Why.InsufficientData
        : Answer.Of(Numbers.Growth(start.Value, goal, years));

    /// <summary>The method's number: R, x or m.</summary>
    public static Answer Ratio(Case c, Method method, Rating? rating) =>
        rating is not null ? Answer.Of(rating.Ratio)
        : c.Mismatch is not null || c.Incomplete is not null ? WhyNoLatest(c)!
        : c.Deadline is null || c.IsPastVagueDeadline ? Why.NoDeadline
        : c.Start is null ? Why.NoBaseline
        : c.Elapsed <= 0 || c.HasGaps ? Why.InsufficientData
        : c.StartMeetsGoal && (!method.RatesFromAnyStart || c.IsKeptToTheEnd) ? Why.StartMeetsGoal
        : method.WhyNotRated(c) is var reason and not WithheldReason.NotApplicable ? Why.Of(reason)
        : method is Methods.Proration && c.Terms is not Sum ? Why.Of(WithheldReason.NotApplicable)
        : Why.OutOfRange;

    /// <summary>Figures that do not fit, nothing to count them from, or none of a full year.</summary>
    public static string? WhyNoLatest(Case c) => c.Latest is not null ? null : c.Mismatch is { } mismatch ? Why.Of(mismatch) : c.Incomplete is not null ? Why.Of(WithheldReason.IncompleteGroup) : c is { Terms: Sum, Start: null } ? Why.NoBaseline : Why.InsufficientData;
}
