using TradeTracker.Domain.Targets;
using TradeTracker.Domain.Targets.Kinds;
using TradeTracker.Domain.Values;

namespace TradeTracker.Domain.Tests.Verdicts.Oracle;

/// <summary>What was promised, in plain words and numbers (§4).</summary>
internal sealed record Promise(
    string Kind, decimal Size, bool AtLeast, string Subject, string Counterpart, string Flow, string Product, string Unit, YearStart YearStart,
    int? From, int? To, int? T, DateOnly? LastDay, bool Vague, bool Dateless, DateOnly AnnouncedOn, Denominator? Whole)
{
    public bool IsSum => Kind is "cumulative" or "increase";
    public bool NonNegative => Flow != "balance";

    /// <summary>n of the window.</summary>
    public int Years => To!.Value - From!.Value + 1;

    /// <summary>R4.6: what a year to date can cross.</summary>
    public bool CanBeCrossed => AtLeast && NonNegative && Kind is not ("growth" or "share");

    public Period Year(int number) => Period.Year(number, YearStart);

    public bool Meets(decimal q, decimal goal) => AtLeast ? q >= goal : q <= goal;

    public static Promise Of(TargetTerms t)
    {
        var (kind, size, window) = t switch
        {
            Level level => ("level", level.Amount, default(Window)),
            Multiple multiple => ("multiple", multiple.Factor, null),
            Growth growth => ("growth", growth.Rate, growth.Window),
            Share share => ("share", share.Fraction, null),
            Cumulative cumulative => ("cumulative", cumulative.Amount, cumulative.Window),
            Increase increase => ("increase", increase.Amount, increase.Window),
            _ => throw new NotSupportedException($"{t.GetType().Name} has no oracle."),
        };
        var year = window?.To.Start.Year ?? DeadlineYear(t.Deadline, t.Measure.YearStart);
        DateOnly? last = t.Deadline.Precision switch
        {
            DeadlinePrecision.Vague => null,
            DeadlinePrecision.Day => t.Deadline.Date,
            _ => year is { } y ? Period.Year(y, t.Measure.YearStart).End : null,
        };
        return new(
            kind, size, t.Direction == Direction.AtLeast, t.Parties[0], t.Parties[1], t.Measure.Flow.Code(), t.Measure.Product, t.Unit, t.Measure.YearStart,
            window?.From.Start.Year, window?.To.Start.Year, year, last, t.Deadline.Precision == DeadlinePrecision.Vague,
            t.Deadline.Precision == DeadlinePrecision.None && window is null, t.AnnouncedOn, t.Measure.Denominator);
    }

    /// <summary>R4.2: the year that the date is in, or the last that ended by it.</summary>
    private static int? DeadlineYear(Deadline deadline, YearStart start)
    {
        if (deadline.Precision == DeadlinePrecision.None || deadline.Date is not { } date) return null;
        var year = date.Year;
        while (Period.Year(year, start).Start > date) year--;
        if (deadline.Precision != DeadlinePrecision.Year && Period.Year(year, start).End > date) year--;
        return year;
    }
}
