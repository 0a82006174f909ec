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
    public Figure? InForce(Period period, DateOnly publishedUntil) => Vintages(period, publishedUntil).LastOrDefault();

    /// <summary>Every release of a period as published until a day, the earliest first; of one day in the order recorded.</summary>
    public IEnumerable<Figure> Vintages(Period period, DateOnly publishedUntil) => Figures.GetValueOrDefault(period, []).Where(f => f.PublishedOn <= publishedUntil).OrderBy(f => f.PublishedOn);

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
