using System.Collections;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace TradeTracker.Domain.Verdicts;

/// <summary>Members that are null with the reason, in ordinal order; equal to another with equal entries, so that verdicts compare by value.</summary>
[JsonConverter(typeof(NullReasonConverter))]
public sealed class NullReasonDictionary(IEnumerable<KeyValuePair<string, string>> reasons) : IReadOnlyDictionary<string, string>, IEquatable<NullReasonDictionary>
{
    private readonly ImmutableSortedDictionary<string, string> reasons = reasons.ToImmutableSortedDictionary(StringComparer.Ordinal);

    /// <summary>Nothing to explain.</summary>
    public static NullReasonDictionary None { get; } = new([]);

    public int Count => reasons.Count;
    public string this[string key] => reasons[key];
    public IEnumerable<string> Keys => reasons.Keys;
    public IEnumerable<string> Values => reasons.Values;
    public bool ContainsKey(string key) => reasons.ContainsKey(key);
    public bool TryGetValue(string key, [MaybeNullWhen(false)] out string value) => reasons.TryGetValue(key, out value);

    public bool Equals(NullReasonDictionary? other) => other is not null && reasons.SequenceEqual(other.reasons);
    public override bool Equals(object? obj) => Equals(obj as NullReasonDictionary);
    public override int GetHashCode() => reasons.Aggregate(reasons.Count, HashCode.Combine);
    public override string ToString() => string.Join(", ", reasons.Select(r => $"{r.Key}: {r.Value}"));
    public IEnumerator<KeyValuePair<string, string>> GetEnumerator() => reasons.GetEnumerator();
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

internal sealed class NullReasonConverter : JsonConverter<NullReasonDictionary>
{
    public override NullReasonDictionary Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        new(JsonSerializer.Deserialize<Dictionary<string, string>>(ref reader, options) ?? []);

    public override void Write(Utf8JsonWriter writer, NullReasonDictionary value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        foreach (var (member, reason) in value) writer.WriteString(member, reason);
        writer.WriteEndObject();
    }
}
