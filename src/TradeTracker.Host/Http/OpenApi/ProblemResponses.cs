using System.Globalization;
using Microsoft.OpenApi;

namespace TradeTracker.Host.Http.OpenApi;

/// <summary>The problems an operation may answer, each described once.</summary>
internal static class ProblemResponses
{
    public const string Schema = "Problem";

    private static readonly (int Status, string Name, string About, string[] Headers)[] All =
    [
        (400, "InvalidRequest", "The request has faults, all of them named (`invalid-request`); nothing was done.", []),
        (401, "TokenRequired", "No valid bearer token (`token-required`).", ["WWW-Authenticate"]),
        (403, "RoleRequired", "The token's role may not do this (`role-required`).", []),
        (404, "NotFound", "There is none (`not-found`), its record was struck (`struck`), or it was not known within the bounds asked for (`not-announced`).", []),
        (406, "NotAcceptable", "The operation answers application/json only (`not-acceptable`).", []),
        (409, "Conflict", "The id is taken (`id-taken`), the same key is being answered now (`key-in-flight`), or others wrote here at the same time (`lost-race`): read again and retry.", ["Retry-After"]),
        (412, "VersionDiffers", "If-Match names another version than the present one, which ETag tells (`version-differs`).", ["ETag"]),
        (413, "TooLarge", "The body is larger than 1 MiB (`too-large`).", []),
        (415, "UnsupportedMediaType", "The body is not application/json (`unsupported-media-type`).", []),
        (422, "Refused", "A rule refuses it; the type's code says which. Or the Idempotency-Key was used for another request (`key-reused`).", []),
        (503, "Unavailable", "The database cannot answer now (`unavailable`), or the position asked for is not yet readable (`not-yet`; TradeTracker-Position tells the one reached).", ["Retry-After", EventStore.Committed.PositionHeader]),
    ];

    /// <summary>By status, as a document names it.</summary>
    public static IEnumerable<(string Status, string Name)> Names(IEnumerable<int> statuses) =>
        statuses.Select(s => (s.ToString(CultureInfo.InvariantCulture), All.First(p => p.Status == s).Name));

    public static IEnumerable<(string Name, OpenApiResponse Response)> Make(OpenApiDocument document) => All.Select(p => (p.Name, new OpenApiResponse
    {
        Description = p.About,
        Headers = p.Headers.Length == 0 ? null : p.Headers.ToDictionary(h => h, h => (IOpenApiHeader)new OpenApiHeaderReference(h, document)),
        Content = new Dictionary<string, IOpenApiMediaType> { ["application/problem+json"] = new OpenApiMediaType { Schema = new OpenApiSchemaReference(Schema, document) } },
    }));

    public static OpenApiSchema MakeSchema() => new()
    {
        Type = JsonSchemaType.Object,
        Description = "What went wrong (RFC 9457).",
        Required = new SortedSet<string>(["type", "title", "status", "instance", "traceId"], StringComparer.Ordinal),
        Properties = new Dictionary<string, IOpenApiSchema>
        {
            ["type"] = Text("Stable: `/problems/` and a code that clients may switch on.", "/problems/invalid-request", "uri-reference"),
            ["title"] = Text("The status in words.", "Bad Request"),
            ["status"] = new OpenApiSchema { Type = JsonSchemaType.Integer, Format = "int32", Description = "The HTTP status.", Examples = [400] },
            ["detail"] = Text("For people: what is wrong with this request.", "The body has faults; nothing was done."),
            ["instance"] = Text("The path that was asked.", "/api/v1/figures", "uri-reference"),
            ["traceId"] = Text("Finds the request in the log.", "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-00"),
            ["errors"] = new OpenApiSchema
            {
                Type = JsonSchemaType.Array,
                Description = "Every fault of the request, each at a member of the body or at a parameter.",
                Items = new OpenApiSchema
                {
                    Type = JsonSchemaType.Object,
                    Required = new HashSet<string> { "detail" },
                    Properties = new Dictionary<string, IOpenApiSchema>
                    {
                        ["pointer"] = Text("A JSON pointer into the body; empty for the whole of it.", "/observations/0/value"),
                        ["parameter"] = Text("The name of a query parameter.", "publishedUntil"),
                        ["detail"] = Text("What is wrong, and what was expected.", "Required."),
                    },
                },
            },
        },
    };

    private static OpenApiSchema Text(string about, string example, string? format = null) => new() { Type = JsonSchemaType.String, Format = format, Description = about, Examples = [example] };
}
