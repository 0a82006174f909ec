namespace TradeTracker.Domain.Verdicts.Methods;

/// <summary>The share of the promised change that growth as it was so far reaches by the goal's year (UN Statistics Division, Progress Chart).</summary>
/// <remarks>M3.</remarks>
public sealed class UnsdExtrapolation : CourseMethod
{
    private static readonly LinearRatio Fallback = new();

    public override string Name => "unsd-extrapolation/1";

    internal override Rating? Rate(Course c)
    {
        if (c.Start <= 0 || c.Latest <= 0 || c.Goal <= 0) return Fallback.Rate(c);
        // (q̂ − q0) / (Q − q0) in units of q0, so that the unit does not matter.
        var atGoal = Numbers.Quotient(c.Latest, c.Start) * Math.Exp(Numbers.LogRatio(c.Start, c.Latest) / c.Elapsed * c.Remaining);
        return Numbers.Round((atGoal - 1) / (Numbers.Quotient(c.Goal, c.Start) - 1)) switch
        {
            var x when !double.IsFinite(x) => null,
            >= 0.95 and var x => new(this, x, Status.OnTrack),
            >= 0.10 and var x => new(this, x, Status.AccelerationNeeded),
            >= 0 and var x => new(this, x, Status.LimitedProgress),
            var x => new(this, x, Status.Deteriorating),
        };
    }
}
