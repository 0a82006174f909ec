using Microsoft.AspNetCore.Mvc;
using TradeTracker.Contracts.Targets;
using TradeTracker.Host.Http;
using TradeTracker.Host.Security;
using Wolverine.Http;

namespace TradeTracker.Host.Targets;

public static class GetMethodsEndpoint
{
    /// <summary>Shows what every method says of a target, side by side, from the same figures.</summary>
    [WolverineGet("/api/v1/targets/{targetId}/methods"), Requires(Role.Reader), Citable, ProducesResponseType<MethodsView>(200)]
    public static async Task<IResult> Get(string targetId, string? asOf, string? publishedUntil, VerdictReader reader, CancellationToken cancellation)
    {
        var query = new Query();
        var bounds = query.Bounds(asOf, publishedUntil);
        if (query.HasFaults) return query.Problem();
        var (reads, problem) = await reader.ReadByEveryMethod(targetId, bounds, cancellation);
        if (reads is not [var byDefault, ..]) return problem!;
        var view = new MethodsView(byDefault.Assessment.Method, [.. reads.Select(r => MethodView.Of(r.Assessment.Method, r.ToVerdicts()))]);
        return new Read<MethodsView>(view, byDefault.State.Version, byDefault.ContentLocation("/methods", byDefault.Assessment.Position));
    }
}
