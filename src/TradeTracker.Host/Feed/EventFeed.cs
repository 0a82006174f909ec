using System.Globalization;
using System.Text.Json;
using Marten;
using Npgsql;
using NpgsqlTypes;
using TradeTracker.Contracts;
using TradeTracker.Contracts.Events;
using TradeTracker.Host.EventStore;
using TradeTracker.Host.Http;
using TradeTracker.Host.Http.Tables;

namespace TradeTracker.Host.Feed;

/// <summary>Which events a reader asks for: after one position, at most at another.</summary>
public sealed record FeedRequest(long After, long UpTo, string[]? Types, string? Stream);

/// <summary>Reads events as stored, without binding their data to types.</summary>
public static class EventFeed
{
    private static readonly Columns<EventView> Columns = new()
    {
        { "position", e => e.Position },
        { "event_id", e => e.EventId.ToString() },
        { "stream", e => e.Stream },
        { "version", e => e.Version },
        { "type", e => e.Type },
        { "recorded_at", e => e.RecordedAt },
        { "actor", e => e.Actor },
        { "correlation_id", e => e.CorrelationId },
        { "data", e => e.Data.GetRawText() },
    };

    private const string Sql = $"""
        select seq_id, id, stream_id, version, type, timestamp, user_name, correlation_id, data
        from {EventStoreOptions.Schema}.mt_events
        where seq_id > $1 and seq_id <= $2 and ($3::text[] is null or type = any($3)) and ($4::text is null or stream_id = $4)
        order by seq_id limit $5
        """;

    private static async Task<IReadOnlyList<EventView>> Read(this IQuerySession session, FeedRequest request, int take, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(Sql)
        {
            Parameters =
            {
                new() { Value = request.After },
                new() { Value = request.UpTo },
                new() { Value = (object?)request.Types ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Text },
                new() { Value = (object?)request.Stream ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Text },
                new() { Value = take },
            },
        };
        await using var rows = await session.ExecuteReaderAsync(command, cancellation);
        var events = new List<EventView>();
        while (await rows.ReadAsync(cancellation))
            events.Add(new(
                rows.GetInt64(0), rows.GetGuid(1), rows.GetString(2), rows.GetInt64(3), rows.GetString(4), await rows.GetFieldValueAsync<DateTimeOffset>(5, cancellation),
                rows.IsDBNull(6) ? null : rows.GetString(6), rows.IsDBNull(7) ? null : rows.GetString(7), JsonElement.Parse(rows.GetString(8))));
        return events;
    }

    /// <summary>The events asked for, page by page; the position of the last is the key after which to go on.</summary>
    public static ReadList<EventView> ToList(this IQuerySession session, FeedRequest request, int limit, CancellationToken cancellation)
    {
        return new(Read, request.After.ToString(CultureInfo.InvariantCulture), limit, Columns, "after");

        async Task<Page<EventView>> Read(string after, int take) => Pages.Of(
            await session.Read(request with { After = long.Parse(after, CultureInfo.InvariantCulture) }, take + 1, cancellation), take, e => e.Position.ToString(CultureInfo.InvariantCulture));
    }
}
