using System.Collections.Frozen;
using System.Reflection;
using System.Text.Json.Serialization;

namespace TradeTracker.Domain.Targets;

/// <summary>The kinds of promises, by the code that tells them apart.</summary>
public static class TargetKinds
{
    private static readonly FrozenDictionary<Type, string> Codes = typeof(TargetTerms).GetCustomAttributes<JsonDerivedTypeAttribute>()
        .ToFrozenDictionary(d => d.DerivedType, d => (string)d.TypeDiscriminator!);

    public static IReadOnlyList<string> All { get; } = [.. Codes.Values.Order(StringComparer.Ordinal)];

    public static string Of(TargetTerms terms) => Codes[terms.GetType()];
}
