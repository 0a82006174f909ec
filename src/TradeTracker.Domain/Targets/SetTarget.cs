using TradeTracker.Domain.Groups;
using TradeTracker.Domain.Values;

namespace TradeTracker.Domain.Targets;

/// <summary>Records a new target with the baselines its announcement gives.</summary>
/// <param name="Direction">Null: derived from the valued baselines (R4.1).</param>
/// <param name="Terms">As posted; its direction is replaced by the one given or derived.</param>
public sealed record SetTarget(string TargetId, TargetTerms Terms, Direction? Direction, ValueList<Baseline> Baselines, Citation Citation)
{
    /// <param name="economyOf">The economy of a publisher (alpha-3), null for one that has none.</param>
    /// <param name="rosters">Of the parties that are groups.</param>
    public Decision<TargetEvent> Decide(Target? target, DateOnly today, Func<string, string?> economyOf, Rosters rosters)
    {
        if (Terms.AnnouncedOn > today) return new Refusal(RefusalCodes.InTheFuture, $"{Terms.AnnouncedOn:O} has not come yet.", "/announcedOn");
        if (TermRules.Check(Terms, rosters) is { } refusal) return refusal;

        var events = new List<TargetEvent>();
        for (var i = 0; i < Baselines.Count; i++)
        {
            var baseline = Baselines[i].Establish(Terms, Citation, economyOf, $"/baselines/{i}");
            if (baseline.Refusal is { } no) return no;
            events.AddRange(baseline.Events.Where(e => !events.Contains(e)));
        }
        var derived = TermRules.DeriveDirection(Terms, Direction, [.. events.OfType<BaselineEstablished>()], out var direction);
        if (derived is not null) return derived;
        events.Insert(0, new TargetSet(TargetId, Terms with { Direction = direction }, Citation));

        if (target is null) return new Decision<TargetEvent>(events);
        var same = target.Set.Equals(events[0]) && events.Skip(1).All(e => target.Baselines.Contains(e));
        if (same) return Decision.Nothing;
        return new Refusal(RefusalCodes.IdTaken, $"Target {TargetId} exists already, with other members.", "/id");
    }
}
