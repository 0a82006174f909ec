using System.Reflection;
using System.Text.Json;
using Refit;
using TradeTracker.Domain;

namespace TradeTracker.Client;

/// <summary>Values in addresses, written like those in bodies: <c>two-way</c>, <c>2024-03-31</c>, <c>true</c>.</summary>
internal sealed class WireText : DefaultUrlParameterFormatter
{
    public override string? Format(object? value, ICustomAttributeProvider attributeProvider, Type type) =>
        value is null or string ? (string?)value : JsonSerializer.Serialize(value, value.GetType(), WireJson.Options).Trim('"');
}
