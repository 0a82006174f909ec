using Microsoft.AspNetCore.Mvc;
using TradeTracker.Contracts.Targets;
using TradeTracker.Host.Http;
using TradeTracker.Host.Security;
using Wolverine.Http;

namespace TradeTracker.Host.Targets;

public static class GetTargetEndpoint
{
    /// <summary>Shows a target: its terms, what became of it, and its verdicts by every reading.</summary>
    [WolverineGet("/api/v1/targets/{targetId}"), Requires(Role.Reader), Citable, ProducesResponseType<TargetView>(200)]
    public static async Task<IResult> Get(string targetId, string? asOf, string? publishedUntil, string? method, VerdictReader reader, CancellationToken cancellation)
    {
        var query = new Query();
        var bounds = query.Bounds(asOf, publishedUntil);
        var rule = query.Method(method);
        if (query.HasFaults) return query.Problem();
        return await reader.Read(targetId, bounds, rule, cancellation) switch
        {
            (null, var problem) => problem!,
            ({ } read, _) => new Read<TargetView>(read.ToView(), read.State.Version, read.ContentLocation("")),
        };
    }
}

public static class GetVerdictsEndpoint
{
    /// <summary>Shows how far a target is from being met, by every reading, with the numbers behind each status.</summary>
    [WolverineGet("/api/v1/targets/{targetId}/verdicts"), Requires(Role.Reader), Citable, ProducesResponseType<VerdictsView>(200)]
    public static async Task<IResult> Get(string targetId, string? asOf, string? publishedUntil, string? method, VerdictReader reader, CancellationToken cancellation)
    {
        var query = new Query();
        var bounds = query.Bounds(asOf, publishedUntil);
        var rule = query.Method(method);
        if (query.HasFaults) return query.Problem();
        return await reader.Read(targetId, bounds, rule, cancellation) switch
        {
            (null, var problem) => problem!,
            ({ } read, _) => new Read<VerdictsView>(read.ToVerdicts(), read.State.Version, read.ContentLocation("/verdicts")),
        };
    }
}
