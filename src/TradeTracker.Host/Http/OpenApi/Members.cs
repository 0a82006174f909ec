using System.Globalization;
using System.Text.Json.Serialization.Metadata;
using FluentValidation.Validators;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;
using TradeTracker.Domain;

namespace TradeTracker.Host.Http.OpenApi;

/// <summary>
/// Members of objects as they really are. Requests: required where the validator says so, all else may be null or left out, unknown ones are refused.
/// Answers: every member is always there, null where its type allows, but those that are left out when null; members may be added later.
/// </summary>
internal sealed class Members(RequestRules requests) : ISchemaFilter
{
    public void Apply(IOpenApiSchema schema, SchemaFilterContext context)
    {
        if (schema is not OpenApiSchema { Properties: { Count: > 0 } members } s || context.MemberInfo is not null) return;
        if (WireJson.Options.GetTypeInfo(context.Type) is not { Kind: JsonTypeInfoKind.Object } type) return;
        var asked = requests.Holds(context.Type);
        s.Required = new SortedSet<string>(members.Keys.Where(m => !asked ? AlwaysThere(type, m) : requests.Of(context.Type, m).Any(r => r is INotNullValidator)), StringComparer.Ordinal);
        s.AdditionalPropertiesAllowed = !asked;
        foreach (var member in type.Properties.Where(p => members.ContainsKey(p.Name)))
        {
            var nullable = asked ? !s.Required.Contains(member.Name) : member.IsGetNullable && member.ShouldSerialize is null;
            members[member.Name] = Nullable(members[member.Name], nullable);
            if (members[member.Name] is not OpenApiSchema own) continue;
            own.ReadOnly = false;
            foreach (var rule in requests.Of(context.Type, member.Name)) Constrain(own, rule);
        }
    }

    private static bool AlwaysThere(JsonTypeInfo type, string member) => type.Properties.FirstOrDefault(p => p.Name == member)?.ShouldSerialize is null;

    private static IOpenApiSchema Nullable(IOpenApiSchema schema, bool nullable)
    {
        if (schema is OpenApiSchema own)
        {
            if (own.Type is { } type) own.Type = nullable ? type | JsonSchemaType.Null : type & ~JsonSchemaType.Null;
            return own;
        }
        return nullable && schema is OpenApiSchemaReference { Reference: { Id: { } id } reference }
            ? new OpenApiSchema { Description = reference.Description, OneOf = [new OpenApiSchemaReference(id, reference.HostDocument), new OpenApiSchema { Type = JsonSchemaType.Null }] }
            : schema;
    }

    private static void Constrain(OpenApiSchema schema, IPropertyValidator rule)
    {
        if (rule is IRegularExpressionValidator pattern) schema.Pattern = pattern.Expression;
        if (rule is IBetweenValidator between) (schema.Minimum, schema.Maximum) = (Text(between.From), Text(between.To));
    }

    private static string? Text(object number) => Convert.ToString(number, CultureInfo.InvariantCulture);
}
