using Marten;
using TradeTracker.Contracts.Series;
using TradeTracker.Domain.Log;
using TradeTracker.Domain.Series;
using TradeTracker.Domain.Values;
using TradeTracker.Host.EventStore;
using TradeTracker.Host.Http;

namespace TradeTracker.Host.Series;

/// <summary>What a reader wants of a series.</summary>
/// <param name="Position">Nothing that was recorded later.</param>
/// <param name="Since">Only what says something else than at that position; null: everything.</param>
/// <param name="History">Every release of a period, not only the one in force.</param>
internal sealed record SeriesScope(Bounds Bounds, long Position, long? Since, bool History)
{
    public static async Task<(SeriesScope Scope, IResult? Problem)> Of(Bounds bounds, Bounds? since, bool history, Clocks clocks, IQuerySession session, CancellationToken cancellation)
    {
        var (position, problem) = bounds.RecordedNow ? (long.MaxValue, null) : await clocks.Resolve(session, bounds, cancellation);
        var (from, unknown) = since is null ? (0, null) : await clocks.Resolve(session, since, cancellation, "updatedAfter");
        return (new(bounds, position, since is null ? null : from, history), problem ?? unknown);
    }

    /// <summary>The series as it stood; null where nothing of it did.</summary>
    public StandingSeries? Read(IReadOnlyList<Recorded> events)
    {
        if (SeriesStreams.Fold(events) is not { } series) return null;
        var figures = FiguresOf(series);
        if (Since is { } since && SeriesStreams.Fold([.. events.Where(e => e.Position <= since)]) is { } before)
        {
            var then = FiguresOf(before);
            var gone = then.ExceptBy(figures.Select(f => f.Period), f => f.Period).Select(f => f with { Value = null, Status = ObsStatus.Missing });
            figures = [.. figures.Except(then).Concat(gone).OrderBy(f => f.Period)];
        }
        return new(series.Key, figures, events.Last(e => e.Stream == series.Stream).Version, events[^1]);
    }

    private IReadOnlyList<Figure> FiguresOf(TradeSeries series) =>
        [.. series.Figures.Keys.Order().SelectMany(p => History ? series.Vintages(p, Bounds.Until) : series.InForce(p, Bounds.Until) is { } figure ? [figure] : [])];
}

/// <summary>A series with the figures that a reader wanted, by period; one that was declared missing is there without a value.</summary>
/// <param name="Version">Of its stream.</param>
/// <param name="Last">The last event within the bounds that bears on it: its own, or that of an import.</param>
internal sealed record StandingSeries(SeriesKey Key, IReadOnlyList<Figure> Figures, long Version, Recorded Last)
{
    public SeriesView ToView() => new(Key.Publisher, Key.Reporter, Key.Counterpart, Key.Flow, Key.Product, Key.Unit, [.. Figures.Select(ToView)], Last.Position, Version);

    public SeriesSummary ToSummary() => new(Key.Publisher, Key.Reporter, Key.Counterpart, Key.Flow, Key.Product, Key.Unit, Figures.Count, ToView(Figures[^1]), Version);

    private static FigureView ToView(Figure f) => new(f.Period, f.Value, f.Status, f.PublishedOn, f.PublishedOnExact);
}
