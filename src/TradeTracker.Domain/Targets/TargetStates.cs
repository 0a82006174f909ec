using TradeTracker.Domain.Log;

namespace TradeTracker.Domain.Targets;

/// <summary>What a target was on the way: also by records that were struck, corrected or overtaken since.</summary>
public static class TargetStates
{
    /// <summary>Every state its own log led through in which something else might bear on it.</summary>
    /// <param name="own">Of its stream, in order.</param>
    public static IReadOnlyList<Target> Through(IReadOnlyList<Recorded> own)
    {
        List<Target> states = [];
        Target? target = null;
        for (var i = 0; i < own.Count; i++)
        {
            if (History.Rewrites(own[i].Data)) target = History.Fold<Target, TargetEvent>([.. own.Take(i + 1)], Target.Evolve);
            else if (own[i].Data is TargetEvent e) target = Target.Evolve(target, e);
            if (target is not null && own[i].Data is not (TargetAgreed or TargetRestated or TargetSuperseded or TargetWithdrawn)) states.Add(target);
        }
        return states;
    }
}
