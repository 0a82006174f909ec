using Marten;
using Microsoft.AspNetCore.Mvc;
using TradeTracker.Contracts.Imports;
using TradeTracker.Host.Http;
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
