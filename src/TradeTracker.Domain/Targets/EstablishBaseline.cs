using TradeTracker.Domain.Values;

namespace TradeTracker.Domain.Targets;

/// <summary>Adds a baseline to a target that stands.</summary>
public sealed record EstablishBaseline(Baseline Baseline, string? Unit, Citation Citation)
{
    /// <param name="economyOf">The economy of a publisher (alpha-3), null for one that has none.</param>
    public Decision<TargetEvent> Decide(Target target, DateOnly today, Func<string, string?> economyOf)
    {
        if (Unit is not null && Unit != target.Terms.Unit) return new Refusal(RefusalCodes.UnitDiffers, $"The target is in {target.Terms.Unit}.", "/unit");
        if (Baseline.On > today) return new Refusal(RefusalCodes.InTheFuture, $"{Baseline.On:O} has not come yet.", "/on");
        var decision = Baseline.Establish(target.Terms, Citation, economyOf, "");
        if (decision.Refusal is not null) return decision;
        var established = (BaselineEstablished)decision.Events[0];
        return Decision.Once<TargetEvent, BaselineEstablished>(established, target.Baselines);
    }
}
