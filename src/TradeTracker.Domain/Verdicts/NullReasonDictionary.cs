using System.Collections;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace TradeTracker.Domain.Verdicts;

/// <summary>Members that are null with the reason, in ordinal order; equal to another with equal entries, so that verdicts compare by value.</summary>
[JsonConverter(typeof(NullReasonConverter))]
public sealed class NullReasonDictionary : IReadOnlyDictionary<string, string>, IEquatable<NullReasonDictionary>
{
    // A handful: sorted pairs are smaller than a tree and found as fast.
    private readonly KeyValuePair<string, string>[] reasons;

    public NullReasonDictionary(IEnumerable<KeyValuePair<string, string>> reasons)
    {
        this.reasons = [.. reasons];
        Array.Sort(this.reasons, (a, b) => string.CompareOrdinal(a.Key, b.Key));
    }

    /// <summary>Nothing to explain.</summary>
    public static NullReasonDictionary None { get; } = new([]);

    public int Count => reasons.Length;
    public string this[string key] => TryGetValue(key, out var value) ? value : throw new KeyNotFoundException($"{key} is not null.");
    public IEnumerable<string> Keys => reasons.Select(r => r.Key);
    public IEnumerable<string> Values => reasons.Select(r => r.Value);
    public bool ContainsKey(string key) => TryGetValue(key, out _);

    public bool TryGetValue(string key, [MaybeNullWhen(false)] out string value)
    {
        value = Array.Find(reasons, r => r.Key == key).Value;
        return value is not null;
    }

    public bool Equals(NullReasonDictionary? other) => other is not null && reasons.SequenceEqual(other.reasons);
    public override bool Equals(object? obj) => Equals(obj as NullReasonDictionary);
    public override int GetHashCode() => reasons.Aggregate(reasons.Length, HashCode.Combine);
    public override string ToString() => string.Join(", ", reasons.Select(r => $"{r.Key}: {r.Value}"));
    public IEnumerator<KeyValuePair<string, string>> GetEnumerator() => ((IEnumerable<KeyValuePair<string, string>>)reasons).GetEnumerator();
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

internal sealed class NullReasonConverter : JsonConverter<NullReasonDictionary>
{
    public override NullReasonDictionary Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        new(JsonSerializer.Deserialize<Dictionary<string, string>>(ref reader, options)!);

    public override void Write(Utf8JsonWriter writer, NullReasonDictionary value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        foreach (var (member, reason) in value) writer.WriteString(member, reason);
        writer.WriteEndObject();
    }
}
