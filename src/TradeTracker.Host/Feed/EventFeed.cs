using System.Globalization;
using System.Text.Json;
using Marten;
using Npgsql;
using NpgsqlTypes;
using TradeTracker.Contracts.Events;
using TradeTracker.Host.EventStore;
using TradeTracker.Host.Http;

namespace TradeTracker.Host.Feed;

/// <summary>Which events a reader asks for: after one position, at most at another.</summary>
public sealed record FeedRequest(long After, long UpTo, string[]? Types, string? Stream, int Take);

/// <summary>Reads events as stored, without binding their data to types.</summary>
public static class EventFeed
{
    private const string Sql = $"""
        select seq_id, id, stream_id, version, type, timestamp, user_name, correlation_id, data
        from {EventStoreOptions.Schema}.mt_events
        where seq_id > $1 and seq_id <= $2 and ($3::text[] is null or type = any($3)) and ($4::text is null or stream_id = $4)
        order by seq_id limit $5
        """;

    public static async Task<IReadOnlyList<EventView>> ReadFeed(this IQuerySession session, FeedRequest request, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(Sql)
        {
            Parameters =
            {
                new() { Value = request.After },
                new() { Value = request.UpTo },
                new() { Value = (object?)request.Types ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Text },
                new() { Value = (object?)request.Stream ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Text },
                new() { Value = request.Take },
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

    /// <summary>At most so many of the events (one more was read), and the position after which to go on.</summary>
    public static ReadPage<EventView> ToPage(IReadOnlyList<EventView> events, int take) => new(
        new(events.Count > take ? [.. events.Take(take)] : events, events.Count > take ? events[take - 1].Position.ToString(CultureInfo.InvariantCulture) : null), "after");
}
