namespace TradeTracker.Domain.Verdicts.Methods;

/// <summary>Change a year so far over the change a year the goal asks for. Defined for zero and negative values too.</summary>
/// <remarks>M2.</remarks>
public sealed class LinearRatio : CourseMethod
{
    public override string Name => "linear-ratio/1";

    internal override Rating? Rate(Course c) =>
        Numbers.Add(c.Latest, -c.Start) is { } change && Numbers.Add(c.Goal, -c.Start) is { } wanted
            ? ByRatio(Numbers.Quotient(change, wanted) * c.Total / c.Elapsed)
            : null;
}
