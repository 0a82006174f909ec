using TradeTracker.Domain;
using TradeTracker.Domain.Targets;

namespace TradeTracker.Host.Targets;

/// <summary>Which targets a list shows: those for which every condition holds.</summary>
internal sealed record TargetFilter(IReadOnlyList<TargetCondition> Conditions)
{
    public static TargetFilter Of(params IEnumerable<TargetCondition?> conditions) => new([.. conditions.OfType<TargetCondition>()]);

    public bool Holds(VerdictRead target) => Conditions.All(c => c.Holds(target));
}

/// <summary>One condition, said twice: to the database about targets as they stand, and of one target as it stood.</summary>
/// <param name="Sql">Over t (targets) and v (their verdicts), given the parameter that holds the value.</param>
internal sealed record TargetCondition(Func<string, string> Sql, object Value, Func<VerdictRead, bool> Holds)
{
    /// <summary>A party in force is one of these.</summary>
    public static TargetCondition? Party(string[]? parties) => parties is null ? null
        : new(p => $"t.parties && {p}", parties, t => t.State.Definition.Parties.Intersect(parties).Any());

    public static TargetCondition? Mechanism(string? id) => id is null ? null
        : new(p => $"t.terms_mechanism = {p}", id, t => t.State.Definition.Mechanism == id);

    public static TargetCondition? State(string[]? states) => states is null ? null
        : new(p => $"t.state = any({p})", states, t => states.Contains(t.State.State));

    public static TargetCondition? Kind(string[]? kinds) => kinds is null ? null
        : new(p => $"t.kind = any({p})", kinds, t => kinds.Contains(TargetKinds.Of(t.State.Definition)));

    /// <summary>A target without a date has no deadline before any day.</summary>
    public static TargetCondition? DeadlineBefore(DateOnly? day) => day is not { } limit ? null
        : new(p => $"t.terms_deadline_date < {p}", limit, t => t.State.Definition.Deadline.Date < limit);

    /// <summary>Every word is found, be it in another.</summary>
    public static TargetCondition? Words(string[]? words) => words is null ? null
        : new(p => $"t.words like all({p})", words.Select(Like).ToArray(), t => Target.WordsOf(t.State.Id, t.State.Definition, t.State.Citation) is var text && words.All(w => text.Contains(w, StringComparison.Ordinal)));

    /// <summary>The headline's.</summary>
    public static TargetCondition? Status(string[]? statuses) => statuses is null ? null
        : new(p => $"v.status = any({p})", statuses, t => t.Assessment.Headline is { } h && statuses.Contains(WireJson.Code(h.Status)));

    /// <summary>That of some reading.</summary>
    public static TargetCondition? AnyStatus(string[]? statuses) => statuses is null ? null
        : new(p => $"v.statuses && {p}", statuses, t => t.Assessment.Items.Any(v => statuses.Contains(WireJson.Code(v.Status))));

    /// <summary>Targets that no verdict was made of yet have no readings that could agree.</summary>
    public static TargetCondition? Agreement(string[]? agreements) => agreements is null ? null
        : new(p => $"coalesce(v.agreement, 'none') = any({p})", agreements, t => agreements.Contains(WireJson.Code(t.Assessment.Agreement)));

    private static string Like(string word) => $"%{word.Replace(@"\", @"\\", StringComparison.Ordinal).Replace("%", @"\%", StringComparison.Ordinal).Replace("_", @"\_", StringComparison.Ordinal)}%";
}
