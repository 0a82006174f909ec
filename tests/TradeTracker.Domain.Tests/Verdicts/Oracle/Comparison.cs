using System.Text.Json;
using TradeTracker.Domain.Verdicts;

namespace TradeTracker.Domain.Tests.Verdicts.Oracle;

/// <summary>Where an assessment, read as a client reads it, is not what the oracle says.</summary>
internal static class Comparison
{
    public static List<string> Differences(Opinion? expected, Assessment? actual)
    {
        if (expected is null || actual is null) return (expected is null) == (actual is null) ? [] : [$"target: {expected is not null}, not {actual is not null}"];
        List<string> differences = [];
        Say("readings", string.Join(' ', expected.Readings.Select(r => $"{r.Publisher}/{r.Reporter}")), string.Join(' ', actual.Items.Select(v => $"{v.Publisher}/{v.Reporter}")));
        if (differences.Count > 0) return differences;
        for (var i = 0; i < actual.Items.Count; i++)
        {
            var (reading, json) = (expected.Readings[i], JsonSerializer.SerializeToElement(actual.Items[i], WireJson.Options));
            if (reading.Near) continue;
            foreach (var (member, value) in reading.Members)
                if (!Same(member, value, json)) differences.Add($"{reading.Publisher}/{reading.Reporter} {member}: {value ?? "null"}, not {Read(json, member)?.ToString() ?? "null"}");
        }
        if (expected.Readings.Any(r => r.Near)) return differences;
        Say("agreement", expected.Agreement, WireJson.Code(actual.Agreement));
        Say("headline", expected.Headline is { } h ? $"{h.Publisher}/{h.Reporter}" : "none", actual.Headline is { } v ? $"{v.Publisher}/{v.Reporter}" : "none");
        return differences;

        void Say(string what, string wanted, string found)
        {
            if (wanted != found) differences.Add($"{what}: {wanted}, not {found}");
        }
    }

    private static JsonElement? Read(JsonElement json, string path)
    {
        foreach (var name in path.Split('.'))
        {
            if (json.ValueKind != JsonValueKind.Object || !json.TryGetProperty(name, out var found)) return null;
            json = found;
        }
        return json.ValueKind == JsonValueKind.Null ? null : json;
    }

    private static bool Same(string member, object? wanted, JsonElement json)
    {
        if (member.StartsWith("flag ", StringComparison.Ordinal)) return (bool)wanted! == json.GetProperty("flags").EnumerateArray().Any(f => f.GetString() == member["flag ".Length..]);
        return (wanted, Read(json, member)) switch
        {
            (null, null) => true,
            (bool b, { } found) => found.ValueKind == (b ? JsonValueKind.True : JsonValueKind.False),
            (string s, { ValueKind: JsonValueKind.Array } found) => s == string.Join(' ', found.EnumerateArray().Select(f => f.GetString())),
            (string s, { } found) => found.ValueKind == JsonValueKind.String && found.GetString() == s,
            (decimal d, { } found) => Math.Abs((double)d - found.GetDouble()) <= Math.Max(member.StartsWith("percent", StringComparison.Ordinal) ? 0.00501 : 1e-9, Math.Abs((double)d) * 1e-6),
            _ => false,
        };
    }
}
