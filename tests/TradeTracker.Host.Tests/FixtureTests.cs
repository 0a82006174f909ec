using Npgsql;
using Shouldly;
using TradeTracker.Testing;
using Xunit;

namespace TradeTracker.Host.Tests;

/// <summary>A fixture that hides a fault makes every test green: what the others lean on.</summary>
public sealed class FixtureTests(TemplateDatabase template)
{
    [Theory, InlineData(null), InlineData("")]
    public void Without_a_database_the_tests_fail_and_say_how_to_run_them(string? url) =>
        Should.Throw<InvalidOperationException>(() => TemplateDatabase.Given(url)).Message.ShouldContain("ops/test");

    [Fact]
    public async Task Copies_are_migrated_and_separate_and_gone_afterwards()
    {
        string gone;
        await using (var one = await Copy())
        await using (var other = await Copy())
        {
            await Database.Execute(one.Admin, "create table public.mine ()");
            (await one.Scalar<long>("select count(*) from pg_tables where tablename in ('mt_events', 'mine')")).ShouldBe(2);
            (await other.Scalar<long>("select count(*) from pg_tables where tablename in ('mt_events', 'mine')")).ShouldBe(1);
            (await other.Scalar<long>("select count(*) from tradetracker.mt_events")).ShouldBe(0);
            gone = one.Owner;
        }
        (await Should.ThrowAsync<PostgresException>(Database.Execute(gone, "select 1"))).SqlState.ShouldBe(PostgresErrorCodes.InvalidCatalogName);
    }

    [Fact]
    public void An_answer_that_was_not_expected_is_shown()
    {
        var answer = new Answer("POST targets", 422, new Dictionary<string, string> { ["Content-Type"] = "application/problem+json" }, """{ "type": "/problems/id-taken", "status": 422 }""");
        Should.Throw<ShouldAssertException>(() => answer.Expect(201)).Message.ShouldContain("POST targets → 422 { \"type\": \"/problems/id-taken\"");
        Should.Throw<ShouldAssertException>(() => answer.ExpectProblem(422, "struck")).Message.ShouldContain("id-taken");
        // A problem without a detail is no problem of ours.
        Should.Throw<KeyNotFoundException>(() => answer.ExpectProblem(422, "id-taken"));
    }

    private async Task<Database> Copy()
    {
        var copy = new Database(template);
        await copy.InitializeAsync();
        return copy;
    }
}
