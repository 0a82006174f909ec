using TradeTracker.Domain.Series;
using TradeTracker.Host.Http.Tables;

namespace TradeTracker.Host.Series;

/// <summary>A figure in a row, under the header that an analyst's own file has too: what is read here can be recorded again.</summary>
internal static class FigureColumns
{
    private static readonly Columns<(SeriesKey Key, Figure Figure)> All = new()
    {
        { "publisher", row => row.Key.Publisher },
        { "reporter", row => row.Key.Reporter },
        { "counterpart", row => row.Key.Counterpart },
        { "flow", row => row.Key.Flow },
        { "product", row => row.Key.Product },
        { "unit", row => row.Key.Unit },
        { "period", row => row.Figure.Period },
        { "value", row => row.Figure.Value },
        { "status", row => row.Figure.Status },
        { "published_on", row => row.Figure.PublishedOn },
        { "source_url", row => row.Figure.Citation.Url },
    };

    public static Table Of(SeriesKey key, IEnumerable<Figure> figures) => All.Of(figures.Select(f => (key, f)));

    /// <summary>The figures of one series after the other.</summary>
    public static Table Of(IAsyncEnumerable<StandingSeries> series) => All.Of(series.SelectMany(s => s.Figures.Select(f => (s.Key, f))));
}
