using System.Reflection;
using System.Text.Json;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;
using TradeTracker.Domain;

namespace TradeTracker.Host.Http.OpenApi;

/// <summary>What each code of an enum means: its comment, or at least its name where the code is only a letter.</summary>
internal sealed class Codes(XmlDocs docs) : ISchemaFilter
{
    public void Apply(IOpenApiSchema schema, SchemaFilterContext context)
    {
        if (schema is not OpenApiSchema s || !context.Type.IsEnum || context.MemberInfo is not null) return;
        var meanings = context.Type.GetFields(BindingFlags.Public | BindingFlags.Static).Select(f => (Code: CodeOf(f.GetValue(null)!), Meaning: MeaningOf(f))).Where(c => c.Meaning.Length > 0).ToList();
        if (meanings.Count > 0) s.Description = $"{s.Description}\n\n{string.Join('\n', meanings.Select(c => $"- `{c.Code}`: {c.Meaning}"))}".Trim();
    }

    private static string CodeOf(object value) => JsonSerializer.Serialize(value, value.GetType(), WireJson.Options).Trim('"');

    private string MeaningOf(FieldInfo field)
    {
        var name = CodeOf(field.GetValue(null)!).Length == 1 ? JsonNamingPolicy.KebabCaseLower.ConvertName(field.Name) : "";
        return string.Join(". ", new[] { name, docs.Summary(field) ?? "" }.Where(t => t.Length > 0));
    }
}
