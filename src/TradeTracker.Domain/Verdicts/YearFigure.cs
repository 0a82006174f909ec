using TradeTracker.Domain.Series;
using TradeTracker.Domain.Values;

namespace TradeTracker.Domain.Verdicts;

/// <summary>A full year's value, whole or summed from parts.</summary>
/// <param name="Status">The least certain part's.</param>
/// <param name="PublishedOn">The latest part's.</param>
/// <param name="MixedRelease">Exports and imports came on different days.</param>
internal sealed record YearFigure(Period Period, decimal Value, ObsStatus Status, DateOnly PublishedOn, bool PublishedOnExact, bool MixedRelease = false)
{
    /// <summary>R3.5: the annual figure, else the four quarters, else the twelve months, of one series.</summary>
    public static YearFigure? Of(TradeSeries? series, Period year, DateOnly until) =>
        series is null ? null : Sum(series, year, 1, until) ?? Sum(series, year, 4, until) ?? Sum(series, year, 12, until);

    /// <summary>The spans a year's figures can be for: itself, its quarters, its months.</summary>
    public static IEnumerable<Period> Spans(Period year) =>
        [year, .. Enumerable.Range(0, 4).Select(i => Part(year, 4, i)), .. Enumerable.Range(0, 12).Select(i => Part(year, 12, i))];

    /// <summary>With another part of the same year; null where a decimal cannot hold the sum.</summary>
    public YearFigure? Plus(YearFigure other, int sign = 1) => Numbers.Add(Value, sign * other.Value) is { } sum
        ? new(Period, sum, Status > other.Status ? Status : other.Status,
            PublishedOn > other.PublishedOn ? PublishedOn : other.PublishedOn,
            // Of one day it is enough that one part is known to be of that day: the others are not later.
            PublishedOn > other.PublishedOn ? PublishedOnExact : PublishedOn < other.PublishedOn ? other.PublishedOnExact : PublishedOnExact || other.PublishedOnExact,
            MixedRelease || other.MixedRelease)
        : null;

    private static YearFigure? Sum(TradeSeries series, Period year, int parts, DateOnly until)
    {
        YearFigure? sum = null;
        for (var i = 0; i < parts; i++)
        {
            if (series.Counted(Part(year, parts, i), until) is not { Value: { } value } figure) return null;
            var part = new YearFigure(year, value, figure.Status, figure.PublishedOn, figure.PublishedOnExact);
            sum = sum is null ? part : sum.Plus(part);
            if (sum is null) return null;
        }
        return sum;
    }

    private static Period Part(Period year, int parts, int i) => new(year.Start.AddMonths(12 / parts * i), 12 / parts);
}
