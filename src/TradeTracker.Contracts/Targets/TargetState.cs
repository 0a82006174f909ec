using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using TradeTracker.Contracts.Verdicts;
using TradeTracker.Domain.Targets;
using TradeTracker.Domain.Values;
using TradeTracker.Domain.Verdicts;

namespace TradeTracker.Contracts.Targets;

/// <summary>A target as recorded, without verdicts: those are read.</summary>
/// <param name="Definition">The terms in force; <c>kind</c> says which members apply.</param>
/// <param name="State">active, superseded or withdrawn.</param>
/// <param name="Version">The stream's: the number of its events.</param>
public record TargetState(string Id, TargetTerms Definition, string State, ValueList<BaselineEstablished> Baselines, Lineage Lineage, Citation Citation, long Version)
{
    /// <summary>Records very like the one just created; left out where there are none, and in every other answer.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<SimilarRecord>? Similar { get; init; }

    public static TargetState Of(Target t, long version) => new(
        t.Id, t.Terms, t.State, t.Baselines, Lineage.Of(t), t.Set.Citation, version);
}

/// <summary>A target with its verdicts.</summary>
public sealed record TargetView : TargetState
{
    [SetsRequiredMembers]
    public TargetView(TargetState state, VerdictsView verdicts) : base(state) =>
        (Verdicts, Agreement, Headline, Asymmetries) = (verdicts.Items, verdicts.Agreement, verdicts.Headline, verdicts.Asymmetries);

    [JsonConstructor]
    private TargetView(string id, TargetTerms definition, string state, ValueList<BaselineEstablished> baselines, Lineage lineage, Citation citation, long version)
        : base(id, definition, state, baselines, lineage, citation, version) { }

    /// <summary>One per reading, direct before mirror.</summary>
    [JsonPropertyOrder(1)] public required IReadOnlyList<CitedVerdict> Verdicts { get; init; }
    [JsonPropertyOrder(1)] public required Agreement Agreement { get; init; }
    [JsonPropertyOrder(1)] public required CitedVerdict? Headline { get; init; }
    /// <summary>How far the two sides' figures are apart, by year.</summary>
    [JsonPropertyOrder(1)] public required ValueList<Asymmetry> Asymmetries { get; init; }
}

/// <summary>One target by every reading, what they say together, and how far two sides' figures are apart.</summary>
/// <param name="Items">One verdict per reading, direct before mirror.</param>
/// <param name="Asymmetries">How far the two sides' figures are apart, by year.</param>
/// <param name="Headline">The one verdict to show where only one can be; null where readings dispute or abstain.</param>
public sealed record VerdictsView(IReadOnlyList<CitedVerdict> Items, Agreement Agreement, CitedVerdict? Headline, ValueList<Asymmetry> Asymmetries)
{
    public static VerdictsView Of(Assessment assessment, DateOnly today)
    {
        var bounds = new VerdictBounds(today, assessment.Position);
        CitedVerdict Cite(Verdict v) => new(v, bounds, Assessments.IsStale(v, today));
        return new([.. assessment.Items.Select(Cite)], assessment.Agreement, assessment.Headline is { } h ? Cite(h) : null, assessment.Asymmetries);
    }
}

/// <summary>A target in a list.</summary>
/// <param name="State">active, until superseded or withdrawn.</param>
/// <param name="Headline">Null where readings dispute or abstain.</param>
public sealed record TargetSummary(string Id, TargetTerms Definition, string State, Agreement Agreement, CitedVerdict? Headline, long Version);
