using Marten;
using TradeTracker.Domain;
using TradeTracker.Domain.Log;
using TradeTracker.Host.EventStore;
using TradeTracker.Host.Http;
using TradeTracker.Host.Targets;

namespace TradeTracker.Host.Registries;

/// <summary>Shows and lists records with a stream and a document each: today's from their documents, any other time's folded from their events.</summary>
/// <param name="Prefix">What all their streams begin with: <c>group/</c>.</param>
/// <param name="View">As readers see it, published until a day.</param>
public sealed record Registry<TEntry, TEvent, TView>(string Prefix, Func<TEntry?, TEvent, TEntry?> Evolve, Func<TEntry, DateOnly, TView> View)
    where TEntry : RegistryEntry where TView : class
{
    public async Task<IResult> Show(string stream, AskedBounds asked, IQuerySession session, VerdictReader clocks, CancellationToken cancellation)
    {
        var query = new Query();
        var bounds = query.Bounds(asked.AsOf, asked.PublishedUntil);
        if (query.HasFaults) return query.Problem();
        var (position, problem) = bounds.RecordedNow ? (long.MaxValue, null) : await clocks.Resolve(session, bounds, cancellation);
        if (problem is not null) return problem;
        var entry = bounds.RecordedNow ? await session.LoadAsync<TEntry>(stream, cancellation) : Fold(await session.ReadLog([stream], position, cancellation));
        return entry is null ? await session.Missing(stream, cancellation, position) : new Read<TView>(View(entry, bounds.Until), entry.Version);
    }

    /// <summary>In the order of their ids.</summary>
    public async Task<IResult> List(AskedBounds asked, string? limit, string? cursor, IQuerySession session, VerdictReader clocks, CancellationToken cancellation)
    {
        var query = new Query();
        var (bounds, take, after) = (query.Bounds(asked.AsOf, asked.PublishedUntil), query.Limit(limit), query.After(cursor));
        if (query.HasFaults) return query.Problem();
        var (position, problem) = bounds.RecordedNow ? (long.MaxValue, null) : await clocks.Resolve(session, bounds, cancellation);
        if (problem is not null) return problem;
        var found = bounds.RecordedNow
            ? await session.Query<TEntry>().Where(e => e.Stream.CompareTo(after) > 0).OrderBy(e => e.Stream).Take(take + 1).ToListAsync(cancellation)
            : await Past(position, after, take + 1, session, cancellation);
        if (found is null) return Problems.BadRequest([new(null, "asOf", $"A list of the past is limited to {Query.MaxLimit} matches.")]);
        var page = ReadPage<TEntry>.Of(found, take, e => e.Stream).Page;
        return new ReadPage<TView>(new([.. page.Items.Select(e => View(e, bounds.Until))], page.Next));
    }

    /// <summary>Null where there are too many to fold.</summary>
    private async Task<IReadOnlyList<TEntry>?> Past(long position, string after, int take, IQuerySession session, CancellationToken cancellation)
    {
        var streams = await session.StreamsUnder(Prefix, position, Query.MaxLimit + 1, cancellation);
        if (streams.Count > Query.MaxLimit) return null;
        var events = (await session.ReadLog(streams, position, cancellation)).ToLookup(e => e.Stream);
        return [.. streams.Where(s => string.CompareOrdinal(s, after) > 0).Select(s => Fold([.. events[s]])).OfType<TEntry>().Take(take)];
    }

    private TEntry? Fold(IReadOnlyList<Recorded> events) => History.Fold(events, Evolve) is { } entry ? entry with { Version = events[^1].Version } : null;
}

/// <summary>The bounds of a read as its address gives them.</summary>
public sealed record AskedBounds(string? AsOf, string? PublishedUntil = null);
