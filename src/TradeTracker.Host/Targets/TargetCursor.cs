using System.Text.Json;
using TradeTracker.Contracts.Targets;
using TradeTracker.Domain;
using TradeTracker.Host.Http;

namespace TradeTracker.Host.Targets;

/// <summary>Where a list goes on: the order it is in, and the place of its last item in that order.</summary>
internal static class TargetCursor
{
    /// <summary>Behind which item the list goes on.</summary>
    public static string Key(TargetSort sort, TargetSummary last) => JsonSerializer.Serialize<object?[]>([sort.Text, .. sort.Place(last)], WireJson.Options);

    /// <summary>The key in a cursor; empty for the start. A cursor of another order is refused: it would skip items.</summary>
    public static string Read(string? cursor, TargetSort sort, Query query)
    {
        var key = query.After(cursor);
        try
        {
            if (key.Length == 0 || (Order(key) == sort.Text && Place(key, sort) is not null)) return key;
            return query.Fault<string>($"A cursor of another order. This list is sorted by {sort.Text}; begin it without a cursor.", nameof(cursor)) ?? "";
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or FormatException or IndexOutOfRangeException)
        {
            return query.Fault<string>("Not a cursor of this list: take it from next.", nameof(cursor)) ?? "";
        }
    }

    /// <summary>The place that a key names; null for the start.</summary>
    public static IReadOnlyList<object?>? Place(string key, TargetSort sort)
    {
        if (key.Length == 0) return null;
        using var written = JsonDocument.Parse(key);
        var values = written.RootElement;
        object?[] place = [.. sort.Keys.Select((k, i) => values[i + 1].Deserialize(Nullable(k.Key.Type), WireJson.Options))];
        var canBeOne = place[^1] is not null && place.OfType<string>().All(s => !s.Contains('\0', StringComparison.Ordinal));
        return canBeOne ? place : throw new FormatException("A place ends with an id, and no text holds U+0000.");
    }

    private static string? Order(string key)
    {
        using var written = JsonDocument.Parse(key);
        return written.RootElement[0].GetString();
    }

    private static Type Nullable(Type type) => type.IsValueType ? typeof(Nullable<>).MakeGenericType(type) : type;
}
