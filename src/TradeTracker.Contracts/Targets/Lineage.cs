using TradeTracker.Domain.Targets;
using TradeTracker.Domain.Values;

namespace TradeTracker.Contracts.Targets;

/// <summary>What became of the promise after it was set.</summary>
/// <param name="Agreements">When the parties agreed to it.</param>
/// <param name="Restatements">When it was said again.</param>
/// <param name="Revisions">How it was changed, in the order of the days.</param>
/// <param name="Supersessions">Which target took its place.</param>
/// <param name="Withdrawals">When it was taken back.</param>
public sealed record Lineage(
    ValueList<TargetAgreed> Agreements, ValueList<TargetRestated> Restatements, IReadOnlyList<RevisionView> Revisions,
    ValueList<TargetSuperseded> Supersessions, ValueList<TargetWithdrawn> Withdrawals)
{
    public static Lineage Of(Target t)
    {
        var history = t.History;
        var revisions = history.Skip(1).Select((h, i) => RevisionView.Of(h.By!, history[i].Terms, h.Terms));
        return new(t.Agreements, t.Restatements, [.. revisions], t.Supersessions, t.Withdrawals);
    }
}

/// <summary>A revision with what it did, derived from the terms before and after.</summary>
/// <param name="Change">raised, lowered, extended, shortened, re-scoped; empty where only names changed.</param>
public sealed record RevisionView(DateOnly On, IReadOnlyList<ChangeWord> Change, MergePatch Members, Citation Citation)
{
    public static RevisionView Of(TargetRevised revision, TargetTerms before, TargetTerms after) => new(revision.On, [.. RevisionChange.Words(before, after)], revision.Members, revision.Citation);
}
