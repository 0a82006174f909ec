using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace TradeTracker.Host.Http.OpenApi;

/// <summary>The health checks, which no API explorer sees.</summary>
internal sealed class HealthOperations : IDocumentFilter
{
    public const string Tag = "Health";

    public void Apply(OpenApiDocument swaggerDoc, DocumentFilterContext context)
    {
        Add(swaggerDoc, "/health/live", "GetLiveness", "Tells whether the process answers.", ("200", "Healthy"));
        Add(swaggerDoc, "/health/ready", "GetReadiness", "Tells whether the service can read its database, so that traffic may be sent to it.", ("200", "Healthy"), ("503", "Unhealthy"));
    }

    private static void Add(OpenApiDocument document, string path, string id, string summary, params (string Status, string Word)[] answers)
    {
        var responses = new OpenApiResponses();
        foreach (var (status, word) in answers)
            responses[status] = new OpenApiResponse
            {
                Description = $"{word}.",
                Content = new Dictionary<string, IOpenApiMediaType> { ["text/plain"] = new OpenApiMediaType { Schema = new OpenApiSchema { Type = JsonSchemaType.String, Enum = [word] } } },
            };
        document.Paths[path] = new OpenApiPathItem
        {
            Operations = new()
            {
                [HttpMethod.Get] = new()
                {
                    Tags = new HashSet<OpenApiTagReference> { new(Tag, document) },
                    OperationId = id,
                    Summary = summary,
                    Description = "Needs no token.",
                    Security = [],
                    Responses = responses,
                },
            },
        };
    }
}
