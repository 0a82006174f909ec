using System.Text.Json;
using TradeTracker.Domain;
using TradeTracker.Host.Http;

namespace TradeTracker.Host.Targets;

/// <summary>Where a list goes on: the order it is in, and the place of its last item in that order.</summary>
internal static class TargetCursor
{
    public static string Write(TargetSort sort, IReadOnlyList<object?> place) => JsonSerializer.Serialize<object?[]>([sort.Text, .. place], WireJson.Options);

    /// <summary>The place; null for the start. A cursor of another order is refused: it would skip items.</summary>
    public static IReadOnlyList<object?>? Read(string? cursor, TargetSort sort, Query query)
    {
        if (query.After(cursor) is not { Length: > 0 } text) return null;
        try
        {
            using var written = JsonDocument.Parse(text);
            var values = written.RootElement;
            if (values[0].GetString() != sort.Text) return query.Fault<object?[]>($"A cursor of another order. This list is sorted by {sort.Text}; begin it without a cursor.", nameof(cursor));
            object?[] place = [.. sort.Keys.Select((k, i) => values[i + 1].Deserialize(Nullable(k.Key.Type), WireJson.Options))];
            if (place[^1] is string && place.OfType<string>().All(s => !s.Contains('\0', StringComparison.Ordinal))) return place;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or FormatException or IndexOutOfRangeException)
        {
            // What follows says so.
        }
        return query.Fault<object?[]>("Not a cursor of this list: take it from next.", nameof(cursor));
    }

    private static Type Nullable(Type type) => type.IsValueType ? typeof(Nullable<>).MakeGenericType(type) : type;
}
