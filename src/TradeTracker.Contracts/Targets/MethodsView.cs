using TradeTracker.Contracts.Verdicts;
using TradeTracker.Domain.Verdicts;

namespace TradeTracker.Contracts.Targets;

/// <summary>One target by every method, from the same figures.</summary>
/// <param name="DefaultMethod">The method in force at the bounds, by which the target is judged where none is asked for.</param>
/// <param name="Items">The default first.</param>
public sealed record MethodsView(string DefaultMethod, IReadOnlyList<MethodView> Items);

/// <summary>What one method says.</summary>
/// <param name="Verdicts">One per reading, direct before mirror.</param>
/// <param name="Headline">The one verdict to show where only one can be; null where readings dispute or abstain.</param>
public sealed record MethodView(string Method, IReadOnlyList<CitedVerdict> Verdicts, Agreement Agreement, CitedVerdict? Headline)
{
    public static MethodView Of(string method, VerdictsView verdicts) => new(method, verdicts.Items, verdicts.Agreement, verdicts.Headline);
}
