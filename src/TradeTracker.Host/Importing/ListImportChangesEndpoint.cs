using Marten;
using Microsoft.AspNetCore.Mvc;
using TradeTracker.Contracts;
using TradeTracker.Contracts.Imports;
using TradeTracker.Domain.Imports;
using TradeTracker.Host.Http;
using TradeTracker.Host.Http.Tables;
using TradeTracker.Host.Security;
using Wolverine.Http;

namespace TradeTracker.Host.Importing;

public static class ListImportChangesEndpoint
{
    private static readonly Columns<ImportChange> Columns = new()
    {
        { "change", c => c.Change },
        { "publisher", c => c.Publisher },
        { "reporter", c => c.Reporter },
        { "counterpart", c => c.Counterpart },
        { "flow", c => c.Flow },
        { "product", c => c.Product },
        { "unit", c => c.Unit },
        { "period", c => c.Period },
        { "value", c => c.Value },
        { "status", c => c.Status },
        { "published_on", c => c.PublishedOn },
        { "value_before", c => c.Before?.Value },
        { "status_before", c => c.Before?.Status },
        { "published_on_before", c => c.Before?.PublishedOn },
        { "line", c => c.Line },
    };

    /// <summary>Lists what a file would change, or changed, beside what was in force.</summary>
    [WolverineGet("/api/v1/imports/{importId}/changes"), Requires(Role.Reader), OffersTables, ProducesResponseType<Page<ImportChange>>(200)]
    public static async Task<IResult> Get(string importId, string? limit, string? cursor, IQuerySession session, CancellationToken cancellation)
    {
        var query = new Query();
        var (take, after) = (query.Limit(limit), query.After(cursor));
        if (query.HasFaults) return query.Problem();
        if (await session.FindUpload(importId, cancellation) is not { } upload) return ImportDecisions.NotFound(importId);
        ListSource<(string Key, ImportChange Change)> changes = Read;
        return new ReadList<ImportChange>(changes.Select(c => c.Change), after, take, Columns.Of(changes.Select(c => c.Change).All(after))) { Version = upload.Version };

        async Task<Page<(string Key, ImportChange Change)>> Read(string key, int count)
        {
            var (number, index) = Place.Of(key);
            var found = new List<(string, ImportChange)>();
            // Each series has one change at least.
            foreach (var series in await StagedSeries.Read(session, upload.Id, Math.Max(number, 0), count + 2, cancellation))
                found.AddRange(series.Changes.Select((c, i) => ($"{series.Number}:{i}", Shown(series.Key, c))).Skip(series.Number == number ? index + 1 : 0).Take(count + 1 - found.Count));
            return Pages.Of(found, count, c => c.Item1);
        }
    }

    private static ImportChange Shown(Domain.Series.SeriesKey key, ProposedFigure c) => new(
        key.Publisher, key.Reporter, key.Counterpart, key.Flow, key.Product, key.Unit, c.Figure.Period,
        c.Change, c.Figure.Value, c.Figure.Status, c.Figure.PublishedOn, c.Before, c.Change == FigureChange.Removed ? null : c.Figure.Line);
}
