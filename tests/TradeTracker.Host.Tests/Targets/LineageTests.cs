using Shouldly;
using TradeTracker.Testing;
using Xunit;

namespace TradeTracker.Host.Tests.Targets;

/// <summary>Targets on one corridor live side by side, and their lineage links them (R4.8).</summary>
[Collection(OneService.Name)]
public sealed class LineageTests(Service service)
{
    [Fact]
    public async Task Targets_of_a_corridor_are_linked_and_a_successor_wherever_it_is()
    {
        await service.Analyst.Record("targets", Bodies.Target("lineage-old", "ARG", "URY").With("direction", "at-least"));
        var before = await service.Analyst.Record("targets", Bodies.Target("lineage-new", "ARG", "PRY").With("direction", "at-least"));
        await service.Analyst.Record("targets/lineage-old/supersession", Bodies.On("2024-06-01").With("by", "lineage-new"));
        var last = await service.Analyst.Record("targets", Bodies.Target("lineage-mirror", "URY", "ARG").With("direction", "at-least"));

        var old = (await service.Reader.GetAfter(last, "targets/lineage-old/lineage")).Expect(200);
        Links(old).ShouldBe("by [lineage-new active] of [] beside [lineage-mirror active]");
        old.Json.GetProperty("supersessions")[0].GetProperty("by").GetString().ShouldBe("lineage-new");
        Links(await service.Reader.Get("targets/lineage-new/lineage")).ShouldBe("by [] of [lineage-old superseded] beside []");
        Links(await service.Reader.Get("targets/lineage-mirror/lineage")).ShouldBe("by [] of [] beside [lineage-old superseded]");

        Links(await service.Reader.Get("targets/lineage-new/lineage?publishedUntil=2024-05-31")).ShouldBe("by [] of [] beside []");
        Links(await service.Reader.Get($"targets/lineage-old/lineage?asOf={before.Position}")).ShouldBe("by [] of [] beside []");
        (await service.Reader.Get(old.Header("Content-Location")!)).Expect(200).Text.ShouldBe(old.Text);
    }

    private static string Links(Answer lineage)
    {
        string Of(string member) => string.Join(", ", lineage.Expect(200).Json.GetProperty(member).EnumerateArray().Select(l => $"{l.GetProperty("id").GetString()} {l.GetProperty("state").GetString()}"));
        return $"by [{Of("supersededBy")}] of [{Of("supersedes")}] beside [{Of("beside")}]";
    }
}
