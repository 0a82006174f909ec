using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using TradeTracker.Domain;
using TradeTracker.Domain.Values;

namespace TradeTracker.Host.Http;

/// <summary>Holds a JSON body against the type it is for, member by member, so that every fault is found and not only the first.</summary>
public sealed class BodyShape(JsonSerializerOptions options)
{
    private readonly List<Fault> faults = [];

    public IReadOnlyList<Fault> Faults => faults;

    /// <summary>Notes the faults of the node and takes them out, so that the rest can still be read and validated.</summary>
    /// <returns>False where the node itself is at fault.</returns>
    public bool Check(JsonNode? node, JsonTypeInfo type, string pointer)
    {
        if (node is null) return true;
        return type.Kind switch
        {
            JsonTypeInfoKind.Object => CheckMembers(node, type, pointer),
            JsonTypeInfoKind.Enumerable => CheckItems(node, type, pointer),
            _ => CheckValue(node, type, pointer),
        };
    }

    private bool CheckMembers(JsonNode node, JsonTypeInfo type, string pointer)
    {
        if (node is not JsonObject members) return Fault(pointer, "Expected an object.");
        foreach (var (name, value) in members.ToList())
        {
            var at = $"{pointer}/{Pointers.Escape(name)}";
            if (type.Properties.FirstOrDefault(p => p.Name == name) is not { } known)
                Fault(at, $"Unknown member. {Suggest(name, type.Properties.Where(p => p.Set is not null || p.AssociatedParameter is not null).Select(p => p.Name))}");
            else if (Check(value, options.GetTypeInfo(known.PropertyType), at)) continue;
            members.Remove(name);
        }
        return true;
    }

    private bool CheckItems(JsonNode node, JsonTypeInfo type, string pointer)
    {
        if (node is not JsonArray items) return Fault(pointer, "Expected an array.");
        for (var i = 0; i < items.Count; i++)
            if (items[i] is null || !Check(items[i], options.GetTypeInfo(type.ElementType!), $"{pointer}/{i}"))
                if (items[i] is null) Fault($"{pointer}/{i}", "Null is not an item.");
                else items[i] = null;
        return true;
    }

    private bool CheckValue(JsonNode node, JsonTypeInfo type, string pointer)
    {
        if (!CheckText(node, pointer)) return false;
        var expected = Nullable.GetUnderlyingType(type.Type) ?? type.Type;
        var text = node.GetValueKind() == JsonValueKind.String ? node.GetValue<string>() : null;
        // The serializer takes other spellings of a code too, and rounds an amount that has too many digits.
        if (expected.IsEnum && text is not null && !CodesOf(expected).Contains(text)) return Fault(pointer, Expected(expected, text));
        if (expected == typeof(decimal) && !Amounts.IsExact(node.ToString())) return Fault(pointer, Expected(expected));
        try
        {
            node.Deserialize(type);
            return true;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or FormatException or OverflowException or NotSupportedException)
        {
            return Fault(pointer, Expected(expected, text));
        }
    }

    /// <summary>Text the database takes, also where the value has members and is read by its own converter.</summary>
    private bool CheckText(JsonNode? node, string pointer)
    {
        if (node is JsonObject members) return members.Aggregate(true, (good, m) => CheckName(m.Key, pointer) & CheckText(m.Value, $"{pointer}/{Pointers.Escape(m.Key)}") & good);
        if (node is JsonArray items) return items.Select((item, i) => CheckText(item, $"{pointer}/{i}")).Aggregate(true, (good, one) => one & good);
        if (node?.GetValueKind() != JsonValueKind.String) return true;
        try
        {
            return !node.GetValue<string>().Contains('\0', StringComparison.Ordinal) || Fault(pointer, "U+0000 cannot be stored.");
        }
        catch (InvalidOperationException)
        {
            return Fault(pointer, Expected(typeof(string)));
        }
    }

    private bool CheckName(string name, string pointer) => !name.Contains('\0', StringComparison.Ordinal) || Fault(pointer, "U+0000 cannot be stored in a name.");

    private bool Fault(string pointer, string detail)
    {
        faults.Add(new(pointer, null, detail));
        return false;
    }

    /// <summary>What was expected, in the words of the person who typed it.</summary>
    public static string Expected(Type type, string? given = null)
    {
        if (type.IsEnum) return given is null ? $"Expected one of {string.Join(", ", CodesOf(type))}." : $"Unknown code '{given}'. {Suggest(given, CodesOf(type))}";
        return type switch
        {
            _ when type == typeof(decimal) => "Expected a number of at most 28 digits.",
            _ when type == typeof(int) || type == typeof(long) => "Expected a whole number.",
            _ when type == typeof(bool) => "Expected true or false.",
            _ when type == typeof(string) => "Expected text (valid Unicode).",
            _ when type == typeof(DateOnly) => "Expected a date like 2024-03-31.",
            _ when type == typeof(Period) => "Expected a period like 2023, 2023-Q1, 2023-01, 2023-01/P10M or FY2024@04-01.",
            _ when type == typeof(YearStart) => "Expected a day like 04-01, at most day 28.",
            _ when type == typeof(Domain.Targets.JudgedBy) => "Expected \"any\", \"all\" or { \"publisher\": …, \"reporter\": … }.",
            _ => "The value is not of the expected shape.",
        };
    }

    /// <summary>Every code of an enum, as it is written.</summary>
    public static IReadOnlyList<string> CodesOf(Type type) =>
        [.. Enum.GetValues(type).Cast<object>().Select(v => JsonSerializer.Serialize(v, type, WireJson.Options).Trim('"'))];

    /// <summary>The nearest of the valid ones.</summary>
    public static string Suggest(string given, IEnumerable<string> valid) => $"Nearest: {string.Join(", ", Nearest.To(given, valid))}.";
}
