using TradeTracker.Domain.Values;

namespace TradeTracker.Domain.Tests.Verdicts.Oracle;

/// <summary>From where to where one reading goes, and whether it has arrived (§4, R4.6, R4.7, R5.1).</summary>
/// <param name="floor">Of a sum: what each year counts beyond; null while unknown.</param>
/// <param name="goal">Q; null while unknown.</param>
/// <param name="reached">True from DeadlineReached on.</param>
internal sealed class Course(Promise p, Trail now, (int Year, decimal Value)? start, decimal? floor, decimal? goal, bool reached)
{
    private (Period Period, decimal Value, DateOnly On)? crossing;
    private bool sought;

    public (int Year, decimal Value)? Start => start;
    public decimal? Goal => goal;

    /// <summary>t.</summary>
    public int? Latest { get; } = now.Latest(p.Vague ? null : p.T);

    public decimal? Quantity => Latest is { } t ? now.Quantities[t] : null;

    /// <summary>What all of a sum must reach at the end: n·v0 + A.</summary>
    public decimal? Whole => p.IsSum ? p.Years * floor + p.Size : null;

    public bool StartMeets => start is { } s && goal is { } q && p.Meets(s.Value, q);

    /// <summary>R5.4: a start that meets the goal says nothing before the end.</summary>
    public bool OnlyAtTheEnd => !p.AtLeast && StartMeets && (p.IsSum || p.Kind == "growth");

    /// <summary>q of T.</summary>
    public decimal? AtEnd => p.T is { } end && now.Quantities.TryGetValue(end, out var q) ? q : null;

    public List<int> Missing => p.IsSum && Latest is { } t ? now.Gaps(t) : [];

    /// <summary>v0·(1 + rate)^n.</summary>
    public static decimal? Grown(decimal? value, decimal rate, int years)
    {
        for (var i = 0; i < years; i++) value *= 1 + rate;
        return value;
    }

    /// <summary>R4.6: enough in less than a year.</summary>
    public (Period Period, decimal Value, DateOnly On)? Crossing
    {
        get
        {
            if (!sought) crossing = FindCrossing(onlyAtTheEnd: false);
            sought = true;
            return crossing;
        }
    }

    /// <summary>At-most, and already more than will ever be allowed: in full years, or by a year to date.</summary>
    public bool FinallyMissed => MayBeFinal && !p.Vague && !p.Dateless && goal is not null && (p.IsSum && Latest is not null && now.Total(p.To!.Value) > Whole || Crossing is not null);

    private bool MayBeFinal => !p.AtLeast && p.NonNegative && p.T is not null && p.Kind != "share" && !p.Vague;

    public bool Attained
    {
        get
        {
            if (goal is not { } aim) return false;
            if (Missing.Count > 0) return p.AtLeast && Crossing is not null || p.AtLeast && p.NonNegative && now.Total(Latest!.Value) >= Whole;
            if (OnlyAtTheEnd) return Latest >= p.T && p.Meets(Quantity!.Value, aim);
            if (reached && AtEnd is { } end) return p.Meets(end, aim);
            var met = Quantity is { } q && p.Meets(q, aim);
            return p.AtLeast && FindCrossing(reached) is not null || met && (!reached || p.AtLeast && p.IsSum);
        }
    }

    private (Period, decimal, DateOnly)? FindCrossing(bool onlyAtTheEnd)
    {
        if (!p.CanBeCrossed && !MayBeFinal || goal is null || p.IsSum && floor is null) return null;
        var (from, to) = p.IsSum ? (p.From!.Value, p.To!.Value) : p.AtLeast ? (now.First, p.Vague ? now.Last : p.T ?? now.Last) : (p.T!.Value, p.T.Value);
        for (var y = Math.Max(from, Latest + 1 ?? from); y <= Math.Min(to, now.Last); y++)
        {
            if (now.Values.ContainsKey(y) || onlyAtTheEnd && y != p.T) continue;
            for (var m = 1; m <= 11; m++)
                if (now.ToDate(y, m) is { } part && Crosses(p.IsSum ? now.Total(y) + part.Value : part.Value, p.IsSum ? Whole : goal))
                    return (p.Year(y) with { Months = m }, p.IsSum ? now.Total(y) + part.Value - p.Years * floor!.Value : part.Value, part.On);
        }
        return null;
    }

    private bool Crosses(decimal sofar, decimal? aim) => p.AtLeast ? sofar >= aim : sofar > aim;
}
