using System.Reflection;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using TradeTracker.Domain;
using TradeTracker.Domain.Targets;
using TradeTracker.Domain.Values;

namespace TradeTracker.Host.Tests.Docs;

/// <summary>Says what JSON a type becomes, in words, and remembers the shapes it met on the way.</summary>
internal sealed class JsonTypes
{
    private static readonly NullabilityInfoContext Nullability = new();
    private static readonly Dictionary<Type, string> Words = new()
    {
        [typeof(string)] = "text",
        [typeof(decimal)] = "number",
        [typeof(int)] = "whole number",
        [typeof(long)] = "whole number",
        [typeof(bool)] = "true or false",
        [typeof(Guid)] = "UUID",
        [typeof(DateOnly)] = "date",
        [typeof(Period)] = "period, like `2023` or `2023-01/P10M`",
        [typeof(YearStart)] = "day, like `04-01`",
        [typeof(MergePatch)] = "the members that change (RFC 7396)",
        [typeof(JudgedBy)] = "`\"any\"`, `\"all\"` or `{ publisher, reporter }`",
    };
    private readonly List<Type> shapes = [];

    public void WriteMembers(StringBuilder text, Type type, Func<PropertyInfo, bool>? wanted = null)
    {
        text.Append("| member | | meaning |\n|---|---|---|\n");
        var info = WireJson.Options.GetTypeInfo(type);
        if (info.PolymorphismOptions is { } kinds) text.Append(null, $"| `{kinds.TypeDiscriminatorPropertyName}` | {string.Join(", ", kinds.DerivedTypes.Select(k => $"`{k.TypeDiscriminator}`"))} | which members apply |\n");
        foreach (var member in info.Properties)
            if (member is { Get: not null, AttributeProvider: PropertyInfo property } && (wanted is null || wanted(property)))
                text.Append(null, $"| `{member.Name}` | {Describe(member.PropertyType)}{(IsOptional(property) ? "; optional" : "")} | {XmlDocs.Summary(property)} |\n");
        text.Append('\n');
    }

    /// <summary>Every shape met, and those met in them.</summary>
    public void WriteShapes(StringBuilder text)
    {
        for (var i = 0; i < shapes.Count; i++)
        {
            text.Append(null, $"### {shapes[i].Name}\n\n{XmlDocs.Summary(shapes[i])}\n\n");
            WriteMembers(text, shapes[i]);
            foreach (var kind in WireJson.Options.GetTypeInfo(shapes[i]).PolymorphismOptions?.DerivedTypes ?? [])
            {
                text.Append(null, $"Kind `{kind.TypeDiscriminator}`: {XmlDocs.Summary(kind.DerivedType)}\n\n");
                WriteMembers(text, kind.DerivedType, property => property.DeclaringType == kind.DerivedType);
            }
        }
    }

    private static bool IsOptional(PropertyInfo property) => Nullability.Create(property).ReadState == NullabilityState.Nullable;

    private string Describe(Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (Words.TryGetValue(type, out var words)) return words;
        if (type.IsEnum) return string.Join(", ", Enum.GetValues(type).Cast<object>().Select(v => $"`{JsonSerializer.Serialize(v, type, WireJson.Options).Trim('"')}`"));
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ValueList<>)) return $"list of {Describe(type.GetGenericArguments()[0])}";
        if (WireJson.Options.GetTypeInfo(type).Kind != JsonTypeInfoKind.Object) throw new InvalidOperationException($"Say in {nameof(Words)} what {type.Name} is as JSON.");
        if (!shapes.Contains(type)) shapes.Add(type);
        return $"[{type.Name}](#{type.Name.ToLowerInvariant()})";
    }
}
