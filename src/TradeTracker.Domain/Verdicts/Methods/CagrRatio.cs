namespace TradeTracker.Domain.Verdicts.Methods;

/// <summary>Yearly growth so far over the yearly growth the goal asks for (Eurostat, Statistics Canada). The default.</summary>
/// <remarks>M1 of docs/rules.md.</remarks>
public sealed class CagrRatio : CourseMethod
{
    private static readonly LinearRatio Fallback = new();

    public override string Name => "cagr-ratio/1";

    internal override Rating? Rate(Course c)
    {
        if (c.Start <= 0 || c.Latest <= 0 || c.Goal <= 0) return Fallback.Rate(c);
        var a = Numbers.Growth(c.Start, c.Latest, c.Elapsed);
        var r = Numbers.Growth(c.Start, c.Goal, c.Total);
        return ByRatio(c.Sign * a / Math.Abs(r));
    }
}
