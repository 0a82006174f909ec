using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using TradeTracker.Domain.Series;
using TradeTracker.Domain.Targets;
using TradeTracker.Domain.Values;

namespace TradeTracker.Contracts.Targets;

/// <summary>What became of the promise after it was set.</summary>
/// <param name="Agreements">When the parties agreed to it.</param>
/// <param name="Restatements">When it was said again.</param>
/// <param name="Revisions">How it was changed, in the order of the days.</param>
/// <param name="Supersessions">Which target took its place.</param>
/// <param name="Withdrawals">When it was taken back.</param>
public record Lineage(
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

/// <summary>What became of the promise, with the targets around it.</summary>
public sealed record LineageView : Lineage
{
    [JsonConstructor]
    private LineageView(
        ValueList<TargetAgreed> agreements, ValueList<TargetRestated> restatements, IReadOnlyList<RevisionView> revisions, ValueList<TargetSuperseded> supersessions, ValueList<TargetWithdrawn> withdrawals)
        : base(agreements, restatements, revisions, supersessions, withdrawals) { }

    /// <param name="around">Other targets, as they stood: those it names, those that name it, those of its corridor.</param>
    [SetsRequiredMembers]
    public LineageView(TargetState target, IReadOnlyList<Target> around) : base(target.Lineage)
    {
        var corridor = CorridorOf(target.Definition);
        SupersededBy = Links(around.Where(t => Supersessions.Any(s => s.By == t.Id)));
        Supersedes = Links(around.Where(t => t.Supersessions.Any(s => s.By == target.Id)));
        Beside = Links(around.Where(t => t.Id != target.Id && CorridorOf(t.Terms) == corridor));
    }

    /// <summary>The targets that took its place.</summary>
    [JsonPropertyOrder(1)] public required IReadOnlyList<TargetLink> SupersededBy { get; init; }

    /// <summary>The targets whose place it took.</summary>
    [JsonPropertyOrder(1)] public required IReadOnlyList<TargetLink> Supersedes { get; init; }

    /// <summary>All other targets of the same two parties, whichever is named first.</summary>
    [JsonPropertyOrder(1)] public required IReadOnlyList<TargetLink> Beside { get; init; }

    private static string CorridorOf(TargetTerms terms) => Corridor.Key(terms.Subject, terms.Counterpart);

    private static IReadOnlyList<TargetLink> Links(IEnumerable<Target> targets) => [.. targets.Select(t => new TargetLink(t.Id, t.Terms.Name, t.State))];
}

/// <summary>Another target.</summary>
/// <param name="State">active, superseded or withdrawn.</param>
public sealed record TargetLink(string Id, string Name, string State);

/// <summary>A revision with what it did, derived from the terms before and after.</summary>
/// <param name="Change">raised, lowered, extended, shortened, re-scoped; empty where only names changed.</param>
public sealed record RevisionView(DateOnly On, IReadOnlyList<ChangeWord> Change, MergePatch Members, Citation Citation)
{
    public static RevisionView Of(TargetRevised revision, TargetTerms before, TargetTerms after) => new(revision.On, [.. RevisionChange.Words(before, after)], revision.Members, revision.Citation);
}
