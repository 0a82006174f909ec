using JasperFx.Events.Daemon;
using Marten;
using Npgsql;
using TradeTracker.Host.EventStore;
using Xunit;

namespace TradeTracker.Testing;

/// <summary>The database of one test class, as its two roles and the superuser reach it; dropped at the end.</summary>
public sealed class Database(TemplateDatabase template) : IAsyncLifetime
{
    private string name = "";

    public string Service => template.ConnectionTo(name, "tradetracker_service");
    public string Owner => template.ConnectionTo(name, "tradetracker_owner", pooling: false);
    public string Admin => template.ConnectionTo(name, pooling: false);

    public async ValueTask InitializeAsync() => name = await template.Copy();

    /// <summary>A store with the service's model and rights, but without its daemon.</summary>
    public DocumentStore OpenStore(int batchSize = 500) => DocumentStore.For(o =>
    {
        o.Configure(Service, batchSize);
        o.Projections.AsyncMode = DaemonMode.ExternallyManaged;
    });

    /// <summary>The first column of the first row, asked for by the superuser.</summary>
    public async Task<T> Scalar<T>(string sql, params object[] parameters) => (await Column<T>(sql, parameters))[0];

    /// <summary>Runs a statement with the rights of one of the connection strings above.</summary>
    public static async Task Execute(string connectionString, string sql)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>The first column of every row, asked for by the superuser.</summary>
    public async Task<IReadOnlyList<T>> Column<T>(string sql, params object[] parameters)
    {
        await using var connection = new NpgsqlConnection(Admin);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        foreach (var value in parameters) command.Parameters.Add(new() { Value = value });
        await using var rows = await command.ExecuteReaderAsync();
        var found = new List<T>();
        while (await rows.ReadAsync()) found.Add(await rows.GetFieldValueAsync<T>(0));
        return found;
    }

    /// <summary>Lets in nobody but the superuser, and sends away who is in, until what is returned is disposed of.</summary>
    public async Task<IAsyncDisposable> Close()
    {
        await Execute(Admin, $"alter database {name} connection limit 0");
        await Execute(Admin, "select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()");
        return new Closed(this);
    }

    private sealed class Closed(Database database) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync() => await Execute(database.Admin, $"alter database {database.name} connection limit -1");
    }

    public async ValueTask DisposeAsync()
    {
        await using (var pool = new NpgsqlConnection(Service)) NpgsqlConnection.ClearPool(pool);
        await template.Drop(name);
    }
}
