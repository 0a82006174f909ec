using System.Globalization;
using Marten;
using Microsoft.AspNetCore.Mvc;
using TradeTracker.Contracts;
using TradeTracker.Contracts.Imports;
using TradeTracker.Host.Http;
using TradeTracker.Host.Http.Tables;
using TradeTracker.Host.Security;
using Wolverine.Http;

namespace TradeTracker.Host.Importing;

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
