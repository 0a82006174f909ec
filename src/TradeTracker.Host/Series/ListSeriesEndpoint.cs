using Marten;
using Microsoft.AspNetCore.Mvc;
using TradeTracker.Contracts;
using TradeTracker.Contracts.Series;
using TradeTracker.Domain.Values;
using TradeTracker.Host.EventStore;
using TradeTracker.Host.Http;
using TradeTracker.Host.Http.Tables;
using TradeTracker.Host.Security;
using Wolverine.Http;

namespace TradeTracker.Host.Series;

public static class ListSeriesEndpoint
{
    /// <summary>How many series a table holds in memory at once, each with all its vintages.</summary>
    private const int AtOnce = 50;


    /// <summary>Lists the recorded series, each with its latest figure; filter by any part of the key, go back in time.</summary>
    /// <remarks>A file of them has a row for each figure in force, in the columns of an analyst's own spreadsheet.</remarks>
    [WolverineGet("/api/v1/series"), Requires(Role.Reader), OffersTables, ProducesResponseType<Page<SeriesSummary>>(200)]
    public static async Task<IResult> Get(
        string? publisher, string? reporter, string? counterpart, string? flow, string? product, string? unit,
        string? asOf, string? publishedUntil, string? updatedAfter, string? includeHistory, string? limit, string? cursor, Clocks clocks, IQuerySession session, KnownIds known, CancellationToken cancellation)
    {
        var query = new Query();
        var filter = new SeriesFilter(
            await query.Publisher(publisher, known, cancellation), await query.Party(reporter, known, cancellation), await query.Party(counterpart, known, cancellation),
            query.OneOf(flow, BodyShape.CodesOf(typeof(Flow))), await query.Product(product, known, cancellation), query.Unit(unit));
        var (bounds, since, history) = (query.Bounds(asOf, publishedUntil), query.Since(updatedAfter), query.Yes(includeHistory));
        var (take, after) = (query.Limit(limit), query.After(cursor));
        if (query.HasFaults) return query.Problem();
        var (scope, problem) = await SeriesScope.Of(bounds, since, history, clocks, session, cancellation);
        if (problem is not null) return problem;

        ListSource<StandingSeries> standing = Read;
        return new ReadList<SeriesSummary>(standing.Select(s => s.ToSummary()), after, take, FigureColumns.Of(standing.All(after, AtOnce)));

        async Task<Page<StandingSeries>> Read(string after, int take)
        {
            var found = await filter.Apply(session.Query<SeriesEntry>()).Where(s => s.Id.CompareTo(after) > 0).OrderBy(s => s.Id).Take(take + 1).ToListAsync(cancellation);
            var (entries, next) = Pages.Of(found, take, s => s.Id);
            var logs = await session.ReadSeries([.. entries.Select(s => s.Id)], scope.Position, cancellation);
            return new([.. entries.Select(s => scope.Read([.. logs[s.Id]])).OfType<StandingSeries>().Where(s => s.Figures.Count > 0)], next);
        }
    }
}

/// <summary>Which series a list shows; null: all.</summary>
internal sealed record SeriesFilter(string? Publisher, string? Reporter, string? Counterpart, string? Flow, string? Product, string? Unit)
{
    public IQueryable<SeriesEntry> Apply(IQueryable<SeriesEntry> series)
    {
        if (Publisher is not null) series = series.Where(s => s.Publisher == Publisher);
        if (Reporter is not null) series = series.Where(s => s.Reporter == Reporter);
        if (Counterpart is not null) series = series.Where(s => s.Counterpart == Counterpart);
        if (Flow is not null) series = series.Where(s => s.Flow == Flow);
        if (Product is not null) series = series.Where(s => s.Product == Product);
        return Unit is null ? series : series.Where(s => s.Unit == Unit);
    }
}
