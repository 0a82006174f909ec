using System.Text.Json;
using Shouldly;
using TradeTracker.Domain.Log;
using TradeTracker.Domain.Targets;
using Xunit;

namespace TradeTracker.Domain.Tests.Targets;

/// <summary>What was recorded and taken back still says through which states a target went.</summary>
public sealed class TargetStatesTests
{
    private static readonly TargetEvent[] SetAndRevised =
    [
        new TargetSet("china-kazakhstan", Some.Level(), Some.Citation),
        new TargetRevised(Some.Day("2024-01-01"), new(JsonElement.Parse("""{"unit":"CNY"}""")), Some.Citation),
    ];

    private static Guid Id(int position) => new(position, 0, 0, new byte[8]);

    private static IEnumerable<string> UnitsThrough(params object[] events) =>
        TargetStates.Through([.. events.Select((data, i) => new Recorded(Id(i + 1), i + 1, "target/china-kazakhstan", data))]).Select(t => t.Terms.Unit);

    [Fact]
    public void A_revision_leads_to_another_state_and_its_strike_back() =>
        UnitsThrough([.. SetAndRevised, new RecordStruck(Id(2), 2, "a slip")]).ShouldBe(["USD", "CNY", "USD"]);

    [Fact]
    public void A_correction_leads_to_another_state() =>
        UnitsThrough([SetAndRevised[0], new TargetCorrected(Id(1), new(JsonElement.Parse("""{"unit":"EUR"}""")), "a slip", Some.Citation)]).ShouldBe(["USD", "EUR"]);

    [Fact]
    public void A_target_that_was_struck_is_in_no_state_until_that_strike_is_struck() =>
        UnitsThrough([.. SetAndRevised, new RecordStruck(Id(1), 1, "a slip"), new RecordStruck(Id(3), 3, "no slip")]).ShouldBe(["USD", "CNY", "CNY"]);

    [Theory]
    [InlineData("an agreement")]
    [InlineData("a restatement")]
    [InlineData("a supersession")]
    [InlineData("a withdrawal")]
    public void What_is_said_of_the_same_terms_leads_to_no_other_state(string what) => UnitsThrough([SetAndRevised[0], what switch
    {
        "an agreement" => new TargetAgreed(Some.Day("2024-01-01"), Some.Citation),
        "a restatement" => new TargetRestated(Some.Day("2024-01-01"), Some.Citation),
        "a supersession" => new TargetSuperseded("other", Some.Day("2024-01-01"), Some.Citation),
        _ => new TargetWithdrawn(Some.Day("2024-01-01"), "dropped", Some.Citation),
    }]).ShouldBe(["USD"]);
}
