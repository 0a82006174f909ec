using Marten;
using Microsoft.AspNetCore.Mvc;
using TradeTracker.Contracts;
using TradeTracker.Contracts.Series;
using TradeTracker.Domain.Log;
using TradeTracker.Host.EventStore;
using TradeTracker.Host.Http;
using TradeTracker.Host.Security;
using TradeTracker.Host.Targets;
using Wolverine.Http;

namespace TradeTracker.Host.Series;

public static class ListSeriesEndpoint
{
    private static readonly string[] Flows = ["exports", "imports", "two-way", "balance"];

    /// <summary>Lists the recorded series, each with its latest figure; filter by any part of the key, go back in time.</summary>
    [WolverineGet("/api/v1/series"), Requires(Role.Reader), ProducesResponseType<Page<SeriesSummary>>(200)]
    public static async Task<IResult> Get(
        string? publisher, string? reporter, string? counterpart, string? flow, string? product, string? unit,
        string? asOf, string? publishedUntil, string? limit, string? cursor, VerdictReader reader, IQuerySession session, KnownIds known, CancellationToken cancellation)
    {
        var query = new Query();
        var filter = new SeriesFilter(
            await query.Publisher(publisher, known, cancellation), query.Economy(reporter), query.Economy(counterpart),
            query.OneOf(flow, Flows), await query.Product(product, known, cancellation), query.Unit(unit));
        var bounds = query.Bounds(asOf, publishedUntil);
        var (take, after) = (query.Limit(limit), query.After(cursor));
        if (query.HasFaults) return query.Problem();
        var (position, problem) = bounds.RecordedNow ? (long.MaxValue, null) : await reader.Resolve(session, bounds, cancellation);
        if (problem is not null) return problem;

        var found = await filter.Apply(session.Query<SeriesEntry>()).Where(s => s.Id.CompareTo(after) > 0).OrderBy(s => s.Id).Take(take + 1).ToListAsync(cancellation);
        var events = (await session.ReadLog([.. found.Select(s => s.Id)], position, cancellation)).ToLookup(e => e.Stream);
        var page = ReadPage<SeriesEntry>.Of(found, take, s => s.Id).Page;
        return new ReadPage<SeriesSummary>(new(
            [.. page.Items.Select(s => Summary([.. events[s.Id]], bounds.Until)).OfType<SeriesSummary>()], page.Next));
    }

    /// <summary>Null where nothing of the series stood then.</summary>
    private static SeriesSummary? Summary(IReadOnlyList<Recorded> events, DateOnly until)
    {
        if (SeriesStreams.Fold(events) is not { Key: var k } series || series.FiguresAt(until) is not { Count: > 0 } figures) return null;
        return new(k.Publisher, k.Reporter, k.Counterpart, k.Flow, k.Product, k.Unit, figures.Count, figures[^1], events[^1].Version);
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
