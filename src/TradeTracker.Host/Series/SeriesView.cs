using Marten;
using Microsoft.AspNetCore.Mvc;
using TradeTracker.Contracts.Publishers;
using TradeTracker.Contracts.Series;
using TradeTracker.Domain.Log;
using TradeTracker.Domain.Series;
using TradeTracker.Domain.Values;
using TradeTracker.Host.EventStore;
using TradeTracker.Host.Http;
using TradeTracker.Host.Http.Tables;
using TradeTracker.Host.Security;
using TradeTracker.Host.Targets;
using Wolverine.Http;

namespace TradeTracker.Host.Series;

public static class GetSeriesEndpoint
{
    /// <summary>Shows the figures of one series, by period, as they stand or as they stood.</summary>
    [WolverineGet("/api/v1/series/{publisher}/{reporter}/{counterpart}/{flow}/{product}/{unit}"), Requires(Role.Reader), OffersTables, ProducesResponseType<SeriesView>(200)]
    public static async Task<IResult> Get(
        string publisher, string reporter, string counterpart, string flow, string product, string unit,
        string? asOf, string? publishedUntil, VerdictReader reader, IQuerySession session, CancellationToken cancellation)
    {
        var query = new Query();
        var bounds = query.Bounds(asOf, publishedUntil);
        if (query.HasFaults) return query.Problem();
        var stream = SeriesStreams.Key(publisher, reporter, counterpart, flow, product, unit);
        var (position, problem) = bounds.RecordedNow ? (long.MaxValue, null) : await reader.Resolve(session, bounds, cancellation);
        if (problem is not null) return problem;
        var events = await session.ReadLog([stream], position, cancellation);
        if (SeriesStreams.Fold(events) is not { } series) return await session.Missing(stream, cancellation);
        return new Read<SeriesView>(series.ToView(events, bounds.Until), events[^1].Version, Table: FigureColumns.Of(series.Key, series.FiguresAt(bounds.Until)));
    }
}

public static class ListVintagesEndpoint
{
    private static readonly Columns<(Period Period, VintageView Vintage)> Columns = new()
    {
        { "period", row => row.Period },
        { "value", row => row.Vintage.Value },
        { "status", row => row.Vintage.ObsStatus },
        { "published_on", row => row.Vintage.PublishedOn },
        { "published_on_exact", row => row.Vintage.PublishedOnExact },
        { "position", row => row.Vintage.Position },
        { "event_id", row => row.Vintage.EventId.ToString() },
        { "recorded_at", row => row.Vintage.RecordedAt },
        { "actor", row => row.Vintage.Actor },
        { "source", row => row.Vintage.Citation.Outlet },
        { "source_url", row => row.Vintage.Citation.Url },
    };

    /// <summary>Shows how each figure of a series was revised: every release of every period, the first first.</summary>
    [WolverineGet("/api/v1/series/{publisher}/{reporter}/{counterpart}/{flow}/{product}/{unit}/vintages"), Requires(Role.Reader), OffersTables, ProducesResponseType<Contracts.Page<PeriodVintages>>(200)]
    public static async Task<IResult> Get(
        string publisher, string reporter, string counterpart, string flow, string product, string unit, string? period, IQuerySession session, CancellationToken cancellation)
    {
        var query = new Query();
        var wanted = query.Period(period);
        if (query.HasFaults) return query.Problem();
        var stream = SeriesStreams.Key(publisher, reporter, counterpart, flow, product, unit);
        var events = await session.ReadLog([stream], long.MaxValue, cancellation);
        if (SeriesStreams.Fold(events) is null) return await session.Missing(stream, cancellation);
        var vintages = from e in History.Standing(events)
                       where e.Data is FiguresReported
                       let release = (FiguresReported)e.Data
                       from o in release.Observations
                       where wanted is null || o.Period == wanted
                       group new VintageView(o.Value, o.Status, release.PublishedOn, release.PublishedOnExact, e.Position, e.EventId, e.RecordedAt, e.Actor, release.Citation) by o.Period into releases
                       orderby releases.Key
                       select new PeriodVintages(releases.Key, [.. releases]);
        var periods = vintages.ToList();
        return new Read<Contracts.Page<PeriodVintages>>(new(periods, null), events[^1].Version, Table: Columns.Of(periods.SelectMany(p => p.Vintages.Select(v => (p.Period, v)))));
    }
}

/// <summary>Series, found and folded.</summary>
internal static class SeriesStreams
{
    public static string Key(string publisher, string reporter, string counterpart, string flow, string product, string unit) =>
        $"series/{PublisherIds.Of(publisher)}/{reporter.ToUpperInvariant()}/{counterpart.ToUpperInvariant()}/{flow.ToLowerInvariant()}/{product.ToUpperInvariant()}/{unit.ToUpperInvariant()}";

    public static TradeSeries? Fold(IReadOnlyList<Recorded> events) =>
        History.Fold<TradeSeries, SeriesEvent>(events, TradeSeries.Evolve);

    public static SeriesView ToView(this TradeSeries series, IReadOnlyList<Recorded> events, DateOnly until)
    {
        var k = series.Key;
        return new(k.Publisher, k.Reporter, k.Counterpart, k.Flow, k.Product, k.Unit, [.. series.FiguresAt(until).Select(ToView)], events[^1].Position, events[^1].Version);
    }

    public static FigureView ToView(this Figure f) => new(f.Period, f.Value, f.Status, f.PublishedOn, f.PublishedOnExact);

    /// <summary>The figures in force, by period; one that was declared missing is there without a value.</summary>
    public static IReadOnlyList<Figure> FiguresAt(this TradeSeries series, DateOnly until) =>
        [.. series.Figures.Keys.Order().Select(p => series.InForce(p, until)).OfType<Figure>()];
}
