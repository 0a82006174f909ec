using Microsoft.OpenApi;
using TradeTracker.Host.Http.Tables;

namespace TradeTracker.Host.Http.OpenApi;

/// <summary>The other forms of an answer, where an operation offers them.</summary>
internal static class Tables
{
    private const string About = """
        As a file: add `.csv` or `.xlsx` to the path, or give `format`, or ask for the media type with Accept. A file holds the whole list, so it takes no `limit` and no `cursor`.
        """;

    public static void Offer(OpenApiOperation operation, OpenApiDocument document)
    {
        operation.Description = $"{About.TrimEnd()}\n\n{operation.Description}";
        var answer = (OpenApiResponse)operation.Responses!["200"];
        answer.Headers!["Content-Disposition"] = new OpenApiHeaderReference("Content-Disposition", document);
        answer.Content![Format.Csv.MediaType] = new OpenApiMediaType { Schema = new OpenApiSchema { Type = JsonSchemaType.String, Description = "A header in snake_case, then a row for each item." } };
        answer.Content[Format.Xlsx.MediaType] = new OpenApiMediaType { Schema = new OpenApiSchema { Type = JsonSchemaType.String, Format = "binary", Description = "The same, with typed cells." } };
    }
}
