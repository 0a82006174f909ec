using Marten;
using Npgsql;
using NpgsqlTypes;
using TradeTracker.Domain.Verdicts.Changes;
using TradeTracker.Host.EventStore;

namespace TradeTracker.Host.Targets;

/// <summary>The documents of changes, one statement a page.</summary>
internal static class VerdictChangeSearch
{
    private const string Table = $"{EventStoreOptions.Schema}.mt_doc_targetverdictchange c";

    // Ids of one target and position go on with publisher and reporter; in the domain's order, whatever the database's own.
    private const string Reading = "c.id collate \"C\"";

    /// <summary>Those of one target up to a position, the oldest first.</summary>
    public static async Task<IReadOnlyList<VerdictChange>> ReadChanges(this IQuerySession session, string target, long upTo, ChangePlace? after, int take, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand($"select c.data, '' from {Table} where c.target = $1 and c.position <= $2 and (c.position, {Reading}) > ($3, $4) order by c.position, {Reading} limit $5")
        {
            Parameters = { new() { Value = target }, new() { Value = upTo }, new() { Value = after?.At ?? 0 }, new() { Value = after is null ? "" : TargetVerdictChange.IdOf(target, after.At, after.Reading) }, new() { Value = take } },
        };
        return [.. (await session.Read(command, cancellation)).Select(c => c.Document.Change)];
    }

    /// <summary>The latest of all targets that stand, or of some up to a position; each with the target's name as it is now.</summary>
    public static async Task<IReadOnlyList<(TargetVerdictChange Document, string Name)>> ReadLatestChanges(this IQuerySession session, string[]? targets, long upTo, int most, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand($"""
            select c.data, t.terms_name from {Table} join {EventStoreOptions.Schema}.mt_doc_target t on t.id = c.target
            where c.position <= $2 and case when $1::text[] is null then not t.mt_deleted else c.target = any($1) end
            order by c.position desc, c.target collate "C", {Reading} limit $3
            """)
        {
            Parameters = { new() { Value = (object?)targets ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Text }, new() { Value = upTo }, new() { Value = most } },
        };
        return await session.Read(command, cancellation);
    }

    private static async Task<IReadOnlyList<(TargetVerdictChange Document, string Name)>> Read(this IQuerySession session, NpgsqlCommand command, CancellationToken cancellation)
    {
        await using var rows = await session.ExecuteReaderAsync(command, cancellation);
        var (found, json) = (new List<(TargetVerdictChange, string)>(), session.DocumentStore.Options.Serializer());
        while (await rows.ReadAsync(cancellation)) found.Add((await json.FromJsonAsync<TargetVerdictChange>(rows, 0, cancellation), rows.GetString(1)));
        return found;
    }
}
