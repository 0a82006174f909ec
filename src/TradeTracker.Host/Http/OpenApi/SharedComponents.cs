using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;
using TradeTracker.Host.EventStore;

namespace TradeTracker.Host.Http.OpenApi;

/// <summary>The headers, header parameters and problems that operations refer to.</summary>
internal sealed class SharedComponents(XmlDocs docs) : IDocumentFilter
{
    private static readonly (string Name, string About, JsonSchemaType Type)[] AnswerHeaders =
    [
        ("ETag", "The version and a hash of the body: give it back in If-Match (which compares the version) or If-None-Match (which compares the whole). The file of a list has none.", JsonSchemaType.String),
        ("Cache-Control", "no-cache: keep it, and ask with If-None-Match before using it again.", JsonSchemaType.String),
        ("Content-Location", "The permanent address of just these numbers, with both bounds and the method: cite this one.", JsonSchemaType.String),
        ("Content-Disposition", "Of a file only: its name.", JsonSchemaType.String),
        ("Link", "`rel=\"next\"`: the address of the next page; absent on the last.", JsonSchemaType.String),
        ("Location", "The address of what was created; absent from a dry run.", JsonSchemaType.String),
        ("Idempotency-Replayed", "true: this is the first answer to the same Idempotency-Key again; absent otherwise.", JsonSchemaType.String),
        ("Retry-After", "Seconds to wait before trying again.", JsonSchemaType.Integer),
        ("WWW-Authenticate", "Bearer, and what is wrong with the token.", JsonSchemaType.String),
        (Committed.PositionHeader, "The position of the last event written, to be given to reads as TradeTracker-Min-Position; absent from a dry run.", JsonSchemaType.Integer),
    ];

    private static readonly (string Name, string About, OpenApiSchema Schema)[] AskedHeaders =
    [
        (Idempotency.Header, "Makes a retry safe: the same key and request get the first answer again, for at least 24 hours. Any text of your own, new for each request.", new() { Type = JsonSchemaType.String, MaxLength = 255 }),
        ("If-Match", "Only at this version: an ETag read before, else 412. Left out: whatever the version.", new() { Type = JsonSchemaType.String }),
        ("If-None-Match", "Only if changed since: an ETag read before, else 304 without a body.", new() { Type = JsonSchemaType.String }),
        (MinPosition.Header, "Read your own write: waits up to five seconds until the answer can hold this position, else 503.", new() { Type = JsonSchemaType.Integer, Format = "int64", Minimum = "0" }),
    ];

    public void Apply(OpenApiDocument swaggerDoc, DocumentFilterContext context)
    {
        foreach (var (name, about, type) in AnswerHeaders)
            swaggerDoc.AddComponent(name, new OpenApiHeader { Description = about, Schema = new OpenApiSchema { Type = type, Format = name == Committed.PositionHeader ? "int64" : null } });
        foreach (var (name, about, schema) in AskedHeaders)
            swaggerDoc.AddComponent(name, new OpenApiParameter { Name = name, In = ParameterLocation.Header, Description = about, Schema = schema });
        foreach (var status in ProblemResponses.Statuses) swaggerDoc.AddComponent(ProblemResponses.Name(status), ProblemResponses.Make(status, docs, swaggerDoc));
        swaggerDoc.AddComponent("NotModified", new OpenApiResponse
        {
            Description = "Unchanged since the ETag in If-None-Match.",
            Headers = new Dictionary<string, IOpenApiHeader> { ["ETag"] = new OpenApiHeaderReference("ETag", swaggerDoc) },
        });
        // What the framework would answer problems with is not what is written.
        swaggerDoc.Components!.Schemas!.Remove("ProblemDetails");
        swaggerDoc.AddComponent(ProblemSchema.Name, ProblemSchema.Make());
    }
}
