using Marten;
using TradeTracker.Domain;
using TradeTracker.Domain.Groups;
using TradeTracker.Domain.Log;
using TradeTracker.Domain.Rates;
using TradeTracker.Domain.Series;
using TradeTracker.Domain.Targets;
using TradeTracker.Domain.Verdicts;
using TradeTracker.Host.EventStore;
using TradeTracker.Host.Series;

namespace TradeTracker.Host.Targets;

/// <summary>A target assessed at a position.</summary>
/// <param name="RecordedAt">When the last event that concerns it was recorded.</param>
public sealed record Assessed(Assessment Assessment, Target Target, DateTimeOffset RecordedAt);

/// <summary>A target at a position with every event that concerns it, or concerned it on the way, in order.</summary>
/// <param name="Target">Null where it did not stand.</param>
public sealed record Gathered(string Stream, Target? Target, IReadOnlyList<Recorded> Events)
{
    /// <summary>The imports that figures came by, whether they count or not.</summary>
    public string[] Imports => [.. Events.Select(e => (e.Data as FiguresReported)?.ImportId).OfType<string>().Distinct().Order(StringComparer.Ordinal)];

    /// <summary>Null where it did not stand or was not announced yet.</summary>
    public Assessed? Assess(DateOnly publishedUntil, Method? method) => Target is not null && Assessments.Assess(Stream, Events, publishedUntil, method) is { } assessment
        ? new(assessment, Target, Events.Last(e => e.Position == assessment.Position).RecordedAt)
        : null;
}

/// <summary>Folds the few streams that concern targets up to a position.</summary>
public static class TargetReader
{
    /// <summary>Many targets by a handful of statements: those of which something was recorded, in the order of their streams, each with every event that concerns it.</summary>
    public static async Task<IReadOnlyList<Gathered>> Gather(this IQuerySession session, IReadOnlyCollection<string> streams, long position, CancellationToken cancellation)
    {
        var own = (await session.ReadLog(streams, position, cancellation)).GroupBy(e => e.Stream).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => new Own(g.Key, [.. g])).ToList();
        if (own.Count == 0) return [];
        var beside = await Log(own.SelectMany(t => t.Beside));
        var named = Rosters.EverNamed(beside.SelectMany(log => log));
        string[] corridors = [.. own.SelectMany(t => t.CorridorsOf(named)).Distinct()];
        // Series are found in an index that may be ahead of the position; what they say comes from the events.
        var series = await session.Query<SeriesEntry>().Where(s => s.Corridor.IsOneOf(corridors)).ToListAsync(cancellation);
        var found = series.ToLookup(s => s.Corridor);
        var figures = await session.ReadSeries([.. series.Select(s => s.Id)], position, cancellation);
        var others = await Log(series.Select(s => s.Publisher).Concat(own.SelectMany(t => t.Publishers)).Select(StreamKeys.Publisher)
            .Concat(ExchangeRate.Streams(own.SelectMany(t => t.Units).Distinct(), Units(series))));
        return [.. own.Select(Of)];

        Gathered Of(Own target)
        {
            var near = target.CorridorsOf(named).SelectMany(corridor => found[corridor]).ToList();
            var concern = near.Select(s => s.Publisher).Union(target.Publishers).Select(StreamKeys.Publisher).Concat(ExchangeRate.Streams(target.Units, Units(near)));
            // One import may have brought several of the series.
            var reported = near.SelectMany(s => figures[s.Id]).DistinctBy(e => e.Position);
            return new(target.Stream, Fold(target.Log), [.. target.Log.Concat(target.Beside.SelectMany(s => beside[s])).Concat(reported).Concat(concern.SelectMany(s => others[s])).OrderBy(e => e.Position)]);
        }

        static string[] Units(IEnumerable<SeriesEntry> series) => [.. series.Select(s => s.Unit).Distinct()];

        async Task<ILookup<string, Recorded>> Log(IEnumerable<string> keys) =>
            (keys.Distinct().ToList() is { Count: > 0 } some ? await session.ReadLog(some, position, cancellation) : []).ToLookup(e => e.Stream);
    }

    /// <summary>Those of the targets that stood at a position, each with its log, in the order of their streams.</summary>
    public static async Task<IReadOnlyList<(Target Target, IReadOnlyList<Recorded> Log)>> FoldAll(this IQuerySession session, IReadOnlyCollection<string> streams, long position, CancellationToken cancellation)
    {
        var found = new List<(Target, IReadOnlyList<Recorded>)>();
        foreach (var log in (await session.ReadLog(streams, position, cancellation)).GroupBy(e => e.Stream).OrderBy(g => g.Key, StringComparer.Ordinal))
            if (Fold([.. log]) is { } target) found.Add((target, [.. log]));
        return found;
    }

    private static Target? Fold(IReadOnlyList<Recorded> own) =>
        History.Fold<Target, TargetEvent>(own, Target.Evolve) is { } target ? target with { Version = own[^1].Version } : null;

    /// <summary>A target's own log, and what its states bear on: also those that were taken back, since the past needs them.</summary>
    private sealed record Own(string Stream, IReadOnlyList<Recorded> Log)
    {
        private readonly IReadOnlyList<Target> states = TargetStates.Through(Log);

        public IEnumerable<string> Publishers => states.SelectMany(t => t.Publishers).Distinct();
        public IEnumerable<string> Units => states.SelectMany(t => t.UnitsEver).Distinct();

        /// <summary>The streams that its terms alone name: its members', its deadline's, and what every target is judged by.</summary>
        public IEnumerable<string> Beside => states.SelectMany(t => t.PartiesEver).Distinct().SelectMany(Party.Streams).Append(StreamKeys.Deadline(StreamKeys.IdOf(Stream))).Append(StreamKeys.Methods);

        public IEnumerable<string> CorridorsOf(ILookup<string, string> members) => states.SelectMany(t => t.CorridorsOf(members)).Distinct();
    }
}
