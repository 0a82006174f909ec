using TradeTracker.Domain.Series;
using TradeTracker.Domain.Values;

namespace TradeTracker.Domain.Verdicts;

/// <summary>The figures of one series that count in a verdict, laid out for reading: forecasts are left out (R3.5), so one does not end the figure before it either.</summary>
internal sealed class Sheet
{
    private readonly Dictionary<Period, Figure[]> vintages;
    private readonly HashSet<DateOnly> starts;
    private readonly Dictionary<Period, DateOnly[]> days = [];
    private (YearStart Start, Period[] Years)? years;

    public Sheet(TradeSeries series)
    {
        Key = series.Key;
        vintages = series.Figures
            .Select(f => (f.Key, Counted: f.Value.Where(figure => figure.Status != ObsStatus.Forecast).OrderBy(figure => figure.PublishedOn).ToArray()))
            .Where(f => f.Counted.Length > 0)
            .ToDictionary(f => f.Key, f => f.Counted);
        starts = [.. vintages.Keys.Where(p => !p.IsFullYear).Select(p => p.Start)];
        First = vintages.Values.Select(v => (DateOnly?)v[0].PublishedOn).Min();
    }

    public SeriesKey Key { get; }

    /// <summary>The day on which it said anything for the first time; null where it never did.</summary>
    public DateOnly? First { get; }

    /// <summary>R3.2: the figure in force as published until a day: the latest publication, and of one day the one recorded last.</summary>
    public Figure? At(Period period, DateOnly until)
    {
        if (!vintages.TryGetValue(period, out var figures)) return null;
        for (var i = figures.Length - 1; i >= 0; i--)
            if (figures[i].PublishedOn <= until) return figures[i];
        return null;
    }

    /// <summary>It has figures of a part of a year that begin with the period.</summary>
    public bool HasParts(Period period) => starts.Contains(period.Start);

    /// <summary>It has a figure that is for no full year.</summary>
    public bool HasAnyParts => starts.Count > 0;

    /// <summary>Every year of a year type that a figure is for, or for a part of; in order.</summary>
    public Period[] Years(YearStart start)
    {
        if (years is { } known && known.Start == start) return known.Years;
        Period[] found = [.. vintages.Keys.Select(p => YearOf(p, start)).OfType<Period>().Distinct().Order()];
        years = (start, found);
        return found;
    }

    /// <summary>The days on which the figure of a year or of a part of it was published, or withdrawn; in order.</summary>
    public DateOnly[] Publications(Period year) => days.TryGetValue(year, out var known) ? known : days[year] =
        [.. vintages.Where(v => v.Key.Start >= year.Start && v.Key.End <= year.End).SelectMany(v => v.Value).Select(f => f.PublishedOn).Distinct().Order()];

    /// <summary>True where some figure is in force.</summary>
    public bool HasValue(DateOnly until)
    {
        foreach (var period in vintages.Keys)
            if (At(period, until)?.Value is not null) return true;
        return false;
    }

    private static Period? YearOf(Period period, YearStart start)
    {
        var year = Period.Year(period.Start.Year, start);
        if (year.Start > period.Start) year = year.AddMonths(-12);
        return period.End <= year.End ? year : null;
    }
}
