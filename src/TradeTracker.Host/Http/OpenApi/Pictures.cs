using Microsoft.OpenApi;
using TradeTracker.Host.Http.Tables;

namespace TradeTracker.Host.Http.OpenApi;

/// <summary>The answer of an operation that draws.</summary>
internal static class Pictures
{
    private const string About = "A picture that stands alone: its title and description are inside, and it has colours for light and dark screens. The same numbers give the same bytes.";

    public static void Answer(OpenApiOperation operation)
    {
        operation.Description = $"{operation.Description}\n\n{About}";
        ((OpenApiResponse)operation.Responses!["200"]).Content = new Dictionary<string, IOpenApiMediaType>
        {
            [Format.Svg.MediaType] = new OpenApiMediaType { Schema = new OpenApiSchema { Type = JsonSchemaType.String, Description = "An SVG document." } },
        };
    }
}
