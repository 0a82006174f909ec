namespace TradeTracker.Domain.Verdicts.Methods;

/// <summary>The mean change a year of the last years, added every year up to the goal's, and how much of what is left it leaves open (Destatis, weather symbols).</summary>
/// <remarks>M4.</remarks>
public sealed class DestatisMeanChange : Method
{
    private const int FewestYears = 4;

    /// <summary>Six points are five changes.</summary>
    private const int MostYears = 6;

    public override string Name => "destatis-mean-change/1";

    internal override Rating? Rate(Case c)
    {
        if (c.Course is not { } course || c.Recent(MostYears) is not { Count: >= FewestYears } recent) return null;
        if (course.Sign * Numbers.Add(course.Goal, -course.Latest) is not { } toGo || course.Sign * Numbers.Add(course.Latest, -recent[0]) is not { } changed) return null;
        // The part of what is left that the mean change closes; of a goal that is met already, the part of the lead that it costs.
        var closed = Numbers.Quotient(changed, toGo) / (recent.Count - 1) * course.Remaining;
        var open = toGo switch
        {
            > 0 => 1 - closed,
            < 0 => closed - 1,
            _ => course.Remaining == 0 || changed >= 0 ? 0 : double.PositiveInfinity,
        };
        return Numbers.Round(Math.Max(0, open)) switch
        {
            var m when !double.IsFinite(m) => null,
            < 0.05 and var m => new(this, m, Status.OnTrack),
            <= 0.20 and var m => new(this, m, Status.AccelerationNeeded),
            < 1 and var m => new(this, m, Status.LimitedProgress),
            var m => new(this, m, Status.Deteriorating),
        };
    }

    internal override WithheldReason WhyNotRated(Case c) => c.Course is not null && c.Recent(FewestYears).Count < FewestYears ? WithheldReason.InsufficientData : base.WhyNotRated(c);
}
