using Microsoft.AspNetCore.Mvc;
using TradeTracker.Contracts.Corridors;
using TradeTracker.Dashboard.Charts;
using TradeTracker.Host.Http;
using TradeTracker.Host.Security;
using Wolverine.Http;

namespace TradeTracker.Host.Corridors;

public static class GetCorridorEndpoint
{
    /// <summary>Shows the trade between two parties: its targets, its series, and how far the two sides' figures are apart.</summary>
    [WolverineGet("/api/v1/corridors/{a}/{b}"), Requires(Role.Reader), Citable, ProducesResponseType<CorridorView>(200)]
    public static async Task<IResult> Get(string a, string b, string? asOf, string? publishedUntil, CorridorReader reader, CancellationToken cancellation)
    {
        var query = new Query();
        var bounds = query.Bounds(asOf, publishedUntil);
        if (query.HasFaults) return query.Problem();
        var (read, problem) = await reader.Read(a, b, bounds, cancellation);
        return problem ?? new Read<CorridorView>(read!.View, read.Version, read.ContentLocation(""));
    }
}

public static class GetCorridorChartEndpoint
{
    /// <summary>Draws the trade between two parties as both sides report it: of the flow and product with most years that both report.</summary>
    [WolverineGet("/api/v1/corridors/{a}/{b}/chart.svg"), Requires(Role.Reader), Citable, Draws, ProducesResponseType<string>(200)]
    public static async Task<IResult> Get(string a, string b, string? asOf, string? publishedUntil, CorridorReader reader, CancellationToken cancellation)
    {
        var query = new Query();
        var bounds = query.Bounds(asOf, publishedUntil);
        if (query.HasFaults) return query.Problem();
        var (read, problem) = await reader.Read(a, b, bounds, cancellation);
        return problem ?? new Drawn(CorridorChart.Of(read!.View), read.Version, read.ContentLocation("/chart.svg"));
    }
}
