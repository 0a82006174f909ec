using JasperFx.Events;
using Marten;
using Npgsql;
using TradeTracker.Domain;
using TradeTracker.Domain.Log;
using TradeTracker.Domain.Series;

namespace TradeTracker.Host.EventStore;

/// <summary>The log as the pure domain reads it.</summary>
public static class EventLog
{
    /// <summary>Everything recorded in these streams at or below a position, in order.</summary>
    public static async Task<IReadOnlyList<Recorded>> ReadLog(this IQuerySession session, IReadOnlyCollection<string> streams, long position, CancellationToken cancellation)
    {
        var keys = streams.ToArray();
        var events = await session.Events.QueryAllRawEvents()
            .Where(e => keys.Contains(e.StreamKey) && e.Sequence <= position).OrderBy(e => e.Sequence).ToListAsync(cancellation);
        return [.. events.Select(ToRecorded)];
    }

    /// <summary>The logs of series, each with what became of the imports that its figures came by, in order.</summary>
    public static async Task<ILookup<string, Recorded>> ReadSeries(this IQuerySession session, IReadOnlyCollection<string> streams, long position, CancellationToken cancellation)
    {
        var own = await session.ReadLog(streams, position, cancellation);
        var imports = (await session.ReadImports(own, position, cancellation)).ToLookup(e => e.Stream);
        return own.GroupBy(e => e.Stream).SelectMany(log => WithImports([.. log]).Select(e => (log.Key, Event: e))).ToLookup(e => e.Key, e => e.Event);

        IEnumerable<Recorded> WithImports(IReadOnlyList<Recorded> log) =>
            imports.Count == 0 ? log : log.Concat(ImportsOf(log).SelectMany(i => imports[i])).OrderBy(e => e.Position);
    }

    /// <summary>The logs of the imports that figures among these events came by.</summary>
    public static async Task<IReadOnlyList<Recorded>> ReadImports(this IQuerySession session, IReadOnlyList<Recorded> events, long position, CancellationToken cancellation) =>
        ImportsOf(events).ToList() is { Count: > 0 } imports ? await session.ReadLog(imports, position, cancellation) : [];

    private static IEnumerable<string> ImportsOf(IEnumerable<Recorded> events) =>
        events.Select(e => (e.Data as FiguresReported)?.ImportId).OfType<string>().Distinct().Select(StreamKeys.Import);

    /// <summary>The streams under a prefix (<c>group/</c>) that had begun at a position, in order.</summary>
    public static Task<IReadOnlyList<string>> StreamsUnder(this IQuerySession session, string prefix, long position, int most, CancellationToken cancellation)
    {
        // '0' follows '/': a range, which the index of streams can answer.
        var end = $"{prefix[..^1]}0";
        return session.Events.QueryAllRawEvents()
            .Where(e => e.Version == 1 && e.StreamKey!.CompareTo(prefix) > 0 && e.StreamKey.CompareTo(end) < 0 && e.Sequence <= position)
            .OrderBy(e => e.StreamKey).Take(most).Select(e => e.StreamKey!).ToListAsync(cancellation);
    }

    public static Recorded ToRecorded(this IEvent e) =>
        new(e.Id, e.Sequence, e.StreamKey!, e.Data) { Version = e.Version, RecordedAt = e.Timestamp, Actor = e.UserName };

    /// <summary>The position of one version of a stream; null where there is none.</summary>
    public static async Task<long?> PositionOf(this IQuerySession session, string stream, long version, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand($"select seq_id from {EventStoreOptions.Schema}.mt_events where stream_id = $1 and version = $2") { Parameters = { new() { Value = stream }, new() { Value = version } } };
        return await session.Scalar(command, cancellation);
    }

    /// <summary>The last position recorded at or before an instant, not above the high-water mark; 0 where there is none.</summary>
    public static async Task<long> PositionAt(this IQuerySession session, DateTimeOffset instant, long highWater, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand($"select max(seq_id) from {EventStoreOptions.Schema}.mt_events where timestamp <= $1 and seq_id <= $2") { Parameters = { new() { Value = instant.ToUniversalTime() }, new() { Value = highWater } } };
        return await session.Scalar(command, cancellation) ?? 0;
    }

    /// <summary>The last position recorded, whether or not it is readable in order yet.</summary>
    public static async Task<long> LastPosition(this IQuerySession session, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand($"select max(seq_id) from {EventStoreOptions.Schema}.mt_events");
        return await session.Scalar(command, cancellation) ?? 0;
    }

    private static async Task<long?> Scalar(this IQuerySession session, NpgsqlCommand command, CancellationToken cancellation)
    {
        await using var rows = await session.ExecuteReaderAsync(command, cancellation);
        return await rows.ReadAsync(cancellation) && !await rows.IsDBNullAsync(0, cancellation) ? rows.GetInt64(0) : null;
    }
}
