using Marten;
using TradeTracker.Domain;
using TradeTracker.Domain.Log;
using TradeTracker.Host.EventStore;
using TradeTracker.Host.Http;
using TradeTracker.Host.Http.Tables;
using TradeTracker.Host.Targets;

namespace TradeTracker.Host.Registries;

/// <summary>Shows and lists records with a stream and a document each: today's from their documents, any other time's folded from their events.</summary>
/// <param name="Prefix">What all their streams begin with: <c>group/</c>.</param>
public sealed record Registry<TEntry, TEvent, TView>(string Prefix, Func<TEntry?, TEvent, TEntry?> Evolve, Func<TEntry, long, TView> View, Columns<TView> Columns)
    where TEntry : RegistryEntry where TView : class
{
    public async Task<IResult> Show(string stream, string? asOf, IQuerySession session, VerdictReader clocks, CancellationToken cancellation, Func<TView, Table>? table = null)
    {
        var query = new Query();
        var bounds = query.Bounds(asOf, null);
        if (query.HasFaults) return query.Problem();
        var (position, problem) = bounds.Open ? (long.MaxValue, null) : await clocks.Resolve(session, bounds, cancellation);
        if (problem is not null) return problem;
        var entry = bounds.Open ? await session.LoadAsync<TEntry>(stream, cancellation) : Fold(await session.ReadLog([stream], position, cancellation));
        if (entry is null) return await session.Missing(stream, cancellation, position);
        var view = View(entry, entry.Version);
        return new Read<TView>(view, entry.Version, Table: table?.Invoke(view));
    }

    /// <summary>In the order of their ids.</summary>
    public async Task<IResult> List(string? asOf, string? limit, string? cursor, IQuerySession session, VerdictReader clocks, CancellationToken cancellation)
    {
        var query = new Query();
        var (bounds, take, after) = (query.Bounds(asOf, null), query.Limit(limit), query.After(cursor));
        if (query.HasFaults) return query.Problem();
        var (position, problem) = bounds.Open ? (long.MaxValue, null) : await clocks.Resolve(session, bounds, cancellation);
        if (problem is not null) return problem;
        var past = bounds.Open ? [] : await Past(position, session, cancellation);
        if (past is null) return Problems.BadRequest([new(null, nameof(asOf), $"A list of the past is limited to {Query.MaxLimit} matches.")]);
        ListSource<TEntry> entries = async (key, count) => Pages.Of(bounds.Open
            ? await session.Query<TEntry>().Where(e => e.Stream.CompareTo(key) > 0).OrderBy(e => e.Stream).Take(count + 1).ToListAsync(cancellation)
            : [.. past.Where(e => string.CompareOrdinal(e.Stream, key) > 0).Take(count + 1)], count, e => e.Stream);
        return new ReadList<TView>(entries.Select(e => View(e, e.Version)), after, take, Columns);
    }

    /// <summary>Null where there are too many to fold.</summary>
    private async Task<IReadOnlyList<TEntry>?> Past(long position, IQuerySession session, CancellationToken cancellation)
    {
        var streams = await session.StreamsUnder(Prefix, position, Query.MaxLimit + 1, cancellation);
        if (streams.Count > Query.MaxLimit) return null;
        var events = (await session.ReadLog(streams, position, cancellation)).ToLookup(e => e.Stream);
        return [.. streams.Select(s => Fold([.. events[s]])).OfType<TEntry>()];
    }

    private TEntry? Fold(IReadOnlyList<Recorded> events) => History.Fold(events, Evolve) is { } entry ? entry with { Version = events[^1].Version } : null;
}
