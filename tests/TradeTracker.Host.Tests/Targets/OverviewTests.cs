using System.Text.Json;
using Shouldly;
using TradeTracker.Testing;
using Xunit;

namespace TradeTracker.Host.Tests.Targets;

/// <summary>The overview counts what stands, now and as it stood.</summary>
public sealed class OverviewTests(Service service) : IClassFixture<Service>
{
    [Fact]
    public async Task It_counts_ranks_and_dates_what_stands_at_any_time()
    {
        await service.Analyst.Record("publishers", Bodies.Publisher("GACC", "CHN"));
        foreach (var (partner, billions) in ((string, decimal)[])[("KAZ", 41), ("UZB", 19), ("KGZ", 18), ("TJK", 21)])
        {
            await service.Analyst.Record("targets", Bodies.Target($"t-{partner}", "CHN", partner, Bodies.Baseline("GACC", "2022", 20)));
            await service.Analyst.Record("figures", Bodies.Figures("GACC", "2024-01-12", "CHN", partner, ("2023", billions)));
        }
        await service.Analyst.Record("targets", Bodies.Target("t-none", "CHN", "TKM").With("direction", "at-least"));
        await service.Analyst.Record("targets/t-KGZ/withdrawal", Bodies.On("2024-06-01").With("reason", "Dropped."));
        var before = await service.Analyst.Record("figures", Bodies.Figures("GACC", "2024-07-01", "CHN", "UZB", ("2024-Q1", 5)));
        var wrong = await service.Analyst.Record("figures", Bodies.Figures("GACC", "2025-01-20", "CHN", "TKM", ("2024", 10)));
        var last = await service.Analyst.Record($"events/{wrong.Position}/strike", new { reason = "Another table." });

        var now = (await service.Reader.GetAfter(last, "overview")).Expect(200).Json;
        now.GetProperty("targets").GetInt32().ShouldBe(5);
        Counts(now, "byStatus").ShouldBe("attained 1, limited-progress 1, deteriorating 2");
        Counts(now, "byAgreement").ShouldBe("single 4, none 1");
        Counts(now, "byState").ShouldBe("active 4, withdrawn 1");
        now.GetProperty("mostAtRisk").EnumerateArray().Select(t => t.GetProperty("id").GetString()).ShouldBe(["t-uzb", "t-tjk"]);
        Fresh(now).ShouldBe("GACC 2024-07-01 2024-Q1 4");

        // The strike took back what the figure had made of a target without a reading; the figure for a quarter changed nothing.
        var latest = now.GetProperty("latestChanges").EnumerateArray().ToList();
        latest.Count.ShouldBe(10);
        latest.Take(3).Select(Told).ShouldBe(["t-none GACC record-struck: withheld → ", "t-none GACC new-figure:  → withheld", "t-tjk GACC new-figure: withheld → limited-progress"]);
        latest[0].GetProperty("name").GetString().ShouldBe("CHN–TKM 40bn by 2030");

        Fresh((await service.Reader.Get($"overview?asOf={wrong.Position}")).Json).ShouldBe("GACC 2025-01-20 2024 5");
        var past = (await service.Reader.Get($"overview?asOf={before.Position}&publishedUntil=2024-05-31")).Expect(200).Json;
        Counts(past, "byState").ShouldBe("active 5");
        past.GetProperty("mostAtRisk").EnumerateArray().Select(t => t.GetProperty("id").GetString()).ShouldBe(["t-kgz", "t-uzb", "t-tjk"]);
        Fresh(past).ShouldBe("GACC 2024-01-12 2023 4");
        past.GetProperty("latestChanges").EnumerateArray().Select(Told).ShouldBe(latest.Skip(2).Select(Told));
        (await service.Reader.Get($"overview?asOf={before.Position}")).Expect(200).Json.GetProperty("latestChanges").EnumerateArray().Select(Told).ShouldBe(latest.Skip(2).Select(Told));
        (await service.Reader.Get($"overview?publishedUntil=2024-01-11")).Expect(200).Json.GetProperty("latestChanges").EnumerateArray().Select(Told).First().ShouldBe("t-tjk GACC baseline:  → withheld");
    }

    private static string Counts(JsonElement overview, string member) =>
        string.Join(", ", overview.GetProperty(member).EnumerateObject().Where(c => c.Value.GetInt32() > 0).Select(c => $"{c.Name} {c.Value}"));

    private static string Told(JsonElement c) => $"{c.GetProperty("id")} {c.GetProperty("publisher")} {c.GetProperty("cause")}: {Status(c, "before")} → {Status(c, "after")}";

    private static string? Status(JsonElement change, string when) => change.GetProperty(when) is { ValueKind: JsonValueKind.Object } state ? state.GetProperty("status").GetString() : null;

    private static string Fresh(JsonElement overview) =>
        string.Join(", ", overview.GetProperty("freshness").EnumerateArray().Select(f => $"{f.GetProperty("publisher")} {f.GetProperty("publishedOn")} {f.GetProperty("latest")} {f.GetProperty("series")}"));
}
