using Microsoft.AspNetCore.Mvc;
using TradeTracker.Dashboard.Charts;
using TradeTracker.Domain.Verdicts;
using TradeTracker.Host.Http;
using TradeTracker.Host.Security;
using Wolverine.Http;

namespace TradeTracker.Host.Targets;

public static class GetPathEndpoint
{
    /// <summary>Shows what a chart of a target draws: by each reading what was reported, the way the promise asks for, anew for every revision, and where it leads.</summary>
    [WolverineGet("/api/v1/targets/{targetId}/path"), Requires(Role.Reader), Citable, ProducesResponseType<TargetPath>(200)]
    public static Task<IResult> Get(string targetId, string? asOf, string? publishedUntil, VerdictReader reader, CancellationToken cancellation) =>
        reader.Answer(targetId, asOf, publishedUntil, (path, read) => new Read<TargetPath>(path, read.State.Version, read.ContentLocation("/path", path.Position)), cancellation);
}

public static class GetTargetChartEndpoint
{
    /// <summary>Draws a target over time: what each reading reported, the way the promise asks for, the goal, where it leads, and what happened.</summary>
    [WolverineGet("/api/v1/targets/{targetId}/chart.svg"), Requires(Role.Reader), Citable, Draws, ProducesResponseType<string>(200)]
    public static Task<IResult> Get(string targetId, string? asOf, string? publishedUntil, VerdictReader reader, CancellationToken cancellation) =>
        reader.Answer(targetId, asOf, publishedUntil, (path, read) => new Drawn(TargetChart.Of(path, read.State.Definition), read.State.Version, read.ContentLocation("/chart.svg", path.Position)), cancellation);
}

/// <summary>The same numbers, as numbers and as a picture.</summary>
internal static class PathAnswers
{
    public static async Task<IResult> Answer(this VerdictReader reader, string targetId, string? asOf, string? publishedUntil, Func<TargetPath, VerdictRead, IResult> show, CancellationToken cancellation)
    {
        var query = new Query();
        var bounds = query.Bounds(asOf, publishedUntil);
        if (query.HasFaults) return query.Problem();
        var (path, read, problem) = await reader.ReadPath(targetId, bounds, cancellation);
        return problem ?? show(path!, read!);
    }
}
