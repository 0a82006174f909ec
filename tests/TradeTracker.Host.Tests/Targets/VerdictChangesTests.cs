using System.Text.Json;
using Shouldly;
using TradeTracker.Testing;
using Xunit;

namespace TradeTracker.Host.Tests.Targets;

/// <summary>Why a status changed, through HTTP, by both clocks.</summary>
[Collection(OneService.Name)]
public sealed class VerdictChangesTests(Service service, VerdictChangesTests.Recorded recorded) : IClassFixture<VerdictChangesTests.Recorded>
{
    private const string Changes = "targets/npl-btn/verdict-changes";

    [Fact]
    public async Task F1_then_a_revision_then_a_strike_are_changes_with_cause_before_and_after()
    {
        var changes = Items(await service.Reader.GetAfter(recorded.Struck, Changes));
        changes.Select(Told).ShouldBe(
        [
            "baseline: not shown → withheld",
            "new-figure: withheld → on-track 31500000000",
            "revised-figure: on-track 31500000000 → attained 41000000000",
            "record-struck: attained 41000000000 → on-track 31500000000",
        ]);
        changes.Skip(1).Select(c => c.GetProperty("position").GetInt64()).ShouldBe([recorded.Figure.Position, recorded.Revision.Position, recorded.Struck.Position]);
        var (revised, struck) = (changes[2], changes[3]);
        revised.GetProperty("on").GetString().ShouldBe("2024-08-15");
        revised.GetProperty("citation").GetProperty("outlet").GetString().ShouldBe("bnnbreaking.com");
        (revised.GetProperty("after").GetProperty("firstMet").GetString(), struck.GetProperty("reason").GetString(), struck.GetProperty("citation").ValueKind).ShouldBe(("2023", "Another table.", JsonValueKind.Null));
    }

    [Fact]
    public async Task By_the_publication_clock_the_struck_figure_was_never_said()
    {
        Items(await service.Reader.GetAfter(recorded.Struck, $"{Changes}?clock=publication")).Select(Dated).ShouldBe(["2023-05-17 target-set: not shown → withheld", "2024-02-15 new-figure: withheld → on-track 31500000000"]);
        Items(await service.Reader.Get($"{Changes}?clock=publication&asOf={recorded.Revision.Position}"))[^1].ShouldSatisfyAllConditions(
            last => Dated(last).ShouldBe("2024-08-15 revised-figure: on-track 31500000000 → attained 41000000000"),
            last => last.GetProperty("position").GetInt64().ShouldBe(recorded.Revision.Position));
        Items(await service.Reader.Get($"{Changes}?clock=publication&publishedUntil=2024-02-14")).Select(Dated).ShouldBe(["2023-05-17 target-set: not shown → withheld"]);
    }

    [Fact]
    public async Task Bounds_show_the_history_as_it_was_known_from_documents_or_computed_alike()
    {
        await service.Reader.GetAfter(recorded.Struck, Changes);
        var before = (await service.Reader.Get($"{Changes}?asOf={recorded.Revision.Position}")).Expect(200);
        Items(before).Select(Told).Last().ShouldBe("revised-figure: on-track 31500000000 → attained 41000000000");
        (await service.Reader.Get($"{Changes}?asOf={recorded.Revision.Position}&publishedUntil=2026-01-01")).Expect(200).Text.ShouldBe(before.Text);
        Items(await service.Reader.Get($"{Changes}?publishedUntil=2024-03-01")).Select(Told).ShouldBe(["baseline: not shown → withheld", "new-figure: withheld → on-track 31500000000"]);
        (await service.Reader.Get($"{Changes}?publishedUntil=2023-05-16")).ExpectProblem(404, "not-announced");
        (await service.Reader.Get("targets/never/verdict-changes")).ExpectProblem(404, "not-found");
    }

    [Fact]
    public async Task A_cited_history_is_the_same_for_ever_and_its_pages_join()
    {
        var target = await service.Analyst.Record("targets", Bodies.Target("npl-mdv", "NPL", "MDV", Bodies.Baseline("GACC-N", "2022", 20).With("reporter", "NPL")));
        var last = await service.Analyst.Record("figures", Bodies.Figures("GACC-N", "2024-01-12", "NPL", "MDV", ("2023", 30m)));
        foreach (var clock in (string[])["transaction", "publication"])
        {
            var now = (await service.Reader.GetAfter(last, $"targets/npl-mdv/verdict-changes?clock={clock}")).Expect(200);
            now.Header("ETag")!.ShouldStartWith("\"2-");
            last = await service.Analyst.Record("figures", Bodies.Figures("GACC-N", "2025-01-12", "NPL", "MDV", ("2024", clock == "transaction" ? 42m : 43m)));
            await service.Reader.GetAfter(last, "targets/npl-mdv");
            var cited = (await service.Reader.Get(now.Header("Content-Location")!)).Expect(200);
            cited.Text.ShouldBe(now.Text);
            cited.Header("Content-Location").ShouldBe(now.Header("Content-Location"));
        }
        foreach (var query in (string[])["?clock=transaction", "?clock=publication", "?clock=transaction&publishedUntil=2025-06-01"])
        {
            var (whole, parts, next) = (Items(await service.Reader.Get($"targets/npl-mdv/verdict-changes{query}")), new List<JsonElement>(), "");
            while (true)
            {
                var page = (await service.Reader.Get($"targets/npl-mdv/verdict-changes{query}&limit=1{next}")).Expect(200);
                page.Header("Content-Location")!.ShouldContain("&limit=1");
                parts.AddRange(Items(page));
                if (page.Json.GetProperty("next").GetString() is not { } cursor) break;
                next = $"&cursor={cursor}";
            }
            parts.Select(p => p.GetRawText()).ShouldBe(whole.Select(p => p.GetRawText()));
            parts.Count.ShouldBeGreaterThan(2);
        }
        var other = (await service.Reader.Get("targets/npl-mdv/verdict-changes?limit=1")).Json.GetProperty("next").GetString();
        (await service.Reader.Get($"targets/npl-mdv/verdict-changes?clock=publication&cursor={other}")).ExpectProblem(400, "invalid-request").Faults.Keys.ShouldBe(["cursor"]);
        (await service.Reader.Get("targets/npl-mdv/verdict-changes?clock=wall")).ExpectProblem(400, "invalid-request").Faults.Keys.ShouldBe(["clock"]);
    }

    [Fact]
    public async Task The_history_of_a_struck_target_ends_with_that()
    {
        var target = await service.Analyst.Record("targets", Bodies.Target("npl-lka", "NPL", "LKA", Bodies.Baseline("GACC-N", "2022", 20).With("reporter", "NPL")));
        var set = await service.Database.Scalar<long>("select seq_id from tradetracker.mt_events where stream_id = 'target/npl-lka' and version = 1");
        var struck = await service.Analyst.Record($"events/{set}/strike", new { reason = "Never said." });
        var changes = (await service.Reader.GetAfter(struck, "targets/npl-lka/verdict-changes")).Expect(200);
        Items(changes).Select(Told).ShouldBe(["baseline: not shown → withheld", "record-struck: withheld → not shown"]);
        (await service.Reader.Get(changes.Header("Content-Location")!)).Expect(200).Text.ShouldBe(changes.Text);
        Items(await service.Reader.Get($"targets/npl-lka/verdict-changes?asOf={target.Position}")).Select(Told).ShouldBe(["baseline: not shown → withheld"]);
        (await service.Reader.Get("targets/npl-lka/verdict-changes?clock=publication")).ExpectProblem(404, "struck");
    }

    private static IReadOnlyList<JsonElement> Items(Answer answer) => [.. answer.Expect(200).Json.GetProperty("items").EnumerateArray()];

    private static string Told(JsonElement c) => $"{c.GetProperty("cause")}: {State(c.GetProperty("before"))} → {State(c.GetProperty("after"))}";

    private static string Dated(JsonElement c) => $"{c.GetProperty("on")} {Told(c)}";

    private static string State(JsonElement state) => state.ValueKind == JsonValueKind.Null ? "not shown"
        : $"{state.GetProperty("status")}{(state.GetProperty("latest") is { ValueKind: JsonValueKind.Object } latest ? $" {latest.GetProperty("value")}" : "")}";

    /// <summary>F1 between others, its figure revised, and that struck.</summary>
    public sealed class Recorded(Service service) : IAsyncLifetime
    {
        public Answer Figure { get; private set; } = null!;
        public Answer Revision { get; private set; } = null!;
        public Answer Struck { get; private set; } = null!;

        public async ValueTask InitializeAsync()
        {
            await service.Analyst.Record("publishers", Bodies.Publisher("GACC-N"));
            await service.Analyst.Record("targets", Bodies.Target("npl-btn", "NPL", "BTN", Bodies.Baseline("GACC-N", "2022", 24.1m).With("reporter", "NPL")));
            Figure = await service.Analyst.Record("figures", Bodies.Figures("GACC-N", "2024-02-15", "NPL", "BTN", ("2023", 31.5m)));
            Revision = await service.Analyst.Record("figures", Bodies.Figures("GACC-N", "2024-08-15", "NPL", "BTN", ("2023", 41m)));
            Struck = await service.Analyst.Record($"events/{Revision.Position}/strike", new { reason = "Another table." });
        }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
