using Shouldly;
using TradeTracker.Domain.Mechanisms;
using Xunit;

namespace TradeTracker.Domain.Tests.Mechanisms;

public sealed class MembershipTests
{
    private static readonly Mechanism Standing = After(new MechanismInaugurated("cca", "China–Central Asia", Some.Day("2023-05-19"), ["CHN", "KAZ"], Some.Citation));

    private static Mechanism After(params MechanismEvent[] events) => events.Aggregate((Mechanism?)null, Mechanism.Evolve)!;

    private static MemberLeft Left(string economy, string on) => new(economy, Some.Day(on), Some.Citation);

    [Theory]
    [InlineData("KAZ", "2024-01-01", null)]
    [InlineData("UZB", "2024-01-01", "not-a-member")]
    [InlineData("KAZ", "2023-05-18", "before-inauguration")]
    [InlineData("KAZ", "2026-11-25", "in-the-future")]
    public void Only_a_member_leaves(string economy, string on, string? code) =>
        (new LeaveMechanism(Left(economy, on)).Decide(Standing, Some.Today).Refusal?.Code).ShouldBe(code);

    [Fact]
    public void Who_left_may_join_again_and_each_stay_is_kept()
    {
        var left = Mechanism.Evolve(Standing, Left("KAZ", "2024-01-01"))!;
        new LeaveMechanism(Left("KAZ", "2024-02-01")).Decide(left, Some.Today).Refusal!.Code.ShouldBe("not-a-member");
        new JoinMechanism(new("KAZ", Some.Day("2023-12-31"), Some.Citation)).Decide(left, Some.Today).Refusal!.Code.ShouldBe("already-member");
        var join = new MemberJoined("KAZ", Some.Day("2025-01-01"), Some.Citation);
        new JoinMechanism(join).Decide(left, Some.Today).Events.ShouldBe([join]);
        Mechanism.Evolve(left, join)!.Members.Where(m => m.Economy == "KAZ").ShouldBe(
            [new("KAZ", Some.Day("2023-05-19"), Some.Day("2024-01-01")), new("KAZ", Some.Day("2025-01-01"), null)]);
    }

    [Fact]
    public void Nothing_happens_after_the_end()
    {
        var ended = Mechanism.Evolve(Standing, new MechanismDissolved(Some.Day("2025-01-01"), Some.Citation))!;
        var meeting = new MeetingHeld("Summit", Some.Day("2025-01-01"), null, null, null, Some.Citation);
        new HoldMeeting(meeting).Decide(ended, Some.Today).Refusal!.Code.ShouldBe("mechanism-dissolved");
        new HoldMeeting(meeting with { On = Some.Day("2024-12-31") }).Decide(ended, Some.Today).Events.Count.ShouldBe(1);
    }
}
