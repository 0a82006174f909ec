using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using TradeTracker.Host.Security;
using TradeTracker.Testing;

namespace TradeTracker.Host.Tests.Http;

/// <summary>An operation of the OpenAPI document, so that a new endpoint is under the tests of conventions as soon as it is there.</summary>
/// <param name="Query">The names of its query parameters.</param>
public sealed partial record Operation(string Method, string Route, IReadOnlyList<string> PathParameters, IReadOnlyList<string> Query)
{
    /// <summary>The media types of what it answers when all went well.</summary>
    public IReadOnlyList<string> Formats { get; init; } = [];

    public bool Writes => Method != "GET";

    /// <summary>Whether it has a body of JSON.</summary>
    public bool TakesJson { get; init; }

    /// <summary>The path with something in place of every parameter.</summary>
    public string Path => PathWith((name, _) => name == "position" ? "1" : "none");

    public string PathWith(Func<string, int, string> value)
    {
        var i = 0;
        return Parameter().Replace(Route, match => value(match.Groups["name"].Value, i++));
    }

    /// <summary>Sends it as it should be, but for what is given here.</summary>
    public Task<Answer> Send(Caller caller, string query = "", string body = "{}", string contentType = "application/json", string? accept = null) => caller.Send(
        new HttpMethod(Method), $"{Path}{query}", Writes ? new StringContent(body, new System.Net.Http.Headers.MediaTypeHeaderValue(contentType, "utf-8")) : null,
        accept is null ? [] : [("Accept", accept)]);

    public override string ToString() => $"{Method} {Route}";

    public static async Task<IReadOnlyList<Operation>> All(Service service)
    {
        var document = (await service.Anonymous.Get("/openapi/v1.json")).Expect(200).Json;
        var operations =
            from path in document.GetProperty("paths").EnumerateObject()
            where path.Name.StartsWith("/api/", StringComparison.Ordinal)
            from method in path.Value.EnumerateObject()
            let parameters = method.Value.TryGetProperty("parameters", out var p) ? p.EnumerateArray().Select(x => Resolve(document, x)).Select(x => (Name: x.GetProperty("name").GetString()!, In: x.GetProperty("in").GetString())).ToList() : []
            select new Operation(method.Name.ToUpperInvariant(), path.Name,
                [.. parameters.Where(x => x.In == "path").Select(x => x.Name)], [.. parameters.Where(x => x.In == "query").Select(x => x.Name)])
            {
                TakesJson = method.Value.TryGetProperty("requestBody", out var body) && body.GetProperty("content").TryGetProperty("application/json", out _),
                Formats = [.. method.Value.GetProperty("responses").EnumerateObject().First(r => r.Name[0] == '2').Value.GetProperty("content").EnumerateObject().Select(c => c.Name)],
            };
        var all = operations.ToList();
        all.Count.ShouldBeGreaterThan(20);
        return all;
    }

    private static JsonElement Resolve(JsonElement document, JsonElement element) => !element.TryGetProperty("$ref", out var to) ? element
        : to.GetString()!.Split('/').Skip(1).Aggregate(document, (at, name) => at.GetProperty(name));

    /// <summary>The role each operation says it requires, by method and route.</summary>
    public static ILookup<string, Role> Required(Service service) =>
        (from endpoint in service.App.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
         from method in endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? []
         from requires in endpoint.Metadata.GetOrderedMetadata<RequiresAttribute>()
         select (Operation: $"{method} /{endpoint.RoutePattern.RawText!.TrimStart('/')}", requires.Role)).ToLookup(x => x.Operation, x => x.Role);

    [GeneratedRegex(@"\{(?<name>\w+)\}", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Parameter();
}
