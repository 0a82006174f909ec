using Microsoft.Net.Http.Headers;
using TradeTracker.Contracts;

namespace TradeTracker.Host.Http;

/// <summary>406 for a reader who takes no JSON.</summary>
public static class Accept
{
    public static Task Check(HttpContext http, RequestDelegate next)
    {
        var header = http.Request.Headers.Accept;
        if (http.GetEndpoint()?.Metadata.GetMetadata<KnownQuery>() is null || header.Count == 0) return next(http);
        var takesJson = MediaTypeHeaderValue.TryParseList(header, out var types)
            && types.Any(t => t.Quality != 0 && (t.MatchesAllTypes || t.MediaType == "application/*" || t.MediaType == "application/json" || t.MediaType == "application/problem+json"));
        return takesJson ? next(http) : Problems.Of(ProblemCodes.NotAcceptable, "This operation answers application/json.").ExecuteAsync(http);
    }
}
