using System.Globalization;
using Marten;
using Microsoft.AspNetCore.Mvc;
using TradeTracker.Contracts;
using TradeTracker.Contracts.Series;
using TradeTracker.Dashboard.Charts;
using TradeTracker.Domain.Log;
using TradeTracker.Domain.Series;
using TradeTracker.Domain.Values;
using TradeTracker.Host.EventStore;
using TradeTracker.Host.Http;
using TradeTracker.Host.Http.Tables;
using TradeTracker.Host.Security;
using Wolverine.Http;

namespace TradeTracker.Host.Series;

public static class GetSeriesEndpoint
{
    /// <summary>Shows the figures of one series, by period, as they stand or as they stood.</summary>
    [WolverineGet("/api/v1/series/{publisher}/{reporter}/{counterpart}/{flow}/{product}/{unit}"), Requires(Role.Reader), OffersTables, Citable, ProducesResponseType<SeriesView>(200)]
    public static async Task<IResult> Get(
        string publisher, string reporter, string counterpart, string flow, string product, string unit,
        string? asOf, string? publishedUntil, string? updatedAfter, string? includeHistory, Clocks clocks, IQuerySession session, CancellationToken cancellation)
    {
        var query = new Query();
        var (bounds, since, history) = (query.Bounds(asOf, publishedUntil), query.Since(updatedAfter), query.Yes(includeHistory));
        if (query.HasFaults) return query.Problem();
        var (scope, problem) = await SeriesScope.Of(bounds, since, history, clocks, session, cancellation);
        if (problem is not null) return problem;
        var stream = SeriesStreams.Key(publisher, reporter, counterpart, flow, product, unit);
        if (scope.Read([.. (await session.ReadSeries([stream], scope.Position, cancellation))[stream]]) is not { } series) return await session.Missing(stream, cancellation, scope.Position);
        return new Read<SeriesView>(series.ToView(), series.Version, ContentLocation(), FigureColumns.Of(series.Key, series.Figures));

        string ContentLocation() => string.Create(CultureInfo.InvariantCulture,
            $"/api/v1/{stream}?publishedUntil={clocks.Today(bounds, series.Last.RecordedAt):yyyy-MM-dd}&asOf={series.Last.Position}{(scope.Since is { } from ? $"&updatedAfter={from}" : "")}{(history ? "&includeHistory=true" : "")}");
    }
}

public static class GetSeriesChartEndpoint
{
    /// <summary>Draws the figures of one series over time, as they stand or as they stood.</summary>
    [WolverineGet("/api/v1/series/{publisher}/{reporter}/{counterpart}/{flow}/{product}/{unit}/chart.svg"), Requires(Role.Reader), Citable, Draws, ProducesResponseType<string>(200)]
    public static async Task<IResult> Get(
        string publisher, string reporter, string counterpart, string flow, string product, string unit,
        string? asOf, string? publishedUntil, Clocks clocks, IQuerySession session, CancellationToken cancellation)
    {
        var query = new Query();
        var bounds = query.Bounds(asOf, publishedUntil);
        if (query.HasFaults) return query.Problem();
        var (scope, problem) = await SeriesScope.Of(bounds, null, false, clocks, session, cancellation);
        if (problem is not null) return problem;
        var stream = SeriesStreams.Key(publisher, reporter, counterpart, flow, product, unit);
        if (scope.Read([.. (await session.ReadSeries([stream], scope.Position, cancellation))[stream]]) is not { } series) return await session.Missing(stream, cancellation, scope.Position);
        var location = string.Create(CultureInfo.InvariantCulture, $"/api/v1/{stream}/chart.svg?publishedUntil={clocks.Today(bounds, series.Last.RecordedAt):yyyy-MM-dd}&asOf={series.Last.Position}");
        return new Drawn(SeriesChart.Of(series.ToView()), series.Version, location);
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
        string publisher, string reporter, string counterpart, string flow, string product, string unit,
        string? period, string? asOf, string? publishedUntil, Clocks clocks, IQuerySession session, CancellationToken cancellation)
    {
        var query = new Query();
        var (wanted, bounds) = (query.Period(period), query.Bounds(asOf, publishedUntil));
        if (query.HasFaults) return query.Problem();
        var (scope, problem) = await SeriesScope.Of(bounds, null, true, clocks, session, cancellation);
        if (problem is not null) return problem;
        var stream = SeriesStreams.Key(publisher, reporter, counterpart, flow, product, unit);
        Recorded[] events = [.. (await session.ReadSeries([stream], scope.Position, cancellation))[stream]];
        if (SeriesStreams.Fold(events) is null) return await session.Missing(stream, cancellation, scope.Position);
        List<PeriodVintages> periods = [.. from vintage in History.Standing(events).SelectMany(VintagesOf)
                                           where vintage.Vintage.PublishedOn <= scope.Bounds.Until && (wanted is null || vintage.Period == wanted)
                                           group vintage.Vintage by vintage.Period into releases
                                           orderby releases.Key
                                           select new PeriodVintages(releases.Key, [.. releases])];
        return new Read<Contracts.Page<PeriodVintages>>(new(periods, null), events.Last(e => e.Stream == stream).Version, Table: Columns.Of(periods.SelectMany(p => p.Vintages.Select(v => (p.Period, v)))));
    }

    /// <summary>What an event says of each period: a retraction is a vintage without a value.</summary>
    private static IEnumerable<(Period Period, VintageView Vintage)> VintagesOf(Recorded e) => e.Data switch
    {
        FiguresReported r => r.Observations.Select(o => (o.Period, new VintageView(o.Value, o.Status, r.PublishedOn, r.PublishedOnExact, e.Position, e.EventId, e.RecordedAt, e.Actor, r.Citation))),
        FiguresRetracted r => r.Periods.Select(p => (p, new VintageView(null, ObsStatus.Missing, r.On, true, e.Position, e.EventId, e.RecordedAt, e.Actor, r.Citation))),
        _ => [],
    };
}

/// <summary>Series, found and folded.</summary>
internal static class SeriesStreams
{
    public static string Key(string publisher, string reporter, string counterpart, string flow, string product, string unit) =>
        $"series/{Slug.Upper(publisher)}/{reporter.ToUpperInvariant()}/{counterpart.ToUpperInvariant()}/{flow.ToLowerInvariant()}/{product.ToUpperInvariant()}/{unit.ToUpperInvariant()}";

    public static TradeSeries? Fold(IReadOnlyList<Recorded> events) =>
        History.Fold<TradeSeries, SeriesEvent>(events, TradeSeries.Evolve);
}
