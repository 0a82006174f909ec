using Marten;
using Microsoft.AspNetCore.Mvc;
using TradeTracker.Contracts;
using TradeTracker.Contracts.Imports;
using TradeTracker.Host.Http;
using TradeTracker.Host.Http.Tables;
using TradeTracker.Host.Security;
using Wolverine.Http;

namespace TradeTracker.Host.Importing;

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
