using System.ComponentModel;
using System.Globalization;
using System.Text.Json;
using TradeTracker.Domain;
using TradeTracker.Domain.Values;

namespace TradeTracker.Cli.Options;

/// <summary>An option that is written as the API writes it.</summary>
internal abstract class TextOption<T> : TypeConverter
{
    protected abstract T Read(string text);

    public override bool CanConvertFrom(ITypeDescriptorContext? context, Type sourceType) => sourceType == typeof(string);

    public override object? ConvertFrom(ITypeDescriptorContext? context, CultureInfo? culture, object value) => Read((string)value);
}

/// <summary>A code, day or period: <c>two-way</c>, <c>2024-03-31</c>, <c>2023-01/P10M</c>.</summary>
internal sealed class WireOption<T> : TextOption<T> where T : struct
{
    protected override T Read(string text) => Wire.Read<T>(text);
}

/// <summary>Several codes, separated by commas.</summary>
internal sealed class WireListOption<T> : TextOption<IReadOnlyList<T>> where T : struct
{
    protected override IReadOnlyList<T> Read(string text) => [.. text.Split(',', StringSplitOptions.TrimEntries).Select(Wire.Read<T>)];
}

/// <summary>Values by their text in JSON.</summary>
internal static class Wire
{
    /// <exception cref="FormatException">It is none, with what may have been meant.</exception>
    public static T Read<T>(string text) where T : struct
    {
        try
        {
            return JsonSerializer.Deserialize<T>(JsonSerializer.SerializeToUtf8Bytes(text), WireJson.Options);
        }
        catch (JsonException e)
        {
            throw new FormatException(typeof(T).IsEnum ? $"Unknown code '{text}'. Nearest: {string.Join(", ", Nearest.To(text, Codes<T>()))}." : $"'{text}' is no {Example<T>()}.", e);
        }
    }

    private static IEnumerable<string> Codes<T>() => Enum.GetValues(typeof(T)).Cast<object>().Select(code => JsonSerializer.SerializeToElement(code, typeof(T), WireJson.Options).GetString()!);

    private static string Example<T>() =>
        typeof(T) == typeof(DateOnly) ? "day like 2024-03-31" : typeof(T) == typeof(Period) ? "period like 2023, 2023-Q1, 2023-01 or 2023-01/P10M" : typeof(T).Name;
}
