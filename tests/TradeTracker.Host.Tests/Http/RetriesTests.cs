using System.Globalization;
using System.Text.Json.Nodes;
using Shouldly;
using TradeTracker.Host.Security;
using TradeTracker.Testing;
using Xunit;

namespace TradeTracker.Host.Tests.Http;

/// <summary>Idempotency-Key: a request that was sent twice is done once. validateOnly: one that is only tried is not done.</summary>
[Collection(OneService.Name)]
public sealed class RetriesTests(Service service)
{
    private const string Key = "Idempotency-Key";

    [Fact]
    public async Task A_retry_gets_the_first_answer_again_and_records_nothing()
    {
        var body = Bodies.Target("retried", "ITA", "JPN").With("direction", "at-least");
        var first = (await service.Analyst.Post("targets", body, (Key, "retry"))).Expect(201);
        await service.Analyst.Record("targets/retried/agreement", Bodies.On("2024-01-01"));
        var before = await service.CountEvents();

        var again = (await service.Analyst.Post("targets", body, (Key, "retry"))).Expect(201);

        again.Text.ShouldBe(first.Text);
        foreach (var header in (string[])["Location", "ETag", "TradeTracker-Position", "Content-Type"]) again.Header(header).ShouldBe(first.Header(header).ShouldNotBeNull(header), header);
        (first.Header("Idempotency-Replayed"), again.Header("Idempotency-Replayed")).ShouldBe((null, "true"));
        (await service.CountEvents()).ShouldBe(before);
    }

    [Fact]
    public async Task A_key_belongs_to_one_body_one_query_one_route_and_one_caller()
    {
        var caller = service.Analyst;
        (await caller.Post("publishers", Bodies.Publisher("KEYED"), (Key, "belongs"))).Expect(201);
        (await caller.Post("publishers", Bodies.Publisher("KEYED-2"), (Key, "belongs"))).ExpectProblem(422, "key-reused");
        (await caller.Post("mechanisms", Bodies.Mechanism("keyed"), (Key, "belongs"))).Expect(201);
        (await service.As(Role.Admin).Post("publishers", Bodies.Publisher("KEYED-2"), (Key, "belongs"))).Expect(201);
        (await caller.Post("publishers", Bodies.Publisher("KEYED"), (Key, new string('x', 256)))).ExpectProblem(400, "invalid-request");
    }

    [Fact]
    public async Task A_refusal_is_not_kept_and_the_corrected_request_may_use_the_key()
    {
        (await service.Analyst.Post("publishers", Bodies.Publisher("kept!"), (Key, "refused"))).ExpectProblem(400, "invalid-request");
        (await service.Analyst.Post("publishers", Bodies.Publisher("KEPT"), (Key, "refused"))).Expect(201);
    }

    [Fact]
    public async Task Nothing_is_kept_too()
    {
        var body = Bodies.Publisher("NOTHING-KEPT");
        var first = (await service.Analyst.Post("publishers", body)).Expect(201);
        var nothing = (await service.Analyst.Post("publishers", body, (Key, "nothing"))).Expect(200);
        var again = (await service.Analyst.Post("publishers", body, (Key, "nothing"))).Expect(200);
        (again.Text, again.Header("ETag"), again.Position, again.Header("Idempotency-Replayed")).ShouldBe((nothing.Text, nothing.Header("ETag"), first.Position, "true"));
    }

    [Fact]
    public async Task Duplicates_at_the_same_time_are_recorded_once()
    {
        var body = Bodies.Publisher("AT-ONCE");
        var answers = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => service.Analyst.Post("publishers", body, (Key, "at once"))));
        foreach (var loser in answers.Where(a => a.Status != 201)) loser.ExpectProblem(409, "key-in-flight").Header("Retry-After").ShouldBe("1");
        var winner = answers.First(a => a.Status == 201);
        foreach (var told in answers.Where(a => a.Status == 201)) (told.Text, told.Position).ShouldBe((winner.Text, winner.Position));
        (await service.Analyst.Post("publishers", body, (Key, "at once"))).Expect(201).Text.ShouldBe(winner.Text);
        (await service.Database.Scalar<long>("select count(*) from tradetracker.mt_events where stream_id = 'publisher/AT-ONCE'")).ShouldBe(1);
    }

    [Fact]
    public async Task Events_carry_the_hash_of_caller_route_and_key()
    {
        await service.Analyst.Post("publishers", Bodies.Publisher("HASHED"), (Key, "hash me"));
        var expected = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData("local-analyst\nPOST /api/v1/publishers\nhash me"u8));
        (await service.Database.Scalar<string>("select headers ->> 'idempotency-key' from tradetracker.mt_events where stream_id = 'publisher/HASHED'")).ShouldBe(expected);
    }

    [Fact]
    public async Task A_dry_run_gives_the_answer_but_stores_nothing_and_uses_no_number()
    {
        await service.Analyst.Record("publishers", Bodies.Publisher("DRY", "ITA"));
        await service.Analyst.Record("targets", Bodies.Target("dry", "ITA", "KOR").With("direction", "at-least"));
        var (events, number) = (await service.CountEvents(), await Number());
        foreach (var (path, body) in ((string, JsonObject)[])
            [
                ("publishers", Bodies.Publisher("DRY-2")), ("mechanisms", Bodies.Mechanism("dry")), ("targets", Bodies.Target("dry-2", "ITA", "KOR").With("direction", "at-least")),
                ("figures", Bodies.Figures("DRY", "2024-02-01", "ITA", "KOR", ("2023", 1))), ("targets/dry/restatements", Bodies.On("2024-01-02")),
                ("targets/dry/agreement", Bodies.On("2024-01-02")), ("targets/dry/baselines", Bodies.Baseline("DRY", "2022", 1).With("citation", Bodies.Citation)),
            ])
        {
            var tried = (await service.Analyst.Post($"{path}?validateOnly=true", body, (Key, $"dry {path}"))).Expect(200);
            (tried.Header("Location"), tried.Header("TradeTracker-Position")).ShouldBe((null, null), tried.ToString());
            (await service.CountEvents(), await Number()).ShouldBe((events, number), path);
            var done = await service.Analyst.Post(path, body, (Key, $"dry {path}"));
            done.Status.ShouldBeInRange(200, 201);
            (done.Text, done.Header("Idempotency-Replayed")).ShouldBe((tried.Text, null));
            (events, number) = (await service.CountEvents(), await Number());
        }
        (await service.Analyst.Post("targets/dry/restatements?validateOnly=true", Bodies.On("2200-01-01"))).ExpectProblem(422, "in-the-future");
    }

    private async Task<string> Number() => (await service.Database.Scalar<long>("select last_value from tradetracker.mt_events_sequence")).ToString(CultureInfo.InvariantCulture);
}
