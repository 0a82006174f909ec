using System.Text.Json;
using Shouldly;
using TradeTracker.Domain.Log;
using TradeTracker.Domain.Targets;
using Xunit;

namespace TradeTracker.Domain.Tests.Log;

public sealed class StrikeRecordTests
{
    private readonly List<Recorded> stream = [At(1, "target/a", "first"), At(2, "target/a", "second")];

    private static Recorded At(int position, string stream, object data) => new(new Guid(position, 0, 0, new byte[8]), position, stream, data);

    private void Strike(int position, string reason = "a slip")
    {
        var decision = new StrikeRecord(stream[position - 1], reason).Decide(stream);
        stream.AddRange(decision.Events.Select(e => At(stream.Count + 1, "target/a", e)));
    }

    private IEnumerable<long> Standing => History.Standing(stream).Select(e => e.Position);

    [Fact]
    public void A_struck_event_and_its_strike_stand_no_more()
    {
        Strike(1);
        Standing.ShouldBe([2]);
    }

    [Fact]
    public void Striking_twice_appends_once_and_for_another_reason_is_refused()
    {
        Strike(1);
        Strike(1);
        stream.Count.ShouldBe(3);
        new StrikeRecord(stream[0], "a slip").Decide(stream).Refusal.ShouldBeNull();
        new StrikeRecord(stream[0], "another").Decide(stream).Refusal.ShouldHaveCode("already-struck");
    }

    [Fact]
    public void Striking_a_strike_reinstates_and_the_event_can_be_struck_again()
    {
        Strike(1);
        Strike(3);
        Standing.ShouldBe([1, 2]);
        Strike(1, "another");
        Standing.ShouldBe([2]);
    }

    [Fact]
    public void Striking_the_strike_of_a_strike_strikes_again()
    {
        Strike(1);
        Strike(3);
        Strike(4);
        Standing.ShouldBe([2]);
        new StrikeRecord(stream[0], "a slip").Decide(stream).Events.ShouldBeEmpty();
    }

    [Fact]
    public void What_strikes_or_corrects_changes_what_was_said_before()
    {
        History.Rewrites(new RecordStruck(default, 1, "a slip")).ShouldBeTrue();
        History.Rewrites(new TargetCorrected(default, new(JsonElement.Parse("{}")), "a slip", Some.Citation)).ShouldBeTrue();
        History.Rewrites("another").ShouldBeFalse();
    }

    [Theory]
    [InlineData("deadline/a")]
    [InlineData("import/a")]
    public void The_services_own_events_cannot_be_struck(string own) =>
        new StrikeRecord(At(9, own, "due"), "a slip").Decide([]).Refusal.ShouldHaveCode("not-strikable");
}
