using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using TradeTracker.Domain;
using TradeTracker.Domain.Verdicts;

namespace TradeTracker.Contracts.Verdicts;

/// <summary>
/// The fingerprint of a verdict: SHA-256 of its JSON with members in ordinal order, without white space, trailing zeros and nulls.
/// Nulls are left out so that a member added to the contract later changes no digest already cited.
/// </summary>
public static class Digest
{
    public static string Of(Verdict verdict)
    {
        using var json = JsonSerializer.SerializeToDocument(verdict, WireJson.Options);
        var text = new StringBuilder();
        Write(json.RootElement, text);
        return $"sha256:{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())))}";
    }

    private static void Write(JsonElement element, StringBuilder text)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                WriteAll('{', '}', text, element.EnumerateObject().Where(m => m.Value.ValueKind != JsonValueKind.Null).OrderBy(m => m.Name, StringComparer.Ordinal), member =>
                {
                    text.Append(JsonSerializer.Serialize(member.Name)).Append(':');
                    Write(member.Value, text);
                });
                break;
            case JsonValueKind.Array:
                WriteAll('[', ']', text, element.EnumerateArray(), item => Write(item, text));
                break;
            case JsonValueKind.Number:
                text.Append(element.GetDecimal().ToString("0.############################", CultureInfo.InvariantCulture));
                break;
            default:
                text.Append(element.GetRawText());
                break;
        }
    }

    private static void WriteAll<T>(char open, char close, StringBuilder text, IEnumerable<T> items, Action<T> write)
    {
        text.Append(open);
        var first = true;
        foreach (var item in items)
        {
            if (!first) text.Append(',');
            first = false;
            write(item);
        }
        text.Append(close);
    }
}
