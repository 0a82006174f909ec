using Marten;
using Marten.Storage;
using Npgsql;

namespace TradeTracker.Host.EventStore;

/// <summary>The store's database, for what is no event and no document.</summary>
public static class Connections
{
    public static async Task<NpgsqlConnection> Connect(this IDocumentStore store, CancellationToken cancellation)
    {
        var connection = ((IMartenDatabase)store.Storage.Database).CreateConnection();
        await connection.OpenAsync(cancellation);
        return connection;
    }
}
