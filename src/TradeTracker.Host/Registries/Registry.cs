using Marten;
using TradeTracker.Contracts;
using TradeTracker.Domain;
using TradeTracker.Domain.Log;
using TradeTracker.Host.EventStore;
using TradeTracker.Host.Http;
using TradeTracker.Host.Http.Tables;

namespace TradeTracker.Host.Registries;

/// <summary>Shows and lists records with a stream and a document each: today's from their documents, any other time's folded from their events.</summary>
/// <param name="Prefix">What all their streams begin with: <c>group/</c>.</param>
/// <param name="View">As readers see it, published until a day.</param>
/// <param name="Table">The same in rows.</param>
public sealed record Registry<TEntry, TEvent, TView>(string Prefix, Func<TEntry?, TEvent, TEntry?> Evolve, Func<TEntry, DateOnly, TView> View, Func<IAsyncEnumerable<TView>, Table> Table)
    where TEntry : RegistryEntry where TView : class
{
    public async Task<IResult> Show(string stream, AskedBounds asked, IQuerySession session, Clocks clocks, CancellationToken cancellation)
    {
        var query = new Query();
        var bounds = query.Bounds(asked.AsOf, asked.PublishedUntil);
        if (query.HasFaults) return query.Problem();
        var (position, problem) = bounds.RecordedNow ? (long.MaxValue, null) : await clocks.Resolve(session, bounds, cancellation);
        if (problem is not null) return problem;
        var entry = bounds.RecordedNow ? await session.LoadAsync<TEntry>(stream, cancellation) : Fold(await session.ReadLog([stream], position, cancellation));
        if (entry is null) return await session.Missing(stream, cancellation, position);
        var view = View(entry, bounds.Until);
        return new Read<TView>(view, entry.Version, Table: Table(new[] { view }.ToAsyncEnumerable()));
    }

    /// <summary>In the order of their ids.</summary>
    public async Task<IResult> List(AskedBounds asked, string? limit, string? cursor, IQuerySession session, Clocks clocks, CancellationToken cancellation)
    {
        var query = new Query();
        var (bounds, take, after) = (query.Bounds(asked.AsOf, asked.PublishedUntil), query.Limit(limit), query.After(cursor));
        if (query.HasFaults) return query.Problem();
        var (position, problem) = bounds.RecordedNow ? (long.MaxValue, null) : await clocks.Resolve(session, bounds, cancellation);
        if (problem is not null) return problem;
        var past = bounds.RecordedNow ? [] : await Past(position, session, cancellation);
        if (past is null) return Problems.BadRequest([new(null, "asOf", $"A list of the past is limited to {Query.MaxLimit} matches.")]);

        ListSource<TEntry> entries = bounds.RecordedNow ? Standing : (key, count) => Task.FromResult(Page(past.Where(e => string.CompareOrdinal(e.Stream, key) > 0).Take(count + 1), count));
        var views = entries.Select(e => View(e, bounds.Until));
        return new ReadList<TView>(views, after, take, Table(views.All(after)));

        async Task<Page<TEntry>> Standing(string key, int count) =>
            Page(await session.Query<TEntry>().Where(e => e.Stream.CompareTo(key) > 0).OrderBy(e => e.Stream).Take(count + 1).ToListAsync(cancellation), count);
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

    private static Page<TEntry> Page(IEnumerable<TEntry> found, int count) => Pages.Of([.. found], count, e => e.Stream);
}

/// <summary>The bounds of a read as its address gives them.</summary>
public sealed record AskedBounds(string? AsOf, string? PublishedUntil = null);
