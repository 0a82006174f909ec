using Refit;
using TradeTracker.Contracts;
using TradeTracker.Contracts.Series;
using TradeTracker.Domain.Values;

namespace TradeTracker.Client;

/// <summary>The recorded figures by publisher, reporter, counterpart, flow, product and unit, with every vintage.</summary>
public interface ISeries
{
    /// <summary>Lists the recorded series, each with its latest figure; filter by any part of the key, go back in time.</summary>
    [Get("/api/v1/series")]
    Task<IApiResponse<Page<SeriesSummary>>> ListSeries(
        string? publisher = null, string? reporter = null, string? counterpart = null, Flow? flow = null, string? product = null, string? unit = null,
        string? asOf = null, DateOnly? publishedUntil = null, string? updatedAfter = null, bool? includeHistory = null, int? limit = null,
        string? cursor = null,
        [Header("If-None-Match")] string? ifNoneMatch = null, [Header("TradeTracker-Min-Position")] long? minPosition = null, CancellationToken cancellation = default);

    /// <summary>Shows the figures of one series, by period, as they stand or as they stood.</summary>
    [Get("/api/v1/series/{publisher}/{reporter}/{counterpart}/{flow}/{product}/{unit}")]
    Task<IApiResponse<SeriesView>> GetSeries(
        string publisher, string reporter, string counterpart, Flow flow, string product, string unit, string? asOf = null,
        DateOnly? publishedUntil = null, string? updatedAfter = null, bool? includeHistory = null,
        [Header("If-None-Match")] string? ifNoneMatch = null, [Header("TradeTracker-Min-Position")] long? minPosition = null, CancellationToken cancellation = default);

    /// <summary>Draws the figures of one series over time, as they stand or as they stood.</summary>
    /// <returns>An SVG document.</returns>
    [Get("/api/v1/series/{publisher}/{reporter}/{counterpart}/{flow}/{product}/{unit}/chart.svg")]
    Task<IApiResponse<string>> GetSeriesChart(
        string publisher, string reporter, string counterpart, Flow flow, string product, string unit, string? asOf = null,
        DateOnly? publishedUntil = null,
        [Header("If-None-Match")] string? ifNoneMatch = null, [Header("TradeTracker-Min-Position")] long? minPosition = null, CancellationToken cancellation = default);

    /// <summary>Shows how each figure of a series was revised: every release of every period, the first first.</summary>
    [Get("/api/v1/series/{publisher}/{reporter}/{counterpart}/{flow}/{product}/{unit}/vintages")]
    Task<IApiResponse<Page<PeriodVintages>>> ListVintages(
        string publisher, string reporter, string counterpart, Flow flow, string product, string unit, Period? period = null, string? asOf = null,
        DateOnly? publishedUntil = null,
        [Header("If-None-Match")] string? ifNoneMatch = null, [Header("TradeTracker-Min-Position")] long? minPosition = null, CancellationToken cancellation = default);
}
