using System.Collections.Immutable;
using TradeTracker.Domain.Values;

namespace TradeTracker.Domain.Series;

/// <summary>Every figure of one series, release by release, folded from its stream.</summary>
public sealed record TradeSeries(string Stream, SeriesKey Key, ImmutableDictionary<Period, ImmutableList<Figure>> Figures)
{
    /// <summary>What the publisher took back, in the order recorded.</summary>
    public ValueList<FiguresRetracted> Retractions { get; init; } = [];

    public static TradeSeries? Evolve(TradeSeries? series, SeriesEvent e) => (series, e) switch
    {
        (_, FiguresReported r) => (series ?? new(r.Key().Stream, r.Key(), ImmutableDictionary<Period, ImmutableList<Figure>>.Empty)).With(r),
        ({ } s, FiguresRetracted r) => s.Without(r),
        _ => series,
    };

    /// <summary>What is in force for a period, as published until a day: the latest publication, and of one day the one recorded last (R3.2).</summary>
    public Figure? InForce(Period period, DateOnly publishedUntil) => Latest(period, publishedUntil, forecasts: true);

    /// <summary>What counts in a verdict: forecasts are left out (R3.5), so one does not end the figure before it either.</summary>
    public Figure? Counted(Period period, DateOnly publishedUntil) => Latest(period, publishedUntil, forecasts: false);

    /// <summary>The days on which a period's figure was published.</summary>
    public IEnumerable<DateOnly> Publications(Period period) => Figures.GetValueOrDefault(period, []).Select(f => f.PublishedOn);

    /// <summary>True where it said anything but forecasts until a day.</summary>
    public bool Speaks(DateOnly publishedUntil) =>
        Figures.Values.Any(figures => figures.Any(f => f.Status != ObsStatus.Forecast && f.PublishedOn <= publishedUntil));

    private Figure? Latest(Period period, DateOnly publishedUntil, bool forecasts)
    {
        Figure? found = null;
        foreach (var figure in Figures.GetValueOrDefault(period, []))
            if (figure.PublishedOn <= publishedUntil && (forecasts || figure.Status != ObsStatus.Forecast) && (found is null || figure.PublishedOn >= found.PublishedOn)) found = figure;
        return found;
    }

    private TradeSeries With(FiguresReported release) =>
        this with { Figures = release.Observations.Aggregate(Figures, (figures, o) => Add(figures, new(o.Period, o.Value, o.Status, release.PublishedOn, release.PublishedOnExact, release.Citation))) };

    /// <summary>A retraction is a vintage without a value.</summary>
    private TradeSeries Without(FiguresRetracted retracted) => this with
    {
        Figures = retracted.Periods.Aggregate(Figures, (figures, period) => Add(figures, new(period, null, ObsStatus.Missing, retracted.On, PublishedOnExact: true, retracted.Citation))),
        Retractions = Retractions.Add(retracted),
    };

    private static ImmutableDictionary<Period, ImmutableList<Figure>> Add(ImmutableDictionary<Period, ImmutableList<Figure>> figures, Figure figure) =>
        figures.SetItem(figure.Period, figures.GetValueOrDefault(figure.Period, []).Add(figure));
}

/// <summary>One observation with the publication it came in.</summary>
public sealed record Figure(Period Period, decimal? Value, ObsStatus Status, DateOnly PublishedOn, bool PublishedOnExact, Citation Citation);
