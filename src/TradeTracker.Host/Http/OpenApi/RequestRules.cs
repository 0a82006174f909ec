using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using FluentValidation;
using FluentValidation.Validators;
using TradeTracker.Domain;

namespace TradeTracker.Host.Http.OpenApi;

/// <summary>Which types come in requests, and what their validators ask of each member on its own and always.</summary>
internal sealed class RequestRules
{
    private readonly HashSet<Type> types = [];
    private readonly Dictionary<Type, ILookup<string, IPropertyValidator>> rules = [];

    public RequestRules(IServiceProvider services)
    {
        foreach (var (contract, _) in AssemblyScanner.FindValidatorsInAssembly(typeof(Program).Assembly, includeInternalTypes: true).Select(v => (v.InterfaceType, v.ValidatorType)))
        {
            var type = contract.GetGenericArguments()[0];
            Reach(type);
            rules[type] = ((IValidator)services.GetRequiredService(contract)).CreateDescriptor().Rules.SelectMany(Unconditional).ToLookup(r => r.Member, r => r.Validator);
        }
    }

    public bool Holds(Type type) => types.Contains(type);

    /// <summary>The rules of a member, by its JSON name.</summary>
    public IEnumerable<IPropertyValidator> Of(Type type, string member) => rules.TryGetValue(type, out var of) ? of[member] : [];

    private void Reach(Type type)
    {
        var info = WireJson.Options.GetTypeInfo(Nullable.GetUnderlyingType(type) ?? type);
        if (info.Kind == JsonTypeInfoKind.Enumerable) Reach(info.ElementType!);
        if (info.Kind != JsonTypeInfoKind.Object || !types.Add(type)) return;
        foreach (var member in info.Properties) Reach(member.PropertyType);
    }

    /// <summary>Rules of the member itself: not of its items or of its members' members, which are named by a longer path or another type.</summary>
    private static IEnumerable<(string Member, IPropertyValidator Validator)> Unconditional(IValidationRule rule)
    {
        if (rule.HasCondition || rule.HasAsyncCondition || rule.Member is not System.Reflection.PropertyInfo member || rule.PropertyName != member.Name || rule.TypeToValidate != member.PropertyType) return [];
        return rule.Components.Where(c => !c.HasCondition && !c.HasAsyncCondition).Select(c => (JsonNamingPolicy.CamelCase.ConvertName(member.Name), c.Validator));
    }
}
