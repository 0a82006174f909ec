using TradeTracker.Domain.Adoptions;
using TradeTracker.Domain.Deadlines;
using TradeTracker.Domain.Groups;
using TradeTracker.Domain.Log;
using TradeTracker.Domain.Publishers;
using TradeTracker.Domain.Rates;
using TradeTracker.Domain.Series;
using TradeTracker.Domain.Targets;

namespace TradeTracker.Domain.Verdicts;

/// <summary>The log folded to what bears on one target: strikes and corrections applied.</summary>
/// <param name="Series">All that were heard of; <see cref="At"/> keeps those of the target's corridors: any flow, product and unit.</param>
/// <param name="Position">That of the last event in a stream that concerns the target; a strike is one too.</param>
internal sealed record Evidence(Target Target, IReadOnlyCollection<Sheet> Series, IReadOnlyDictionary<string, Publisher> Publishers, Rosters Rosters, long Position)
{
    /// <summary>The target's deadlines that the service recorded as over.</summary>
    public IReadOnlyList<DeadlineReached> Reached { get; init; } = [];

    public MethodAdoptions Adoptions { get; init; } = MethodAdoptions.None;

    /// <summary>All that were heard of, in either direction.</summary>
    public IReadOnlyCollection<ExchangeRate> Rates { get; init; } = [];

    /// <summary>R5.1: true from the day after the terms' last day on, once that was recorded.</summary>
    public bool IsReached(DateOnly until, TargetTerms terms) => Reached.Any(r => r.Counts(until, terms));

    /// <summary>How each publisher's figures may be read for the terms, by either party.</summary>
    public IReadOnlyList<Scope> Scopes(TargetTerms terms) =>
        [.. Series.GroupBy(s => s.Key.Publisher, StringComparer.Ordinal).SelectMany(p => terms.Parties.Distinct().Select(party => new Scope(new(p.Key, party), terms, p, Rosters)))];

    /// <summary>Null without such a target standing.</summary>
    public static Evidence? Of(string targetStream, IReadOnlyList<Recorded> events)
    {
        var fold = new EvidenceFold(targetStream);
        foreach (var e in events) fold.Add(e);
        return fold.Evidence();
    }

    /// <summary>The target as known on a day, and the series of the corridors it was about then.</summary>
    public Evidence At(DateOnly until)
    {
        var target = Target.At(until);
        var corridors = target.Terms.Pairs.SelectMany(p => Corridor.Keys(p.Subject, p.Counterpart, Rosters.Within)).ToHashSet(StringComparer.Ordinal);
        return this with { Target = target, Series = [.. Series.Where(s => corridors.Contains(s.Key.Corridor))] };
    }
}
