using Microsoft.AspNetCore.Mvc;
using TradeTracker.Contracts.Codelists;
using TradeTracker.Host.Security;
using Wolverine.Http;

namespace TradeTracker.Host.Http;

public static class GetIndexEndpoint
{
    /// <summary>Shows where everything is.</summary>
    [WolverineGet("/api/v1"), Requires(Role.Reader), ProducesResponseType<IndexView>(200)]
    public static IResult Get(HttpContext http)
    {
        var links = Collections(http.RequestServices.GetRequiredService<EndpointDataSource>()).ToDictionary(path => path.Split('/')[^1], path => path, StringComparer.Ordinal);
        return new Read<IndexView>(new("TradeTracker", "v1", links, "/swagger", OpenApi.OpenApiSetup.Address), links.Count);
    }

    /// <summary>What is read at one step below the index.</summary>
    private static IEnumerable<string> Collections(EndpointDataSource endpoints) => endpoints.Endpoints.OfType<RouteEndpoint>()
        .Where(e => e.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods.Contains("GET") is true && e.RoutePattern is { Parameters.Count: 0, PathSegments.Count: 3 })
        .Select(e => "/" + e.RoutePattern.RawText!.TrimStart('/')).Where(path => path.StartsWith("/api/v1/", StringComparison.Ordinal)).Order(StringComparer.Ordinal);
}
