using System.Globalization;
using System.Text.Json.Nodes;

namespace TradeTracker.Dashboard.Recording;

/// <summary>JSON written by pointers (RFC 6901).</summary>
internal static class Pointed
{
    /// <summary>Puts a value where the pointer leads, and makes the way there: a number is a place in an array, all else a member.</summary>
    public static void Put(JsonNode root, string pointer, JsonNode? value)
    {
        var path = pointer[1..].Split('/');
        var at = root;
        for (var i = 0; i < path.Length - 1; i++)
            at = Get(at, path[i]) is { } there and not JsonValue ? there : Set(at, path[i], IsPlace(path[i + 1], out _) ? new JsonArray() : new JsonObject())!;
        Set(at, path[^1], value);
    }

    private static JsonNode? Get(JsonNode at, string key) => at is JsonArray items ? IsPlace(key, out var place) && place < items.Count ? items[place] : null : at[key];

    private static JsonNode? Set(JsonNode at, string key, JsonNode? value)
    {
        if (at is JsonArray items && IsPlace(key, out var place))
        {
            while (items.Count <= place) items.Add(null);
            items[place] = value;
        }
        else
        {
            at[key] = value;
        }
        return value;
    }

    private static bool IsPlace(string key, out int place) => int.TryParse(key, NumberStyles.None, CultureInfo.InvariantCulture, out place);
}
