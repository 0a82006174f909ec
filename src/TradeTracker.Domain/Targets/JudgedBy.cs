using System.Text.Json;
using System.Text.Json.Serialization;

namespace TradeTracker.Domain.Targets;

/// <summary>Whose figures decide the headline: <c>"any"</c> (the best), <c>"all"</c> (the worst) or one reading <c>{ publisher, reporter? }</c>.</summary>
[JsonConverter(typeof(JudgedByConverter))]
public sealed record JudgedBy(JudgedByRule Rule, string? Publisher = null, string? Reporter = null);

public enum JudgedByRule { Any, All, Reading }

internal sealed class JudgedByConverter : JsonConverter<JudgedBy>
{
    private sealed record Reading(string Publisher, string? Reporter);

    public override JudgedBy Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.String)
            return reader.GetString() switch
            {
                "any" => new(JudgedByRule.Any),
                "all" => new(JudgedByRule.All),
                _ => throw new JsonException("Expected \"any\", \"all\" or { publisher, reporter }."),
            };
        return JsonSerializer.Deserialize<Reading>(ref reader, options) is { Publisher: { } publisher } reading
            ? new(JudgedByRule.Reading, publisher, reading.Reporter)
            : throw new JsonException("A publisher is missing.");
    }

    public override void Write(Utf8JsonWriter writer, JudgedBy value, JsonSerializerOptions options)
    {
        if (value.Rule == JudgedByRule.Reading) JsonSerializer.Serialize(writer, new Reading(value.Publisher!, value.Reporter), options);
        else writer.WriteStringValue(value.Rule == JudgedByRule.Any ? "any" : "all");
    }
}
