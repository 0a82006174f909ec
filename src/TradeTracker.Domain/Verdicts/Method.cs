using TradeTracker.Domain.Verdicts.Methods;

namespace TradeTracker.Domain.Verdicts;

/// <summary>A named, versioned rule that turns a reading into a status (R5.8). What a name does never changes; a better rule gets a new version.</summary>
public abstract class Method
{
    private protected Method() { }

    public abstract string Name { get; }

    /// <summary>Every method; the first is the default.</summary>
    public static IReadOnlyList<Method> All { get; } = [new CagrRatio(), new LinearRatio(), new UnsdExtrapolation(), new DestatisMeanChange(), new Proration()];

    public static Method Default => All[0];

    public static Method? Find(string name) => All.FirstOrDefault(m => m.Name == name);

    /// <summary>R5.3 is not for it: it rates a start that meets the goal like any other.</summary>
    internal virtual bool RatesFromAnyStart => false;

    /// <summary>Null where the values leave it undefined.</summary>
    internal abstract Rating? Rate(Case c);

    /// <summary>Why <see cref="Rate"/> gave nothing.</summary>
    internal virtual WithheldReason WhyNotRated(Case c) => WithheldReason.NotApplicable;

    /// <summary>The cut-offs of M1, M2 and M5.</summary>
    private protected Rating? ByRatio(double unrounded) => Numbers.Round(unrounded) switch
    {
        var r when !double.IsFinite(r) => null,
        >= 0.95 and var r => new(this, r, Status.OnTrack),
        >= 0.60 and var r => new(this, r, Status.AccelerationNeeded),
        >= 0 and var r => new(this, r, Status.LimitedProgress),
        var r => new(this, r, Status.Deteriorating),
    };
}

/// <summary>A method that needs only the way from a start that does not meet the goal.</summary>
public abstract class CourseMethod : Method
{
    private protected CourseMethod() { }

    internal sealed override Rating? Rate(Case c) => c.Course is { } course ? Rate(course) : null;

    internal abstract Rating? Rate(Course course);
}

/// <summary>From a start that does not meet the goal to the latest year and on to the goal's year.</summary>
/// <param name="Elapsed">Years from start to latest: t − t0, at least 1.</param>
/// <param name="Total">Years from start to goal: T − t0.</param>
/// <param name="Sign">+1 at-least, −1 at-most.</param>
internal readonly record struct Course(decimal Start, decimal Latest, decimal Goal, int Elapsed, int Total, int Sign)
{
    /// <summary>Years from the latest to the goal's: T − t.</summary>
    public int Remaining => Total - Elapsed;
}

/// <param name="By">The method that really answered.</param>
/// <param name="Ratio">The method's number, rounded to ten digits.</param>
internal sealed record Rating(Method By, double Ratio, Status Status);
