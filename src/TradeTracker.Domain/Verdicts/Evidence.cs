using TradeTracker.Domain.Adoptions;
using TradeTracker.Domain.Deadlines;
using TradeTracker.Domain.Groups;
using TradeTracker.Domain.Log;
using TradeTracker.Domain.Publishers;
using TradeTracker.Domain.Rates;
using TradeTracker.Domain.Targets;

namespace TradeTracker.Domain.Verdicts;

/// <summary>The log folded to what bears on one target: strikes and corrections applied.</summary>
/// <param name="series">All that were heard of: any parties, flow, product and unit.</param>
/// <param name="position">That of the last event in a stream that concerns the target; a strike is one too.</param>
internal sealed class Evidence(Target target, IReadOnlyCollection<Sheet> series, IReadOnlyDictionary<string, Publisher> publishers, Rosters rosters, long position)
{
    private readonly DateOnly lastFactOn = target.LastFactOn;
    private Standpoint? whole;

    public Target Target => target;
    public IReadOnlyCollection<Sheet> Series => series;
    public IReadOnlyDictionary<string, Publisher> Publishers => publishers;
    public Rosters Rosters => rosters;
    public long Position => position;

    /// <summary>The target's deadlines that the service recorded as over.</summary>
    public IReadOnlyList<DeadlineReached> Reached { get; init; } = [];

    public MethodAdoptions Adoptions { get; init; } = MethodAdoptions.None;

    /// <summary>All that were heard of, in either direction.</summary>
    public IReadOnlyCollection<ExchangeRate> Rates { get; init; } = [];

    /// <summary>R5.1: true from the day after the terms' last day on, once that was recorded.</summary>
    public bool IsReached(DateOnly until, TargetTerms terms) => Reached.Any(r => r.Counts(until, terms));

    /// <summary>Null without such a target standing.</summary>
    public static Evidence? Of(string targetStream, IReadOnlyList<Recorded> events)
    {
        var fold = new EvidenceFold(targetStream);
        foreach (var e in events) fold.Add(e);
        return fold.Evidence();
    }

    /// <summary>The target as known on a day; from its last dated fact on that is always the same.</summary>
    public Standpoint At(DateOnly until) => until < lastFactOn ? Standpoint.Of(Target.At(until), this) : whole ??= Standpoint.Of(Target, this);
}
