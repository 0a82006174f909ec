using System.Reflection;
using System.Text.Json.Serialization;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;
using TradeTracker.Contracts.Targets;
using TradeTracker.Domain.Targets;

namespace TradeTracker.Host.Http.OpenApi;

/// <summary>Closed hierarchies as one of their kinds, told apart by the discriminator; and judgedBy, which is a word or an object.</summary>
internal sealed class Kinds : ISchemaFilter
{
    public void Apply(IOpenApiSchema schema, SchemaFilterContext context)
    {
        if (schema is not OpenApiSchema s || context.MemberInfo is not null) return;
        if (context.Type.GetCustomAttribute<JsonPolymorphicAttribute>() is { } hierarchy) Alternatives(s, hierarchy, context);
        else if (HierarchyOf(context.Type) is { } root) Discriminate(s, root, context.Type);
        if (context.Type == typeof(SetTargetRequest)) ((OpenApiSchema)s.Properties!["kind"]).Enum = [.. Derived(typeof(TargetTerms)).Select(d => d.TypeDiscriminator!.ToString()!)];
        if (context.Type == typeof(JudgedBy)) WordOrReading(s, context.SchemaRepository);
    }

    private static IEnumerable<JsonDerivedTypeAttribute> Derived(Type type) => type.GetCustomAttributes<JsonDerivedTypeAttribute>();

    private static void Alternatives(OpenApiSchema schema, JsonPolymorphicAttribute hierarchy, SchemaFilterContext context)
    {
        var kinds = Derived(context.Type).ToDictionary(d => d.TypeDiscriminator!.ToString()!, d => (OpenApiSchemaReference)context.SchemaGenerator.GenerateSchema(d.DerivedType, context.SchemaRepository));
        Clear(schema);
        schema.OneOf = [.. kinds.Values];
        schema.Discriminator = new() { PropertyName = hierarchy.TypeDiscriminatorPropertyName, Mapping = kinds };
    }

    /// <summary>The closed hierarchy that a kind is of, however far above; null for any other type.</summary>
    private static Type? HierarchyOf(Type type)
    {
        for (var above = type.BaseType; above is not null; above = above.BaseType)
            if (Derived(above).Any(d => d.DerivedType == type)) return above;
        return null;
    }

    private static void Discriminate(OpenApiSchema schema, Type root, Type type)
    {
        var hierarchy = root.GetCustomAttribute<JsonPolymorphicAttribute>()!;
        var kind = Derived(root).First(d => d.DerivedType == type).TypeDiscriminator!.ToString()!;
        schema.Properties = new Dictionary<string, IOpenApiSchema>(
            schema.Properties!.Prepend(new(hierarchy.TypeDiscriminatorPropertyName!, new OpenApiSchema { Type = JsonSchemaType.String, Const = kind, Description = "Which kind of promise it is." })));
    }

    private static void WordOrReading(OpenApiSchema schema, SchemaRepository repository)
    {
        var (publisher, reporter) = (schema.Properties!["publisher"], schema.Properties["reporter"]);
        ((OpenApiSchema)publisher).Type = JsonSchemaType.String;
        Clear(schema);
        repository.Schemas.Remove(nameof(JudgedByRule));
        schema.OneOf =
        [
            new OpenApiSchema { Type = JsonSchemaType.String, Enum = ["any", "all"] },
            new OpenApiSchema
            {
                Type = JsonSchemaType.Object,
                Required = new HashSet<string> { "publisher" },
                Properties = new Dictionary<string, IOpenApiSchema> { ["publisher"] = publisher, ["reporter"] = reporter },
                AdditionalPropertiesAllowed = false,
            },
        ];
    }

    private static void Clear(OpenApiSchema schema) => (schema.Type, schema.Properties, schema.Required, schema.AdditionalPropertiesAllowed) = (null, null, null, true);
}
