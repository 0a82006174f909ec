using System.Globalization;
using System.Text.Json;
using Shouldly;
using TradeTracker.Host.Deadlines;
using TradeTracker.Testing;
using Wolverine.Tracking;
using Xunit;

namespace TradeTracker.Host.Tests.Deadlines;

/// <summary>What the service records by itself, without a poller: told by writes, by a scheduled message, and at its start.</summary>
public sealed class DeadlinesTests(Service service) : IClassFixture<Service>
{
    private const string Scheduled = "select execution_time from messages.wolverine_incoming_envelopes where message_type = 'deadline_passed' and status = 'Scheduled' order by 1";

    private static object By(string date) => new { date, precision = "year", words = "by then" };

    private static object Revision(string on, string date) => new { members = new { deadline = By(date) }, on, citation = Bodies.Citation };

    [Fact]
    public async Task R5_1_a_deadline_that_is_over_when_it_is_recorded_is_reached_at_once_and_by_the_service()
    {
        await service.Analyst.Record("targets", Bodies.Target("past", "CHN", "KAZ").With("direction", "at-least").With("deadline", By("2024-12-31")));
        var reached = (await Feed("past", 1))[0];
        reached.GetProperty("actor").GetString().ShouldBe("tradetracker");
        reached.GetProperty("data").GetRawText().Replace(" ", "", StringComparison.Ordinal).ShouldBe("""{"on":"2025-01-01","deadline":"2024-12-31","targetId":"past"}""");

        var extended = await service.Analyst.Record("targets/past/revisions", Revision("2025-06-01", "2025-12-31"));
        var again = (await Feed("past", 2))[1];
        again.GetProperty("data").GetProperty("deadline").GetString().ShouldBe("2025-12-31");
        extended.Header("ETag")!.ShouldStartWith("\"2-", Case.Sensitive, "an analyst's version does not move under them");
        (await service.Analyst.Post($"events/{reached.GetProperty("position").GetInt64()}/strike", new { reason = "Not over." })).ExpectProblem(422, "not-strikable");
        var position = again.GetProperty("position").GetInt64().ToString(CultureInfo.InvariantCulture);
        (await service.Reader.Get("targets/past", ("TradeTracker-Min-Position", position))).Header("Content-Location")!.ShouldContain($"asOf={position}&");
    }

    [Fact]
    public async Task One_message_waits_for_the_end_of_the_earliest_last_day_at_UTC_plus_14()
    {
        await service.Analyst.Record("targets", Bodies.Target("late", "CHN", "UZB").With("direction", "at-least").With("deadline", By("2100-12-31")));
        await Eventually(() => service.Database.Column<DateTime>(Scheduled), found => found.Count == 1);
        await service.Analyst.Record("targets", Bodies.Target("early", "CHN", "UZB").With("direction", "at-least").With("deadline", By("2090-12-31")));
        await Eventually(() => service.Database.Column<DateTime>(Scheduled), found => found is [var at] && at <= new DateTime(2090, 12, 31, 10, 0, 0, DateTimeKind.Utc));
    }

    [Fact]
    public async Task Looking_again_records_nothing_and_finds_what_was_never_told()
    {
        await service.Analyst.Record("targets", Bodies.Target("told", "CHN", "TJK").With("direction", "at-least").With("deadline", By("2024-12-31")));
        await Feed("told", 1);
        // Like a target of a database that is older than deadlines.
        await Database.Execute(service.Database.Admin, "insert into tradetracker.mt_doc_target select copy.* from tradetracker.mt_doc_target t, jsonb_populate_record(t, jsonb_build_object('id', 'target/untold', 'data', replace(t.data::text, 'target/told', 'target/untold')::jsonb)) copy where t.id = 'target/told'");
        var before = await service.CountEvents();
        for (var start = 0; start < 2; start++)
            await service.App.TrackActivity().IncludeExternalTransports().ExecuteAndWaitAsync(c => c.PublishAsync(new DeadlinePassed()).AsTask());
        (await Feed("untold", 1)).Count.ShouldBe(1);
        (await service.CountEvents()).ShouldBe(before + 1);
    }

    [Fact]
    public async Task A_dry_run_and_a_refusal_tell_nobody()
    {
        const string Told = "select count(*) from messages.wolverine_incoming_envelopes where message_type = 'terms_changed'";
        var before = await service.Database.Scalar<long>(Told);
        (await service.Analyst.Post("targets?validateOnly=true", Bodies.Target("dry", "CHN", "TKM").With("direction", "at-least").With("deadline", By("2024-12-31")))).Expect(200);
        (await service.Analyst.Post("targets", Bodies.Target("refused", "CHN", "TKM"))).ExpectProblem(422, "direction-required");
        (await service.Database.Scalar<long>(Told)).ShouldBe(before);
        await service.Analyst.Record("targets", Bodies.Target("recorded", "CHN", "TKM").With("direction", "at-least"));
        (await service.Database.Scalar<long>(Told)).ShouldBe(before + 1);
    }

    private async Task<IReadOnlyList<JsonElement>> Feed(string target, int count) => await Eventually(
        async () => (IReadOnlyList<JsonElement>)[.. (await service.Reader.Get($"events?types=deadline_reached&stream=deadline/{target}")).Expect(200).Json.GetProperty("items").EnumerateArray()],
        found => found.Count >= count);

    private static async Task<T> Eventually<T>(Func<Task<T>> ask, Predicate<T> enough)
    {
        for (var attempt = 0; ; attempt++)
        {
            var found = await ask();
            if (enough(found)) return found;
            attempt.ShouldBeLessThan(100, JsonSerializer.Serialize(found));
            await Task.Delay(100, TestContext.Current.CancellationToken);
        }
    }
}
