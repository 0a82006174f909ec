using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using TradeTracker.Dashboard.Words;

namespace TradeTracker.Dashboard.Recording;

/// <summary>Names and values of JSON as people say them.</summary>
public static class Spoken
{
    private const decimal Large = 1_000_000;

    /// <summary>Names that say too little by themselves.</summary>
    private static readonly Dictionary<string, string> Names = new() { ["appended"] = "New or revised figures", ["publishedOnExact"] = "Is that day certain?", ["on"] = "The day it happened" };

    /// <summary><c>announcedOn</c>, <c>target_set</c>: Announced on, Target set.</summary>
    public static string Name(string name)
    {
        if (Names.TryGetValue(name, out var known)) return known;
        var words = JsonNamingPolicy.SnakeCaseLower.ConvertName(name).Replace('_', ' ');
        return char.ToUpperInvariant(words[0]) + words[1..];
    }

    /// <summary>Every digit of a number, and a large one in short too; a day nobody can misread; all else as it is.</summary>
    public static string Value(JsonNode? node) => node?.GetValueKind() switch
    {
        JsonValueKind.Number => Number(decimal.Parse(node.ToJsonString(), NumberStyles.Float, CultureInfo.InvariantCulture)),
        JsonValueKind.True => "yes",
        JsonValueKind.False => "no",
        JsonValueKind.String when DateOnly.TryParseExact((string?)node, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) => Days.Of(day),
        _ => $"{node}",
    };

    public static bool IsUrl(JsonNode? node) => node?.GetValueKind() == JsonValueKind.String && Uri.TryCreate((string?)node, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https";

    private static string Number(decimal number)
    {
        var exact = number.ToString("#,0.############", CultureInfo.InvariantCulture);
        return Math.Abs(number) < Large ? exact : $"{exact} ({Amounts.Money(number, "").Trim()})";
    }
}
