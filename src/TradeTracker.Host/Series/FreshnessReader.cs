using System.Globalization;
using Marten;
using Npgsql;
using TradeTracker.Contracts.Targets;
using TradeTracker.Domain;
using TradeTracker.Domain.Imports;
using TradeTracker.Domain.Log;
using TradeTracker.Domain.Values;
using TradeTracker.Host.EventStore;

namespace TradeTracker.Host.Series;

/// <summary>How recent each publisher's figures are, told by the releases themselves, so that it is right at any bounds.</summary>
internal static class FreshnessReader
{
    private const string Sql = $"""
        select split_part(e.stream_id, '/', 2), max((e.data ->> 'publishedOn')::date), count(distinct e.stream_id)::int,
            coalesce(array_agg(distinct o ->> 'period') filter (where o ->> 'status' not in ('F', 'M')), '{"{}"}')
        from {EventStoreOptions.Schema}.mt_events e, jsonb_array_elements(e.data -> 'observations') o
        where e.type = 'figures_reported' and e.seq_id <= $1 and (e.data ->> 'publishedOn')::date <= $2 and e.id <> all($3)
            and (e.data ->> 'importId' is null or e.data ->> 'importId' = any($4))
        group by 1 order by 1
        """;

    public static async Task<IReadOnlyList<Freshness>> ReadFreshness(this IQuerySession session, long position, DateOnly publishedUntil, CancellationToken cancellation)
    {
        string[] deciding = ["record_struck", "import_accepted", "import_reverted"];
        var decisions = await session.Events.QueryAllRawEvents().Where(e => deciding.Contains(e.EventTypeName) && e.Sequence <= position).OrderBy(e => e.Sequence).ToListAsync(cancellation);
        var struck = History.Struck([.. decisions.Select(e => e.ToRecorded())]);
        // Accepted, and not reverted.
        var counted = decisions.Where(e => e.Data is ImportEvent).GroupBy(e => e.StreamKey!).Where(import => import.Count() == 1).Select(import => StreamKeys.IdOf(import.Key));
        await using var command = new NpgsqlCommand(Sql) { Parameters = { new() { Value = position }, new() { Value = publishedUntil }, new() { Value = struck.ToArray() }, new() { Value = counted.ToArray() } } };
        await using var rows = await session.ExecuteReaderAsync(command, cancellation);
        var found = new List<Freshness>();
        while (await rows.ReadAsync(cancellation))
        {
            var periods = (await rows.GetFieldValueAsync<string[]>(3, cancellation)).Select(p => Period.Parse(p, CultureInfo.InvariantCulture)).ToList();
            found.Add(new(rows.GetString(0), await rows.GetFieldValueAsync<DateOnly>(1, cancellation), periods.Count == 0 ? null : periods.Max(), rows.GetInt32(2)));
        }
        return found;
    }
}
