using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using TradeTracker.Contracts.Targets;
using TradeTracker.Dashboard.Charts;
using TradeTracker.Domain.Verdicts;
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
        if (problem is not null) return problem;
        var location = string.Create(CultureInfo.InvariantCulture, $"/api/v1/targets/{reads[0].State.Id}/methods?publishedUntil={reads[0].Today:yyyy-MM-dd}&asOf={reads[0].Assessment.Position}");
        return new Read<MethodsView>(new(reads[0].Assessment.Method, [.. reads.Select(r => MethodView.Of(r.Assessment.Method, r.ToVerdicts()))]), reads[0].State.Version, location);
    }
}

public static class GetPathEndpoint
{
    /// <summary>Shows what a chart of a target draws: by each reading what was reported, the way the promise asks for, anew for every revision, and where it leads.</summary>
    [WolverineGet("/api/v1/targets/{targetId}/path"), Requires(Role.Reader), Citable, ProducesResponseType<TargetPath>(200)]
    public static async Task<IResult> Get(string targetId, string? asOf, string? publishedUntil, VerdictReader reader, CancellationToken cancellation)
    {
        var query = new Query();
        var bounds = query.Bounds(asOf, publishedUntil);
        if (query.HasFaults) return query.Problem();
        var (path, read, problem) = await reader.ReadPath(targetId, bounds, cancellation);
        if (problem is not null) return problem;
        var location = string.Create(CultureInfo.InvariantCulture, $"/api/v1/targets/{read!.State.Id}/path?publishedUntil={read.Today:yyyy-MM-dd}&asOf={path!.Position}");
        return new Read<TargetPath>(path, read.State.Version, location);
    }
}

public static class GetTargetChartEndpoint
{
    /// <summary>Draws a target over time: what each reading reported, the way the promise asks for, the goal, where it leads, and what happened.</summary>
    [WolverineGet("/api/v1/targets/{targetId}/chart.svg"), Requires(Role.Reader), Citable, Draws, ProducesResponseType<string>(200)]
    public static async Task<IResult> Get(string targetId, string? asOf, string? publishedUntil, VerdictReader reader, CancellationToken cancellation)
    {
        var query = new Query();
        var bounds = query.Bounds(asOf, publishedUntil);
        if (query.HasFaults) return query.Problem();
        var (path, read, problem) = await reader.ReadPath(targetId, bounds, cancellation);
        if (problem is not null) return problem;
        var location = string.Create(CultureInfo.InvariantCulture, $"/api/v1/targets/{read!.State.Id}/chart.svg?publishedUntil={read.Today:yyyy-MM-dd}&asOf={path!.Position}");
        return new Drawn(TargetChart.Of(path, read.State.Definition), read.State.Version, location);
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
