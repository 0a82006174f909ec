using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace TradeTracker.Domain.Values;

/// <summary>The members that change (RFC 7396): absent = unchanged, null = removed. Two patches are equal when their JSON is.</summary>
[JsonConverter(typeof(MergePatchConverter))]
public sealed class MergePatch(JsonElement members) : IEquatable<MergePatch>
{
    public JsonElement Members { get; } = members;

    /// <summary>The names of the members at the top that change.</summary>
    public IEnumerable<string> Names => Members.EnumerateObject().Select(m => m.Name);

    /// <summary>A value with the patch applied, through its JSON.</summary>
    public T Apply<T>(T value) => Apply(JsonSerializer.SerializeToNode(value, WireJson.Options)!).Deserialize<T>(WireJson.Options)!;

    /// <summary>The node with the patch applied.</summary>
    public JsonNode Apply(JsonNode node) => Apply(node, Members)!;

    /// <summary>The same members with the values they have in a canonical text: codes and periods as they are stored.</summary>
    public MergePatch Canonical(JsonElement canonical) => new(JsonSerializer.SerializeToElement(Canonical(Members, canonical), WireJson.Options));

    public bool Equals(MergePatch? other) => other is not null && JsonElement.DeepEquals(Members, other.Members);
    public override bool Equals(object? obj) => Equals(obj as MergePatch);
    public override int GetHashCode() => Names.Order(StringComparer.Ordinal).Aggregate(0, (hash, name) => HashCode.Combine(hash, name.GetHashCode(StringComparison.Ordinal)));
    public override string ToString() => Members.ToString();

    private static JsonNode? Apply(JsonNode? node, JsonElement patch)
    {
        if (patch.ValueKind != JsonValueKind.Object) return JsonSerializer.SerializeToNode(patch);
        var result = node as JsonObject ?? [];
        foreach (var member in patch.EnumerateObject())
        {
            var before = result[member.Name];
            result.Remove(member.Name);
            if (member.Value.ValueKind != JsonValueKind.Null) result[member.Name] = Apply(before, member.Value);
        }
        return result;
    }

    private static JsonNode? Canonical(JsonElement patch, JsonElement canonical)
    {
        if (patch.ValueKind == JsonValueKind.Null) return null;
        if (patch.ValueKind != JsonValueKind.Object || canonical.ValueKind != JsonValueKind.Object) return JsonSerializer.SerializeToNode(canonical);
        var result = new JsonObject();
        foreach (var member in patch.EnumerateObject())
            result[member.Name] = canonical.TryGetProperty(member.Name, out var value) ? Canonical(member.Value, value) : null;
        return result;
    }
}

internal sealed class MergePatchConverter : JsonConverter<MergePatch>
{
    public override MergePatch Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => new(JsonElement.ParseValue(ref reader));
    public override void Write(Utf8JsonWriter writer, MergePatch value, JsonSerializerOptions options) => value.Members.WriteTo(writer);
}
