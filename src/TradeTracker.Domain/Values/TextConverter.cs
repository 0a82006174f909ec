using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace TradeTracker.Domain.Values;

/// <summary>Writes a value as its text and reads it back, so that JSON holds what people type.</summary>
public sealed class TextConverter<T> : JsonConverter<T> where T : struct, IParsable<T>
{
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String && T.TryParse(reader.GetString(), CultureInfo.InvariantCulture, out var value)
            ? value
            : throw new JsonException($"The text is not a {typeof(T).Name}.");

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.ToString());
}
