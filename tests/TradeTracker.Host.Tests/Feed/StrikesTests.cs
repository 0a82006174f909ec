using Shouldly;
using TradeTracker.Testing;
using Xunit;

namespace TradeTracker.Host.Tests.Feed;

/// <summary>Our record was wrong: what is struck no longer counts, and that it once did stays on record.</summary>
[Collection(OneService.Name)]
public sealed class StrikesTests(Service service, StrikesTests.Known known) : IClassFixture<StrikesTests.Known>
{
    private const string Verdicts = "targets/struck-figure/verdicts";
    private static readonly object Reason = new { reason = "Typed 41 for 14." };

    [Fact]
    public async Task A_struck_figure_no_longer_counts_but_did_before_the_strike_and_does_once_the_strike_is_struck()
    {
        var typed = await service.Analyst.Record("figures", Bodies.Figures("STRIKES", "2024-01-12", "BRA", "ARG", ("2023", 41)));
        Latest(await service.Reader.GetAfter(typed, Verdicts)).ShouldBe(41_000_000_000m);

        var strike = (await service.Analyst.Post($"events/{typed.Position}/strike", Reason)).Expect(200);
        Latest(await service.Reader.GetAfter(strike, Verdicts)).ShouldBe(14_000_000_000m);
        Latest(await service.Reader.Get($"{Verdicts}?asOf={strike.Position - 1}")).ShouldBe(41_000_000_000m);
        (await service.Reader.Get("series/STRIKES/BRA/ARG/two-way/TOTAL/USD")).Text.ShouldNotContain("41000000000");

        (await service.Analyst.Post($"events/{typed.Position}/strike", Reason)).Expect(200).Position.ShouldBe(strike.Position);
        (await service.Analyst.Post($"events/{typed.Position}/strike", new { reason = "Another." })).ExpectProblem(422, "already-struck");

        var reinstated = (await service.Analyst.Post($"events/{strike.Position}/strike", new { reason = "It was 41." })).Expect(200);
        Latest(await service.Reader.GetAfter(reinstated, Verdicts)).ShouldBe(41_000_000_000m);
        Latest(await service.Reader.Get($"{Verdicts}?asOf={strike.Position}")).ShouldBe(14_000_000_000m);
    }

    [Fact]
    public async Task A_struck_target_is_gone_its_id_stays_taken_and_its_past_can_be_read()
    {
        var body = Bodies.Target("struck-target", "BRA", "CHL").With("direction", "at-least");
        var set = await service.Analyst.Record("targets", body);
        var before = (await service.Reader.GetAfter(set, "targets/struck-target")).Expect(200);
        var strike = (await service.Analyst.Post($"events/{set.Position}/strike", Reason)).Expect(200);

        // At once, before the verdicts know of it.
        (await service.Reader.Get("targets/struck-target")).ExpectProblem(404, "struck");
        foreach (var path in (string[])["targets/struck-target", "targets/struck-target/verdicts"])
            (await service.Reader.GetAfter(strike, path)).ExpectProblem(404, "struck");
        (await service.Analyst.Post("targets/struck-target/restatements", Bodies.On("2024-01-01"))).ExpectProblem(404, "struck");
        (await service.Analyst.Post("targets", body)).ExpectProblem(409, "id-taken");
        (await service.Analyst.Post("targets", body.With("amount", 1))).ExpectProblem(409, "id-taken");
        (await service.Reader.Get("targets?limit=500")).Text.ShouldNotContain("\"struck-target\"");
        (await service.Reader.Get($"targets/struck-target?asOf={set.Position}")).Text.ShouldBe(before.Text);

        var reinstated = (await service.Analyst.Post($"events/{strike.Position}/strike", Reason)).Expect(200);
        (await service.Reader.GetAfter(reinstated, "targets/struck-target")).Expect(200).Json.GetProperty("version").GetInt64().ShouldBe(3);
    }

    [Fact]
    public async Task The_feed_shows_what_was_struck_and_the_strike_and_who_did_it()
    {
        var set = await service.Analyst.Record("publishers", Bodies.Publisher("STRUCK"));
        var strike = (await service.Analyst.Post($"events/{set.Position}/strike", Reason)).Expect(200);
        await service.Reader.GetAfter(strike, "targets");

        var feed = (await service.Reader.Get($"events?after={set.Position - 1}&stream=publisher/STRUCK")).Expect(200).Json.GetProperty("items").EnumerateArray().ToList();
        feed.Select(e => e.GetProperty("type").GetString()).ShouldBe(["publisher_registered", "record_struck"]);
        feed.Select(e => e.GetProperty("actor").GetString()).ShouldBe(["local-analyst", "local-analyst"]);
        feed[1].GetProperty("data").GetProperty("eventId").GetString().ShouldBe(feed[0].GetProperty("eventId").GetString());
        feed[1].GetProperty("data").GetProperty("reason").GetString().ShouldBe("Typed 41 for 14.");
        (await service.Reader.Get("publishers/STRUCK")).ExpectProblem(404, "struck");
        (await service.Analyst.Post("publishers", Bodies.Publisher("STRUCK"))).ExpectProblem(409, "id-taken");
    }

    [Fact]
    public async Task A_strike_compares_the_version_and_needs_an_event()
    {
        (await service.Analyst.Post($"events/{known.Set.Position}/strike", Reason, ("If-Match", "\"9\""))).ExpectProblem(412, "version-differs");
        (await service.Analyst.Post("events/999999999/strike", Reason)).ExpectProblem(404, "not-found");
        var before = await service.CountEvents();
        (await service.Analyst.Post($"events/{known.Set.Position}/strike?validateOnly=true", Reason)).Expect(200);
        (await service.CountEvents()).ShouldBe(before);
    }

    private static decimal Latest(Answer verdicts) =>
        verdicts.Expect(200).Json.GetProperty("items").EnumerateArray().Single().GetProperty("latest").GetProperty("value").GetDecimal();

    public sealed class Known(Service service) : IAsyncLifetime
    {
        public Answer Set { get; private set; } = null!;

        public async ValueTask InitializeAsync()
        {
            await service.Analyst.Record("publishers", Bodies.Publisher("STRIKES", "BRA"));
            await service.Analyst.Record("figures", Bodies.Figures("STRIKES", "2024-01-10", "BRA", "ARG", ("2023", 14)));
            Set = await service.Analyst.Record("targets", Bodies.Target("struck-figure", "BRA", "ARG", Bodies.Baseline("STRIKES", "2022", 12)));
        }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
