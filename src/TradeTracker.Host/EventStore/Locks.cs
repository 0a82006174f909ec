using Marten;
using Npgsql;

namespace TradeTracker.Host.EventStore;

/// <summary>Names that one transaction at a time holds, over all nodes, until it ends.</summary>
public static class Locks
{
    /// <summary>Begins the session's transaction and waits until nobody else holds the name.</summary>
    public static async Task Lock(this IDocumentSession session, string name, CancellationToken cancellation)
    {
        await session.BeginTransactionAsync(cancellation);
        await using var command = Command("select pg_advisory_xact_lock(hashtextextended($1, 0))", name);
        await using var rows = await session.ExecuteReaderAsync(command, cancellation);
    }

    /// <summary>Within a transaction that has begun.</summary>
    /// <returns>False where somebody else holds the name.</returns>
    public static async Task<bool> TryLock(this IDocumentSession session, string name, CancellationToken cancellation)
    {
        await using var command = Command("select pg_try_advisory_xact_lock(hashtextextended($1, 0))", name);
        await using var rows = await session.ExecuteReaderAsync(command, cancellation);
        await rows.ReadAsync(cancellation);
        return rows.GetBoolean(0);
    }

    private static NpgsqlCommand Command(string sql, string name) => new(sql) { Parameters = { new() { Value = name } } };
}
