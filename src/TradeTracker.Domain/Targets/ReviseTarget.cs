using TradeTracker.Domain.Groups;
using TradeTracker.Domain.Values;

namespace TradeTracker.Domain.Targets;

/// <summary>Records that the promise itself was changed: raised, lowered, extended, shortened, re-scoped.</summary>
/// <param name="Members">The members that change, in canonical form.</param>
public sealed record ReviseTarget(DateOnly On, MergePatch Members, Citation Citation)
{
    public Decision<TargetEvent> Decide(Target target, DateOnly today, Rosters rosters)
    {
        var revised = new TargetRevised(On, Members, Citation);
        if (target.Revisions.Contains(revised)) return Decision.Nothing;
        if (target.RefusesFactOn(On, today) is { } early) return early;
        if (Members.Names.Contains("announcedOn")) return new Refusal(RefusalCodes.NotRevisable, "The day of the announcement never changes; correct the record if it is wrong.", "/members/announcedOn");
        var after = target with { Revisions = target.Revisions.Add(revised) };
        if (after.At(On).Terms == target.At(On).Terms) return new Refusal(RefusalCodes.NothingChanges, "The terms are these already.", "/members");
        return TermRules.Check(after, rosters) is { } refusal ? refusal with { Pointer = "/members" + refusal.Pointer } : revised;
    }
}
