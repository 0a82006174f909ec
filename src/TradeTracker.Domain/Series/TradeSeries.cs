using System.Collections.Immutable;
using TradeTracker.Domain.Values;

namespace TradeTracker.Domain.Series;

/// <summary>Every figure of one series, release by release, folded from its stream.</summary>
public sealed record TradeSeries(string Stream, SeriesKey Key, ImmutableDictionary<Period, ImmutableList<Figure>> Figures)
{
    public static TradeSeries? Evolve(TradeSeries? series, SeriesEvent e) => e switch
    {
        FiguresReported r => (series ?? new(r.Key().Stream, r.Key(), ImmutableDictionary<Period, ImmutableList<Figure>>.Empty)).With(r),
        _ => series,
    };

    /// <summary>What is in force for a period, as published until a day: the latest publication, and of one day the one recorded last (R3.2).</summary>
    public Figure? InForce(Period period, DateOnly publishedUntil)
    {
        Figure? found = null;
        foreach (var figure in Figures.GetValueOrDefault(period, []))
            if (figure.PublishedOn <= publishedUntil && (found is null || figure.PublishedOn >= found.PublishedOn)) found = figure;
        return found;
    }

    private TradeSeries With(FiguresReported release) => this with
    {
        Figures = release.Observations.Aggregate(Figures, (figures, o) =>
            figures.SetItem(o.Period, figures.GetValueOrDefault(o.Period, []).Add(new(o.Period, o.Value, o.Status, release.PublishedOn, release.PublishedOnExact)))),
    };
}

/// <summary>One observation with the publication it came in.</summary>
public sealed record Figure(Period Period, decimal? Value, ObsStatus Status, DateOnly PublishedOn, bool PublishedOnExact);
