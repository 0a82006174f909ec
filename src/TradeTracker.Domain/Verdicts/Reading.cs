using TradeTracker.Domain.Groups;
using TradeTracker.Domain.Publishers;
using TradeTracker.Domain.Targets;
using TradeTracker.Domain.Values;

namespace TradeTracker.Domain.Verdicts;

/// <summary>A target's measure through one publisher and reporter (§1): direct by its subject, or mirrored by the counterpart.</summary>
/// <param name="measured">The trade that is measured.</param>
/// <param name="whole">Of a share: the trade it is a part of.</param>
internal sealed class Reading(ReadingKey key, TargetTerms terms, Measured measured, Measured? whole, Rosters rosters, Publisher? publisher)
{
    public ReadingKey Key => key;
    public Perspective Perspective { get; } = key.Reporter == terms.Subject ? Perspective.Direct : Perspective.Mirror;

    /// <summary>As the reporter calls it.</summary>
    public Flow Flow { get; } = terms.FlowFor(key.Reporter);

    public Measured Measured => measured;

    /// <summary>The basis of the flow as reported; a sum or difference of two bases has none.</summary>
    public ValuationBasis? Valuation => Flow switch
    {
        Flow.Exports => publisher?.Entry.Valuation?.Exports,
        Flow.Imports => publisher?.Entry.Valuation?.Imports,
        _ => null,
    };

    /// <summary>Every year of the measure's year type that a figure is for, or for a part of; in order.</summary>
    public Period[] CandidateYears() => measured.Years(terms.Measure.YearStart);

    /// <summary>The part over the whole (§4), with the ten digits of a ratio; null without both, or where the whole is nothing.</summary>
    public PeriodFigure? Share(Period year, DateOnly until) =>
        measured.In(year, until) is { } part && whole?.In(year, until) is { Value: > 0 } all && Answer.Of(Numbers.Quotient(part.Value, all.Value)).Value is { } share
            ? part.With(share, all)
            : null;

    /// <summary>Every day on which something was published for a year, in order: its vintages.</summary>
    public DateOnly[] Publications(Period year) =>
        whole is null ? measured.Publications(year) : [.. measured.Publications(year).Union(whole.Publications(year)).Order()];

    /// <summary>Both parties have the same members on two days, as economies always have.</summary>
    public bool IsComposedAlike(DateOnly day, DateOnly other) => !IsOfGroup || (IsAlike(terms.Subject, day, other) && IsAlike(terms.Counterpart, day, other));

    /// <summary>A party is a group.</summary>
    public bool IsOfGroup { get; } = rosters.IsGroup(terms.Subject) || rosters.IsGroup(terms.Counterpart);

    private bool IsAlike(string party, DateOnly day, DateOnly other) => !rosters.IsGroup(party) || rosters.Members(party, day).SequenceEqual(rosters.Members(party, other));
}

/// <summary>What the two sides of a corridor call a target's flow.</summary>
internal static class ReportedFlow
{
    /// <summary>The subject's own word, or the counterpart's for the same trade.</summary>
    public static Flow FlowFor(this TargetTerms terms, string reporter) => Seen(terms, terms.Measure.Flow, reporter);

    /// <summary>A flow from the subject's side, as a party calls it.</summary>
    public static Flow Seen(this TargetTerms terms, Flow flow, string reporter) => reporter == terms.Subject ? flow : flow.Mirror();

    /// <summary>With whom a party of the target trades; a group that trades within itself, with itself.</summary>
    public static string OtherThan(this TargetTerms terms, string party) => party == terms.Subject ? terms.Counterpart : terms.Subject;

    /// <summary>It can be made of exports and imports.</summary>
    public static bool HasParts(this Flow flow) => flow is Flow.TwoWay or Flow.Balance;
}
