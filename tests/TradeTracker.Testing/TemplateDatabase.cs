using Npgsql;
using TradeTracker.Host.EventStore;
using Xunit;

namespace TradeTracker.Testing;

/// <summary>One database per test run, migrated the way the <c>migrate</c> command does; every test class gets its own copy of it in a moment.</summary>
public sealed class TemplateDatabase : IAsyncLifetime
{
    /// <summary>Holds the superuser's connection string of a throw-away cluster; ops/test sets it.</summary>
    public const string AdminVariable = "TRADETRACKER_TEST_ADMIN";

    private static readonly string Name = $"template_{Environment.ProcessId}";
    private static int copies;
    private readonly string admin = Given(Environment.GetEnvironmentVariable(AdminVariable));

    /// <summary>What the variable says; without it the tests fail and say how to run them, and are never skipped.</summary>
    public static string Given(string? url) => url is { Length: > 0 } ? url
        : throw new InvalidOperationException($"{AdminVariable} is not set. Run ops/test, or: export {AdminVariable}=\"$(ops/postgres url --role admin)\"");

    public async ValueTask InitializeAsync()
    {
        await Run($"create database {Name} owner tradetracker_owner");
        // Without a pool: a database with an open connection cannot be copied.
        if (await Migrations.Apply(ConnectionTo(Name, "tradetracker_owner", pooling: false)) != 0) throw new InvalidOperationException("The migrations failed.");
    }

    public async ValueTask DisposeAsync() => await Run($"drop database if exists {Name} with (force)");

    /// <summary>The name of a fresh copy.</summary>
    internal async Task<string> Copy()
    {
        var name = $"copy_{Environment.ProcessId}_{Interlocked.Increment(ref copies)}";
        await Run($"create database {name} template {Name} owner tradetracker_owner");
        return name;
    }

    internal Task Drop(string name) => Run($"drop database if exists {name} with (force)");

    internal string ConnectionTo(string database, string? role = null, bool pooling = true) => new NpgsqlConnectionStringBuilder(admin)
    {
        Database = database,
        Username = role ?? new NpgsqlConnectionStringBuilder(admin).Username,
        Pooling = pooling,
        MaxPoolSize = 10,
        MaxAutoPrepare = 100,
        AutoPrepareMinUsages = 2,
        CommandTimeout = 10,
        IncludeErrorDetail = true,
    }.ConnectionString;

    private Task Run(string sql) => Database.Execute(new NpgsqlConnectionStringBuilder(admin) { Pooling = false }.ConnectionString, sql);
}
