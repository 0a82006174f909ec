using Shouldly;
using TradeTracker.Testing;
using Xunit;

namespace TradeTracker.Host.Tests.Http;

/// <summary>Whoever creates something very like an existing record is told so, and not refused.</summary>
[Collection(OneService.Name)]
public sealed class SimilarTests(Service service)
{
    [Fact]
    public async Task A_target_of_the_same_parties_amount_or_deadline_is_named_also_in_a_dry_run_and_to_a_retry()
    {
        var first = await service.Analyst.Record("targets", Bodies.Target("similar-1", "NZL", "FJI").With("direction", "at-least"));
        first.Json.TryGetProperty("similar", out _).ShouldBeFalse();
        var second = Bodies.Target("similar-2", "FJI", "NZL").With("direction", "at-least").With("name", "Another name altogether");
        Similar(await service.Analyst.Post("targets?validateOnly=true", second)).ShouldBe(["similar-1"]);

        var created = (await service.Analyst.Post("targets", second, ("Idempotency-Key", "similar"))).Expect(201);
        Similar(created).ShouldBe(["similar-1"]);
        await service.Analyst.Record("targets", Bodies.Target("similar-3", "NZL", "FJI").With("direction", "at-least"));
        (await service.Analyst.Post("targets", second, ("Idempotency-Key", "similar"))).Text.ShouldBe(created.Text);
        (await service.Reader.Get("targets/similar-2")).Json.TryGetProperty("similar", out _).ShouldBeFalse();

        var else_ = Bodies.Target("similar-4", "NZL", "FJI").With("direction", "at-least").With("name", "Quite something else").With("amount", 7).With("deadline", new { date = "2041-12-31", precision = "year" });
        (await service.Analyst.Record("targets", else_)).Json.TryGetProperty("similar", out _).ShouldBeFalse();
    }

    [Fact]
    public async Task A_mechanism_and_a_publisher_of_nearly_the_same_name_or_members_are_named()
    {
        await service.Analyst.Record("mechanisms", Bodies.Mechanism("similar-m").With("name", "Pacific Islands Forum").With("members", (string[])["NZL", "FJI"]));
        Similar(await service.Analyst.Record("mechanisms", Bodies.Mechanism("similar-n").With("name", "Pacific island forum").With("members", (string[])["NZL"]))).ShouldBe(["similar-m"]);
        Similar(await service.Analyst.Record("mechanisms", Bodies.Mechanism("similar-o").With("name", "Something else").With("members", (string[])["FJI", "NZL"]))).ShouldBe(["similar-m"]);
        await service.Analyst.Record("publishers", Bodies.Publisher("SIMILAR-P").With("name", "Stats NZ Tatauranga Aotearoa"));
        Similar(await service.Analyst.Record("publishers", Bodies.Publisher("SIMILAR-Q").With("name", "Stats NZ Tatauranga"))).ShouldBeEmpty();
        Similar(await service.Analyst.Record("publishers", Bodies.Publisher("SIMILAR-R").With("name", "Stats NZ, Tatauranga Aotearoa"))).ShouldBe(["SIMILAR-P"]);
    }

    private static string[] Similar(Answer answer) =>
        answer.Json.TryGetProperty("similar", out var similar) ? [.. similar.EnumerateArray().Select(s => s.GetProperty("id").GetString()!)] : [];
}
