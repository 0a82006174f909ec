using Npgsql;

namespace TradeTracker.Testing;

/// <summary>A database of one test class, as its two roles and the superuser reach it.</summary>
public sealed class Database(TemplateDatabase template, string name) : IAsyncDisposable
{
    public string Service => template.ConnectionTo(name, "tradetracker_service");
    public string Owner => template.ConnectionTo(name, "tradetracker_owner", pooling: false);
    public string Admin => template.ConnectionTo(name, pooling: false);

    /// <summary>The first column of the first row, asked for by the superuser.</summary>
    public async Task<T> Scalar<T>(string sql, params object[] parameters) => (await Column<T>(sql, parameters))[0];

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

    public async ValueTask DisposeAsync()
    {
        await using (var pool = new NpgsqlConnection(Service)) NpgsqlConnection.ClearPool(pool);
        await template.Drop(name);
    }
}
