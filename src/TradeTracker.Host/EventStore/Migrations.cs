using Npgsql;

namespace TradeTracker.Host.EventStore;

/// <summary>Applies the files of <c>migrations/</c> in name order, each once and whole, under a lock; never the other way.</summary>
public static class Migrations
{
    private const long Lock = 0x7472616465;

    /// <returns>0: the database is at the last migration.</returns>
    public static async Task<int> Apply(string connectionString)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync();
        await Run(connection, $"select pg_advisory_lock({Lock})");
        await Run(connection, "create table if not exists public.migrations (name text primary key, sha256 text not null, applied_at timestamptz not null default clock_timestamp())");
        var applied = await Applied(connection);
        foreach (var file in Files())
        {
            var sql = await File.ReadAllTextAsync(file);
            var (name, hash) = (Path.GetFileName(file), Hash(sql));
            if (applied.TryGetValue(name, out var known))
            {
                if (known == hash) continue;
                await Console.Error.WriteLineAsync($"{name} was edited after it was applied; write a new migration instead.");
                return 1;
            }
            await using var transaction = await connection.BeginTransactionAsync();
            await Run(connection, sql);
            await using var note = new NpgsqlCommand("insert into public.migrations (name, sha256) values ($1, $2)", connection) { Parameters = { new() { Value = name }, new() { Value = hash } } };
            await note.ExecuteNonQueryAsync();
            await transaction.CommitAsync();
            Console.WriteLine($"applied {name}");
        }
        return 0;
    }

    private static IEnumerable<string> Files() => Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "migrations"), "*.sql").Order(StringComparer.Ordinal);

    private static string Hash(string sql) => Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(sql)));

    private static async Task<Dictionary<string, string>> Applied(NpgsqlConnection connection)
    {
        await using var command = new NpgsqlCommand("select name, sha256 from public.migrations", connection);
        await using var rows = await command.ExecuteReaderAsync();
        var applied = new Dictionary<string, string>(StringComparer.Ordinal);
        while (await rows.ReadAsync()) applied[rows.GetString(0)] = rows.GetString(1);
        return applied;
    }

    private static async Task Run(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 0 };
        await command.ExecuteNonQueryAsync();
    }
}
