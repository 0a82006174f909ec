using CsCheck;
using Shouldly;
using TradeTracker.Testing;
using Xunit;

namespace TradeTracker.Host.Tests.Targets;

/// <summary>A list walked page by page while others write: no item is missed and none is seen twice, unless what it is sorted by changed meanwhile.</summary>
public sealed class PagingTests(Service service) : IClassFixture<Service>
{
    private static readonly string[] Partners = ["KAZ", "KGZ", "TJK", "TKM", "UZB", "VNM"];
    private Answer last = null!;
    private int added;

    /// <summary>What somebody does between two pages: sets a target, renames one, or reports a figure for one.</summary>
    private sealed record Write(int What, int Which, int Number);

    private static readonly Gen<(string Sort, int Limit, Write[] Writes)> Walks = Gen.Select(
        Gen.OneOf("id", "-id", "name", "-percentOfTarget", "status,-name", "-percentOfChange,deadline"), Gen.Int[1, 3],
        Gen.Select(Gen.Int[0, 2], Gen.Int[0, Partners.Length - 1], Gen.Int[1, 60], (what, which, number) => new Write(what, which, number)).Array[1, 5]);

    [Fact]
    public async Task No_item_is_missed_and_none_is_seen_twice()
    {
        await service.Analyst.Record("publishers", Bodies.Publisher("GACC", "CHN"));
        foreach (var partner in Partners) last = await service.Analyst.Record("targets", Bodies.Target($"t-{partner}", "CHN", partner, Bodies.Baseline("GACC", "2022", 20)));
        await Walks.SampleAsync(async walk =>
        {
            var before = Ids((await service.Reader.GetAfter(last, "targets?limit=500")).Expect(200));
            var (seen, touched) = await Walk(walk.Sort, walk.Limit, walk.Writes);
            var still = walk.Sort.EndsWith("id", StringComparison.Ordinal) ? before : before.Except(touched).ToList();
            seen.Where(still.Contains).Order(StringComparer.Ordinal).ShouldBe(still.Order(StringComparer.Ordinal), walk.Sort);
        }, iter: 30, threads: 1);
    }

    private async Task<(List<string> Seen, HashSet<string> Touched)> Walk(string sort, int limit, Write[] writes)
    {
        var (seen, touched, page) = (new List<string>(), new HashSet<string>(), 0);
        for (var path = $"targets?sort={sort}&limit={limit}"; path is not null; page++)
        {
            var answer = (await service.Reader.Get(path)).Expect(200);
            seen.AddRange(Ids(answer));
            if (page < writes.Length) touched.Add(await Do(writes[page]));
            path = answer.Header("Link") is { } link ? link[1..link.IndexOf('>', StringComparison.Ordinal)] : null;
        }
        return (seen, touched);
    }

    /// <summary>The id of the target that is not where it was.</summary>
    private async Task<string> Do(Write write)
    {
        var (partner, id) = (Partners[write.Which], $"t-{Partners[write.Which]}".ToLowerInvariant());
        if (write.What == 0) id = $"{(char)('a' + write.Number % 26)}-{++added}";
        last = write.What switch
        {
            0 => await service.Analyst.Record("targets", Bodies.Target(id, "CHN", "JPN").With("direction", "at-least").With("name", $"{id} new")),
            1 => await service.Analyst.Record($"targets/{id}/corrections", Bodies.On("").Without("on").With("reason", "A typo.").With("members", new { name = $"{(char)('a' + write.Number % 26)} {++added}" })),
            _ => await service.Analyst.Record("figures", Bodies.Figures("GACC", "2024-01-12", "CHN", partner, ("2023", write.Number))),
        };
        if (last.Header("TradeTracker-Position") is null) throw new InvalidOperationException($"{last} has no position.");
        return id;
    }

    private static List<string> Ids(Answer list) => [.. list.Json.GetProperty("items").EnumerateArray().Select(t => t.GetProperty("id").GetString()!)];
}
