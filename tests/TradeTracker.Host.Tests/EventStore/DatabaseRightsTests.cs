using Npgsql;
using Shouldly;
using TradeTracker.Host.EventStore;
using TradeTracker.Testing;
using Xunit;

namespace TradeTracker.Host.Tests.EventStore;

/// <summary>What the database itself holds, whoever is asked to break it: events are added and never changed, and the schema is the migrations'.</summary>
public sealed class DatabaseRightsTests(Database database) : IClassFixture<Database>
{
    private const string Denied = "events are never changed or deleted";

    [Theory]
    [InlineData("update tradetracker.mt_events set data = '{}'")]
    [InlineData("delete from tradetracker.mt_events")]
    [InlineData("truncate tradetracker.mt_events")]
    [InlineData("alter table tradetracker.mt_events disable trigger all")]
    [InlineData("drop table tradetracker.mt_events")]
    [InlineData("delete from tradetracker.mt_streams")]
    [InlineData("update tradetracker.mt_streams set id = 'target/other'")]
    [InlineData("select tradetracker.mt_archive_stream('target/any')")]
    [InlineData("update tradetracker.mt_doc_idempotencyrow set data = '{}'")]
    [InlineData("delete from tradetracker.mt_doc_idempotencyrow")]
    [InlineData("insert into public.migrations (name, sha256) values ('x', 'x')")]
    [InlineData("create table tradetracker.mine (id int)")]
    [InlineData("create table public.mine (id int)")]
    [InlineData("set session_replication_role = replica")]
    public async Task The_service_may_not(string sql)
    {
        var refused = await Should.ThrowAsync<PostgresException>(Database.Execute(database.Service, sql));
        // For want of the right, not only because a trigger stops it.
        (refused.SqlState, refused.MessageText == Denied).ShouldBe((PostgresErrorCodes.InsufficientPrivilege, false));
    }

    [Theory]
    [InlineData("update tradetracker.mt_events set data = '{}'")]
    [InlineData("delete from tradetracker.mt_events")]
    [InlineData("truncate tradetracker.mt_events")]
    public async Task Even_the_owner_may_not(string sql)
    {
        await Insert("owner/1");
        (await Should.ThrowAsync<PostgresException>(Database.Execute(database.Owner, sql))).MessageText.ShouldBe(Denied);
    }

    [Fact]
    public async Task Events_carry_the_clock_of_the_database_whatever_the_writer_says()
    {
        await Insert("clock/1");
        (await database.Scalar<bool>("select timestamp > now() - interval '1 minute' from tradetracker.mt_events where stream_id = 'clock/1'")).ShouldBeTrue();
    }

    [Fact]
    public async Task Migrating_again_changes_nothing()
    {
        var before = await database.Column<string>("select name || sha256 || applied_at from public.migrations order by name");
        (await Migrations.Apply(database.Owner)).ShouldBe(0);
        (await database.Column<string>("select name || sha256 || applied_at from public.migrations order by name")).ShouldBe(before);
    }

    [Fact]
    public async Task The_migrations_make_the_schema_of_the_model()
    {
        using var store = database.OpenStore();
        await store.Storage.Database.AssertDatabaseMatchesConfigurationAsync(TestContext.Current.CancellationToken);
    }

    private Task Insert(string stream) => Database.Execute(database.Service, $"""
        insert into tradetracker.mt_streams (id, version) values ('{stream}', 1) on conflict do nothing;
        insert into tradetracker.mt_events (seq_id, id, stream_id, version, data, type, timestamp, mt_dotnet_type)
        values (nextval('tradetracker.mt_events_sequence'), gen_random_uuid(), '{stream}', (select count(*) + 1 from tradetracker.mt_events where stream_id = '{stream}'), '{"{}"}', 'sample', '2000-01-01', null)
        """);
}
