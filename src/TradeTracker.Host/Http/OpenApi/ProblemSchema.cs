using Microsoft.OpenApi;

namespace TradeTracker.Host.Http.OpenApi;

/// <summary>The body of a problem, as <see cref="Problems"/> writes it.</summary>
internal static class ProblemSchema
{
    public const string Name = "Problem";

    public static OpenApiSchema Make() => new()
    {
        Type = JsonSchemaType.Object,
        Description = "What went wrong (RFC 9457).",
        Required = new SortedSet<string>(["type", "title", "status", "detail", "instance", "traceId"], StringComparer.Ordinal),
        Properties = new Dictionary<string, IOpenApiSchema>
        {
            ["type"] = Text("Stable: `/problems/` and a code that clients may switch on.", "/problems/invalid-request", "uri-reference"),
            ["title"] = Text("The status in words.", "Bad Request"),
            ["status"] = new OpenApiSchema { Type = JsonSchemaType.Integer, Format = "int32", Description = "The HTTP status.", Examples = [400] },
            ["detail"] = Text("For people: what is wrong with this request.", "The body has faults; nothing was done."),
            ["instance"] = Text("The path that was asked.", "/api/v1/figures"),
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
