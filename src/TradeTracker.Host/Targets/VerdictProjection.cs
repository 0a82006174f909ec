using JasperFx.Events;
using Marten;
using Marten.Events.Projections;
using Marten.Linq.MatchesSql;
using Marten.Linq.SoftDeletes;
using TradeTracker.Domain;
using TradeTracker.Domain.Groups;
using TradeTracker.Domain.Log;
using TradeTracker.Domain.Series;
using TradeTracker.Domain.Targets;
using TradeTracker.Domain.Verdicts.Changes;
using TradeTracker.Host.Groups;
using TradeTracker.Host.Series;

namespace TradeTracker.Host.Targets;

/// <summary>Assesses every target a page of events bears on, at each position that concerns it, from the same events and by the same function as a read of the past.</summary>
public sealed class VerdictProjection : IProjection
{
    private const int Batch = 200;

    public async Task ApplyAsync(IDocumentOperations operations, IReadOnlyList<IEvent> events, CancellationToken cancellation)
    {
        foreach (var batch in (await TargetsOf(operations, events, cancellation)).Chunk(Batch))
        {
            // Without a log is what was found for its corridors ahead of the page.
            foreach (var target in await operations.Gather(batch, events[^1].Sequence, cancellation))
            {
                if (target.Assess(DateOnly.MaxValue, null) is { } assessed) operations.Store(new TargetVerdicts(target.Stream, assessed.Assessment, target.Imports));
                else operations.Delete<TargetVerdicts>(target.Stream);
                var changes = VerdictChanges.ByPosition(target.Stream, target.Events, DateOnly.MaxValue, KnownUntil(target.Stream, events));
                operations.Store(changes.Select(c => TargetVerdictChange.Of(target.Stream, c)).ToArray());
            }
        }
    }

    /// <summary>
    /// The position until which earlier pages stored every change. None where the target's own record was rewritten: its corridors of before may be gone
    /// from its document, by which those pages looked for it. What is stored again is the same.
    /// </summary>
    private static long KnownUntil(string target, IReadOnlyList<IEvent> page) =>
        page.Any(e => e.StreamKey == target && (History.Rewrites(e.Data) || e.Data is TargetRevised)) ? 0 : page[0].Sequence - 1;

    /// <summary>The targets that were written themselves or reached their deadlines, those whose corridors, groups, publishers or exchange rates were written, and those that figures of an import bear on; all of them where a method was adopted.</summary>
    private static async Task<IReadOnlyList<string>> TargetsOf(IQuerySession session, IReadOnlyList<IEvent> events, CancellationToken cancellation)
    {
        var streams = events.Select(e => e.StreamKey!).Distinct().ToArray();
        var publishers = Of("publisher/").Select(StreamKeys.IdOf).ToArray();
        var groups = Of("group/").Concat(Of("mechanism/")).Select(Party.OfStream).ToArray();
        var units = Of("rate/").SelectMany(s => StreamKeys.IdOf(s).Split('-')).Distinct().ToArray();
        if (streams.Contains(StreamKeys.Methods)) return await session.Query<Target>().Where(t => t.MaybeDeleted()).OrderBy(t => t.Stream).Select(t => t.Stream).ToListAsync(cancellation);
        var corridors = await Corridors(session, Of("series/"), publishers, cancellation);
        // Each an array in one parameter; a string[] alone would be taken for several parameters.
        var (there, known, parties, counted) = ((object)corridors, (object)publishers, (object)groups, (object)units);
        var found = corridors.Length + publishers.Length + groups.Length + units.Length == 0 ? []
            : await session.Query<Target>().Where(t => t.MaybeDeleted() && t.MatchesSql("(d.corridors && ? or d.publishers && ? or d.parties_ever && ? or d.units_ever && ?)", there, known, parties, counted)).Select(t => t.Stream).ToListAsync(cancellation);
        var imports = Of("import/").Select(StreamKeys.IdOf).ToArray();
        var brought = imports.Length == 0 ? [] : await session.Query<TargetVerdicts>().Where(v => v.MatchesSql("d.imports && ?", (object)imports)).Select(v => v.Id).ToListAsync(cancellation);
        return [.. brought.Concat(Of("target/")).Concat(Of("deadline/").Select(s => StreamKeys.Target(StreamKeys.IdOf(s)))).Concat(found).Distinct().Order(StringComparer.Ordinal)];

        IEnumerable<string> Of(string room) => streams.Where(s => s.StartsWith(room, StringComparison.Ordinal));
    }

    /// <summary>Where the figures of these series or publishers may count: between the economies, and between every group that ever had them.</summary>
    private static async Task<string[]> Corridors(IQuerySession session, IEnumerable<string> written, string[] publishers, CancellationToken cancellation)
    {
        var published = publishers.Length == 0 ? [] : await session.Query<SeriesEntry>().Where(s => s.Publisher.IsOneOf(publishers)).Select(s => s.Id).ToListAsync(cancellation);
        SeriesKey[] series = [.. written.Concat(published).Select(SeriesKey.OfStream)];
        string[] economies = [.. series.SelectMany(s => new[] { s.Reporter, s.Counterpart }).Distinct()];
        var memberships = economies.Length == 0 ? [] : await session.Query<MemberEntry>().Where(m => m.Economy.IsOneOf(economies)).ToListAsync(cancellation);
        var groups = memberships.ToLookup(m => m.Economy, m => m.Party);
        return [.. series.SelectMany(s => Corridor.Keys(s.Reporter, s.Counterpart, party => groups[party].Prepend(party))).Distinct()];
    }
}
