using System.Text.Json;
using System.Text.Json.Serialization;
using Shouldly;
using TradeTracker.Domain.Log;
using TradeTracker.Domain.Verdicts;
using Xunit;

namespace TradeTracker.Domain.Tests.Verdicts;

/// <summary>R3.1 to R3.3: what was known when.</summary>
public sealed class TimeTravelTests
{
    private static History Some40() => History.Of(Some.Level()).Baseline("GACC", "CHN", "2022", 20).Figure("GACC", "CHN", "2024", 30, "2025-02-01");

    [Fact]
    public void R3_3_before_the_announcement_there_is_no_target()
    {
        Some40().Assess("2023-05-16").ShouldBeNull();
        Some40().Assess("2023-05-17").ShouldNotBeNull();
    }

    [Fact]
    public void Without_a_target_standing_there_is_nothing_to_assess()
    {
        Assessments.Assess(History.Stream, [], Some.Today).ShouldBeNull();
        History.Of(Some.Level()).StrikeLast().Assess().ShouldBeNull();
        History.Of(Some.Level()).StrikeLast().StrikeLast().Assess().ShouldNotBeNull();
    }

    [Fact]
    public void R3_1_a_strike_acts_from_its_own_position_on_and_not_before()
    {
        var history = Some40().Figure("GACC", "CHN", "2024", 41, "2025-03-01").StrikeLast();
        history.Verdict().Status.ShouldBe(Status.OnTrack);
        Assessments.Assess(History.Stream, [.. history.Events.SkipLast(1)], Some.Today)!.Items[0].Status.ShouldBe(Status.Attained);
    }

    [Fact]
    public void The_position_is_that_of_the_last_event_that_concerns_the_target()
    {
        var history = Some40().Record("target/another", new RecordStruck(Guid.Empty, 1, "not ours"));
        history.Assess()!.Position.ShouldBe(3);
        history.Publisher("IMF", null).Assess()!.Position.ShouldBe(3);
        history.Publisher("GACC", "CHN").Assess()!.Position.ShouldBe(6);
        history.Figure("IMF", "KAZ", "2024", 1, "2025-02-01", product: "SERVICES").StrikeLast().Assess()!.Position.ShouldBe(8);
    }

    [Fact]
    public void A_verdict_reads_back_from_its_JSON_as_it_was()
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) } };
        foreach (var verdict in new[] { Some40().Verdict(), Some40().StrikeLast().Verdict(), Some40().Figure("GACC", "CHN", "2024", 41, "2025-02-01").Verdict() })
            JsonSerializer.Deserialize<Verdict>(JsonSerializer.Serialize(verdict, options), options).ShouldBe(verdict);
        JsonSerializer.Serialize(Some40().StrikeLast().Verdict(), options).ShouldContain("\"status\":\"withheld\",\"reason\":\"no-figures\"");
    }
}
