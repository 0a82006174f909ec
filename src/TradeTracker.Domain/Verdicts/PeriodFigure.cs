using TradeTracker.Domain.Values;

namespace TradeTracker.Domain.Verdicts;

/// <summary>What was traded in a full year or a year to date, whole or summed from parts.</summary>
/// <param name="Status">The least certain part's.</param>
/// <param name="PublishedOn">The latest part's.</param>
/// <param name="MixedRelease">Exports and imports came on different days.</param>
/// <param name="Gaps">The years without a value that a running sum passed over (R4.7).</param>
internal readonly record struct PeriodFigure(Period Period, decimal Value, ObsStatus Status, DateOnly PublishedOn, bool PublishedOnExact, bool MixedRelease = false, int Gaps = 0)
{
    /// <summary>R3.5: a full year is the annual figure, else the four quarters, else the twelve months, of one series; a year to date its own figure, else the months.</summary>
    public static PeriodFigure? Of(Sheet? sheet, Period period, DateOnly until) =>
        sheet is null ? null
        : Whole(sheet, period, period, until) ?? (!sheet.HasParts(period) ? null
        : (period.IsFullYear ? Sum(sheet, period, 4, until) : null) ?? Sum(sheet, period, period.Months, until));

    /// <summary>With another part; null where a decimal cannot hold the sum.</summary>
    public PeriodFigure? Plus(PeriodFigure other, int sign = 1) => Numbers.Add(Value, sign * other.Value) is { } sum ? With(sum, other) : null;

    /// <summary>Another value, made of this and another figure.</summary>
    public PeriodFigure With(decimal value, PeriodFigure other) => this with
    {
        Value = value,
        Status = Status > other.Status ? Status : other.Status,
        PublishedOn = PublishedOn > other.PublishedOn ? PublishedOn : other.PublishedOn,
        // Of one day it is enough that one part is known to be of that day: the others are not later.
        PublishedOnExact = PublishedOn > other.PublishedOn ? PublishedOnExact : PublishedOn < other.PublishedOn ? other.PublishedOnExact : PublishedOnExact || other.PublishedOnExact,
        MixedRelease = MixedRelease || other.MixedRelease,
    };

    private static PeriodFigure? Sum(Sheet sheet, Period period, int parts, DateOnly until)
    {
        PeriodFigure? sum = null;
        for (var i = 0; i < parts; i++)
        {
            if (Whole(sheet, new(period.Start.AddMonths(period.Months / parts * i), period.Months / parts), period, until) is not { } part) return null;
            sum = sum is { } before ? before.Plus(part) : part;
            if (sum is null) return null;
        }
        return sum;
    }

    private static PeriodFigure? Whole(Sheet sheet, Period part, Period period, DateOnly until) =>
        sheet.At(part, until) is { Value: { } value } figure ? new(period, value, figure.Status, figure.PublishedOn, figure.PublishedOnExact) : null;
}
