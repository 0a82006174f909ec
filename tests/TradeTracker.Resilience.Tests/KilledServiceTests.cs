using System.Collections.Concurrent;
using System.Diagnostics;
using Shouldly;
using TradeTracker.Testing;
using Xunit;

namespace TradeTracker.Resilience.Tests;

/// <summary>kill -9 in the middle of writes: what was acknowledged is there once, what was not can be sent again, and the projections catch up by themselves.</summary>
public sealed class KilledServiceTests(Database database) : IClassFixture<Database>
{
    private const int Rounds = 3, Writers = 8;
    private readonly ConcurrentDictionary<string, Answer> acknowledged = new();
    private readonly ConcurrentBag<string> unanswered = [];

    [Fact]
    public async Task Nothing_acknowledged_is_lost_and_nothing_is_recorded_twice()
    {
        var cancellation = TestContext.Current.CancellationToken;
        using var service = new ServiceProcess(database);
        await service.Start(cancellation);
        await service.Analyst.Record("publishers", Bodies.Publisher("GACC", "CHN"));
        for (var writer = 0; writer < Writers; writer++)
            await service.Analyst.Record("targets", Bodies.Target($"killed-{writer}", "CHN", "KAZ").With("direction", "at-least"));

        var counted = 0;
        for (var round = 0; counted < Rounds; round++)
        {
            round.ShouldBeLessThan(3 * Rounds, "no round had a request in flight when the service was killed");
            // Another moment in each round.
            if (await KillUnderLoad(service, round, killAfter: 10 + 17 * round) > 0) counted++;
            await service.Start(cancellation);
        }

        foreach (var write in unanswered) acknowledged[write] = (await Write(service.Analyst, write)).Expect(200);
        await EveryWriteIsThereOnce();
        await ProjectionsCatchUp(service.Analyst);
        await service.Kill();
        await AReplayGivesTheSameBytes(cancellation);
    }

    /// <returns>How many requests were unanswered when it died.</returns>
    private async Task<int> KillUnderLoad(ServiceProcess service, int round, int killAfter)
    {
        var (analyst, before, lost, dead) = (service.Analyst, acknowledged.Count, unanswered.Count, false);
        var writers = Enumerable.Range(0, Writers).Select(async writer =>
        {
            for (var i = 0; !Volatile.Read(ref dead); i++)
            {
                var write = $"{writer}/{round}/{i}";
                try
                {
                    acknowledged[write] = (await Write(analyst, write)).Expect(200);
                }
                catch (HttpRequestException)
                {
                    unanswered.Add(write);
                    return;
                }
            }
        }).Append(Publish(analyst, round, () => Volatile.Read(ref dead))).ToList();
        for (var began = Stopwatch.GetTimestamp(); acknowledged.Count - before < killAfter; await Task.Delay(5))
            Stopwatch.GetElapsedTime(began).TotalSeconds.ShouldBeLessThan(60, $"only {acknowledged.Count - before} of {killAfter} writes were answered");
        await service.Kill();
        Volatile.Write(ref dead, true);
        await Task.WhenAll(writers);
        return unanswered.Count - lost;
    }

    /// <summary>One revision after another, each of which changes the verdicts on every target.</summary>
    private static async Task Publish(Caller analyst, int round, Func<bool> isDead)
    {
        try
        {
            for (var i = 0; !isDead(); i++) await analyst.Post("figures", Bodies.Figures("GACC", "2024-01-12", "CHN", "KAZ", ("2023", 30 + round + i / 1000m)));
        }
        catch (HttpRequestException)
        {
            // Whether it was recorded or not, no verdict may depend on the moment of the kill.
        }
    }

    private static Task<Answer> Write(Caller analyst, string write) => analyst.Post(
        $"targets/killed-{write.Split('/')[0]}/restatements", Bodies.On("2024-03-31").With("citation", Bodies.Citation.With("title", write)), ("Idempotency-Key", write));

    private async Task EveryWriteIsThereOnce()
    {
        (await database.Column<string>("select data -> 'citation' ->> 'title' from tradetracker.mt_events where type = 'target_restated'")).Order().ShouldBe(acknowledged.Keys.Order());
        foreach (var (write, answer) in acknowledged)
            (await database.Scalar<string>("select data -> 'citation' ->> 'title' from tradetracker.mt_events where seq_id = $1 and version = $2", answer.Position, answer.Json.GetProperty("version").GetInt64())).ShouldBe(write);
        (await database.Column<string>("select stream_id from tradetracker.mt_events group by stream_id having max(version) <> count(*)")).ShouldBeEmpty();
    }

    private async Task AReplayGivesTheSameBytes(CancellationToken cancellation)
    {
        const string Documents = """
            select concat_ws(' ', id, data) from tradetracker.mt_doc_targetverdicts
            union all select concat_ws(' ', id, target, position, data) from tradetracker.mt_doc_targetverdictchange order by 1
            """;
        var live = await database.Column<string>(Documents);
        live.Count.ShouldBeGreaterThan(2 * Writers); // besides verdicts, changes
        using var store = database.OpenStore();
        using var daemon = await store.BuildProjectionDaemonAsync();
        await daemon.RebuildProjectionAsync("Verdicts", cancellation);
        (await database.Column<string>(Documents)).ShouldBe(live);
    }

    private async Task ProjectionsCatchUp(Caller analyst)
    {
        var last = acknowledged.Values.Max(a => a.Position);
        var began = Stopwatch.GetTimestamp();
        while ((await analyst.Get("targets", ("TradeTracker-Min-Position", $"{last}"))).Status != 200)
            Stopwatch.GetElapsedTime(began).TotalSeconds.ShouldBeLessThan(60, "the projections do not catch up");
        for (var writer = 0; writer < Writers; writer++)
        {
            var document = (await analyst.Get($"targets/killed-{writer}")).Expect(200);
            (await analyst.Get(document.Header("Content-Location")!)).Expect(200).Text.ShouldBe(document.Text);
        }
        (await database.Scalar<long>("select count(*) from tradetracker.mt_doc_targetverdicts")).ShouldBe(Writers);
    }
}
