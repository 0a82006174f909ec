using TradeTracker.Domain.Adoptions;
using TradeTracker.Domain.Deadlines;
using TradeTracker.Domain.Groups;
using TradeTracker.Domain.Log;
using TradeTracker.Domain.Publishers;
using TradeTracker.Domain.Rates;
using TradeTracker.Domain.Series;
using TradeTracker.Domain.Targets;

namespace TradeTracker.Domain.Verdicts;

/// <summary>The log folded to what bears on one target: strikes applied, everything else left out.</summary>
/// <param name="Series">Of the target's corridors, between the parties and their members: any flow, product and unit.</param>
/// <param name="Position">That of the last event in a stream that concerns the target; a strike is one too.</param>
internal sealed record Evidence(Target Target, IReadOnlyCollection<Sheet> Series, IReadOnlyDictionary<string, Publisher> Publishers, Rosters Rosters, long Position)
{
    /// <summary>The target's deadlines that the service recorded as over.</summary>
    public IReadOnlyList<DeadlineReached> Reached { get; init; } = [];

    public MethodAdoptions Adoptions { get; init; } = MethodAdoptions.None;

    /// <summary>Between a unit the target was ever counted in and one of its series', in either direction.</summary>
    public IReadOnlyCollection<ExchangeRate> Rates { get; init; } = [];

    /// <summary>R5.1: true from the day after the terms' last day on, once that was recorded.</summary>
    public bool IsReached(DateOnly until, TargetTerms terms) => Reached.Any(r => r.Counts(until, terms));

    /// <summary>How each publisher's figures may be read for the terms, by either party.</summary>
    public IReadOnlyList<Scope> Scopes(TargetTerms terms) =>
        [.. Series.GroupBy(s => s.Key.Publisher, StringComparer.Ordinal).SelectMany(p => terms.Parties.Distinct().Select(party => new Scope(new(p.Key, party), terms, p, Rosters)))];

    /// <summary>Null without such a target standing.</summary>
    public static Evidence? Of(string targetStream, IReadOnlyList<Recorded> events)
    {
        var standing = History.Standing(events);
        Target? target = null;
        foreach (var e in standing)
            if (e.Stream == targetStream && e.Data is TargetEvent data) target = Target.Evolve(target, data);
        if (target is null) return null;

        var streams = Concerning(targetStream, target, events);
        Dictionary<string, TradeSeries> series = [];
        Dictionary<string, Publisher> publishers = [];
        Dictionary<string, ExchangeRate> rates = [];
        MethodAdoptions? adoptions = null;
        List<DeadlineReached> reached = [];
        foreach (var e in standing)
        {
            if (!streams.Contains(e.Stream)) continue;
            if (e.Data is SeriesEvent s && TradeSeries.Evolve(series.GetValueOrDefault(e.Stream), s) is { } figures) series[e.Stream] = figures;
            if (e.Data is PublisherEvent p && Publisher.Evolve(publishers.GetValueOrDefault(StreamKeys.IdOf(e.Stream)), p) is { } publisher) publishers[publisher.Id] = publisher;
            if (e.Data is RateEvent r && ExchangeRate.Evolve(rates.GetValueOrDefault(e.Stream), r) is { } rate) rates[e.Stream] = rate;
            if (e.Data is AdoptionEvent a) adoptions = MethodAdoptions.Evolve(adoptions, a);
            if (e.Data is DeadlineReached d) reached.Add(d);
        }
        return new(target, [.. series.Values.Select(s => new Sheet(s))], publishers, Rosters.Of(standing.Where(e => streams.Contains(e.Stream))), events.Where(e => streams.Contains(e.Stream)).Max(e => e.Position))
        {
            Reached = reached,
            Adoptions = adoptions ?? MethodAdoptions.None,
            Rates = rates.Values,
        };
    }

    /// <summary>The target as known on a day, and the series of the corridors it was about then.</summary>
    public Evidence At(DateOnly until)
    {
        var target = Target.At(until);
        var corridors = target.Terms.Pairs.SelectMany(p => Corridor.Keys(p.Subject, p.Counterpart, Rosters.Within)).ToHashSet(StringComparer.Ordinal);
        return this with { Target = target, Series = [.. Series.Where(s => corridors.Contains(s.Key.Corridor))] };
    }

    // From all events, not only the standing ones: a series whose only release is struck was heard of, and so was a member.
    private static HashSet<string> Concerning(string targetStream, Target target, IReadOnlyList<Recorded> events)
    {
        HashSet<string> streams = [targetStream, StreamKeys.Deadline(target.Id), StreamKeys.Methods, .. target.PartiesEver.SelectMany(Party.Streams)];
        var corridors = target.CorridorsOf(Rosters.EverNamed(events));
        HashSet<string> units = [];
        foreach (var e in events)
            if (e.Data is FiguresReported r && corridors.Contains(r.Key().Corridor))
            {
                streams.Add(e.Stream);
                streams.Add(StreamKeys.Publisher(r.Publisher));
                units.Add(r.Unit);
            }
        streams.UnionWith(ExchangeRate.Streams(target.UnitsEver, units));
        foreach (var baseline in target.Baselines)
            if (baseline.Publisher is { } publisher) streams.Add(StreamKeys.Publisher(publisher));
        if (target.Terms.JudgedBy?.Publisher is { } judge) streams.Add(StreamKeys.Publisher(judge));
        return streams;
    }
}
