using System.Text.RegularExpressions;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;
using TradeTracker.Domain.Values;

namespace TradeTracker.Host.Http.OpenApi;

/// <summary>Comments as clients should read them: without references to our own papers, and none that is about the C# type of a list.</summary>
internal sealed partial class Descriptions(XmlDocs docs) : ISchemaFilter
{
    private readonly string? aboutLists = docs.Summary(typeof(ValueList<>));

    public void Apply(IOpenApiSchema schema, SchemaFilterContext context)
    {
        schema.Description = Plain(schema.Description);
        foreach (var (name, member) in schema.Properties ?? new Dictionary<string, IOpenApiSchema>())
        {
            var own = member.Description == aboutLists ? null : Plain(member.Description);
            member.Description = own ?? KnownMembers.About(name);
            if (member is OpenApiSchema s) KnownMembers.AddSample(s, name);
        }
    }

    private static string? Plain(string? text) => string.IsNullOrWhiteSpace(text) ? null : OwnPapers().Replace(text, "");

    [GeneratedRegex(@" \((R[0-9]+\.[0-9]+|[^()]*rules\.md[^()]*)\)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex OwnPapers();
}
