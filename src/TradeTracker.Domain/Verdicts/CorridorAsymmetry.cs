using TradeTracker.Domain.Groups;
using TradeTracker.Domain.Series;
using TradeTracker.Domain.Values;

namespace TradeTracker.Domain.Verdicts;

/// <summary>How far the two sides of a corridor are apart on the same trade in a full year (R5.10). Never averaged.</summary>
/// <param name="Flow">From the side of <paramref name="A"/>'s reporter; the other reports its mirror.</param>
/// <param name="Value">|a − b| / (a + b); null with a reason.</param>
public sealed record CorridorAsymmetry(string Product, string Unit, Flow Flow, Period Period, ReadingFigure A, ReadingFigure B, decimal? Value, string? Reason)
{
    private static readonly Flow[] Flows = [Flow.TwoWay, Flow.Exports, Flow.Imports];

    /// <summary>By product, unit, flow and year; trade within a group has one side only. Of every pair of a publisher that reports for one party and one that reports for the other.</summary>
    /// <param name="series">Between the two parties.</param>
    public static IReadOnlyList<CorridorAsymmetry> Of(string a, string b, IEnumerable<TradeSeries> series, DateOnly until) => a == b ? [] :
    [
        .. from scope in series.GroupBy(s => (s.Key.Product, s.Key.Unit))
           from flow in Flows
           let direct = Years(scope, a, b, flow, until)
           let mirror = Years(scope, b, a, flow.Mirror(), until)
           from x in direct
           from y in mirror
           where x.Period == y.Period
           orderby scope.Key, flow, x.Period, x.Figure.Publisher, y.Figure.Publisher
           select Between(scope.Key.Product, scope.Key.Unit, flow, x.Period, x.Figure, y.Figure),
    ];

    private static CorridorAsymmetry Between(string product, string unit, Flow flow, Period period, ReadingFigure a, ReadingFigure b)
    {
        var value = Asymmetries.Value(flow, a.Value, b.Value);
        return new(product, unit, flow, period, a, b, value.Value, value.WhyNot);
    }

    private static List<(Period Period, ReadingFigure Figure)> Years(IEnumerable<TradeSeries> series, string reporter, string counterpart, Flow flow, DateOnly until) =>
    [
        .. from published in series.Where(s => s.Key.Reporter == reporter).GroupBy(s => s.Key.Publisher, StringComparer.Ordinal)
           let trade = new Trade(published.Select(s => new Sheet(s)), Rosters.None)
           from year in published.SelectMany(s => s.Figures.Keys).Select(p => p.IsFullYear ? p : Period.Year(p.Start.Year)).Distinct()
           from figure in new[] { trade.Own(reporter, counterpart, flow, year, until) }.OfType<PeriodFigure>()
           select (year, new ReadingFigure(published.Key, reporter, figure.Value, figure.Status, figure.PublishedOn)),
    ];
}

/// <summary>A year's figure by one publisher and reporter.</summary>
public sealed record ReadingFigure(string Publisher, string Reporter, decimal Value, ObsStatus ObsStatus, DateOnly PublishedOn);
