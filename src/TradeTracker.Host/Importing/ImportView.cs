using System.Globalization;
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

public static class GetImportEndpoint
{
    /// <summary>Shows how far an import has come, and what it comes to.</summary>
    [WolverineGet("/api/v1/imports/{importId}"), Requires(Role.Reader), ProducesResponseType<ImportView>(200)]
    public static async Task<IResult> Get(string importId, IQuerySession session, CancellationToken cancellation) =>
        await session.FindUpload(importId, cancellation) is { } upload ? new Read<ImportView>(upload.ToView(), upload.Version) : ImportDecisions.NotFound(importId);
}

public static class ListImportsEndpoint
{
    private static readonly Columns<Upload> Columns = new()
    {
        { "id", u => u.Id },
        { "status", u => u.Status },
        { "file_name", u => u.FileName },
        { "format", u => u.Format },
        { "publisher", u => u.Terms.Publisher },
        { "published_on", u => u.Terms.PublishedOn },
        { "source_url", u => u.Terms.SourceUrl },
        { "new", u => u.Counts?.New },
        { "revised", u => u.Counts?.Revised },
        { "unchanged", u => u.Counts?.Unchanged },
        { "removed", u => u.Counts?.Removed },
        { "skipped", u => u.Counts?.Skipped },
        { "rejected", u => u.Counts?.Rejected },
        { "uploaded_at", u => u.UploadedAt },
        { "uploaded_by", u => u.UploadedBy },
        { "file_hash", u => u.Sha256 },
    };

    /// <summary>Lists the imports, the latest first.</summary>
    [WolverineGet("/api/v1/imports"), Requires(Role.Reader), OffersTables, ProducesResponseType<Page<ImportView>>(200)]
    public static IResult Get(string? limit, string? cursor, IQuerySession session, CancellationToken cancellation)
    {
        var query = new Query();
        var (take, after) = (query.Limit(limit), query.After(cursor));
        if (query.HasFaults) return query.Problem();
        ListSource<Upload> uploads = Read;
        return new ReadList<ImportView>(uploads.Select(u => u.ToView()), after, take, Columns.Of(uploads.All(after)));

        async Task<Page<Upload>> Read(string key, int count)
        {
            var (at, id) = key.Split('|') is [var time, var last] && DateTimeOffset.TryParse(time, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var parsed) ? (parsed, last) : (DateTimeOffset.MaxValue, "");
            var found = await session.Query<Upload>().Where(u => u.UploadedAt < at || (u.UploadedAt == at && u.Id.CompareTo(id) > 0))
                .OrderByDescending(u => u.UploadedAt).ThenBy(u => u.Id).Take(count + 1).ToListAsync(cancellation);
            return Pages.Of(found, count, u => $"{u.UploadedAt:O}|{u.Id}");
        }
    }
}

public static class ListImportErrorsEndpoint
{
    private static readonly Columns<ImportError> Columns = new()
    {
        { "line", e => e.Line },
        { "column", e => e.Column },
        { "value", e => e.Value },
        { "code", e => e.Code },
        { "message", e => e.Message },
        { "suggestion", e => e.Suggestion },
    };

    /// <summary>Lists the rows of a file that cannot be read, each with what was expected.</summary>
    [WolverineGet("/api/v1/imports/{importId}/errors"), Requires(Role.Reader), OffersTables, ProducesResponseType<Page<ImportError>>(200)]
    public static async Task<IResult> Get(string importId, string? limit, string? cursor, IQuerySession session, CancellationToken cancellation)
    {
        var query = new Query();
        var (take, after) = (query.Limit(limit), query.After(cursor));
        if (query.HasFaults) return query.Problem();
        if (await session.FindUpload(importId, cancellation) is not { } upload) return ImportDecisions.NotFound(importId);
        ListSource<(int Number, ImportError Error)> errors = Read;
        return new ReadList<ImportError>(errors.Select(e => e.Error), after, take, Columns.Of(errors.Select(e => e.Error).All(after))) { Version = upload.Version };

        async Task<Page<(int Number, ImportError Error)>> Read(string key, int count)
        {
            var (line, number) = Place.Of(key);
            return Pages.Of(await session.ReadErrors(upload.Id, (int)line, number, count + 1, cancellation), count, e => $"{e.Error.Line}:{e.Number}");
        }
    }
}

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
            foreach (var series in await session.ReadSeries(upload.Id, Math.Max(number, 0), count + 2, cancellation))
                found.AddRange(series.Changes.Select((c, i) => ($"{series.Number}:{i}", Shown(series.Key, c))).Skip(series.Number == number ? index + 1 : 0).Take(count + 1 - found.Count));
            return Pages.Of(found, count, c => c.Item1);
        }
    }

    private static ImportChange Shown(Domain.Series.SeriesKey key, ProposedFigure c) => new(
        key.Publisher, key.Reporter, key.Counterpart, key.Flow, key.Product, key.Unit, c.Figure.Period,
        c.Change, c.Figure.Value, c.Figure.Status, c.Figure.PublishedOn, c.Before, c.Change == FigureChange.Removed ? null : c.Figure.Line);
}

/// <summary>A place in a list of rows that have no key of their own: two numbers.</summary>
internal static class Place
{
    /// <summary>Both -1 at the start.</summary>
    public static (long Row, int Index) Of(string key) =>
        key.Split(':') is [var row, var index] && long.TryParse(row, NumberStyles.None, CultureInfo.InvariantCulture, out var r) && int.TryParse(index, NumberStyles.None, CultureInfo.InvariantCulture, out var i) ? (r, i) : (-1, -1);
}
