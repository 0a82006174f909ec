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
        new LeaveMechanism(Left(economy, on)).Decide(Standing, Some.Today).Refusal.ShouldHaveCode(code);

    [Fact]
    public void Who_left_may_join_again_and_each_stay_is_kept()
    {
        var left = Mechanism.Evolve(Standing, Left("KAZ", "2024-01-01"))!;
        new LeaveMechanism(Left("KAZ", "2024-02-01")).Decide(left, Some.Today).Refusal.ShouldHaveCode("not-a-member");
        new JoinMechanism(new("KAZ", Some.Day("2023-12-31"), Some.Citation)).Decide(left, Some.Today).Refusal.ShouldHaveCode("already-member");
        var join = new MemberJoined("KAZ", Some.Day("2025-01-01"), Some.Citation);
        new JoinMechanism(join).Decide(left, Some.Today).Events.ShouldBe([join]);
        Mechanism.Evolve(left, join)!.Members.Where(m => m.Economy == "KAZ").ShouldBe(
            [new("KAZ", Some.Day("2023-05-19"), Some.Day("2024-01-01")), new("KAZ", Some.Day("2025-01-01"), null)]);
    }

    [Theory]
    [InlineData("a meeting")]
    [InlineData("an agreement")]
    [InlineData("the end")]
    [InlineData("a seat")]
    [InlineData("a joining")]
    [InlineData("a leaving")]
    public void What_happens_lies_between_the_inauguration_and_today_and_before_the_end_and_is_recorded_once(string what)
    {
        var ended = After(Standing.Inaugurated, new MechanismDissolved(Some.Day("2025-01-01"), Some.Citation));
        Decide(what, "2023-05-18", Standing).Refusal.ShouldHaveCode("before-inauguration");
        Decide(what, "2026-11-25", Standing).Refusal.ShouldHaveCode("in-the-future");
        Decide(what, "2024-12-31", ended).Refusal.ShouldBeNull();
        Decide(what, what == "the end" ? "2025-01-02" : "2025-01-01", ended).Refusal.ShouldHaveCode("mechanism-dissolved");
        Decide(what, "2023-05-19", Standing).Refusal.ShouldBeNull();

        var happened = Decide(what, "2026-11-24", Standing).Events.ShouldHaveSingleItem();
        var again = Decide(what, "2026-11-24", Mechanism.Evolve(Standing, happened)!);
        (again.Events.Count, again.Refusal).ShouldBe((0, null));
    }

    private static Decision<MechanismEvent> Decide(string what, string day, Mechanism mechanism) => (what, Some.Day(day)) switch
    {
        ("a meeting", var on) => new HoldMeeting(new("Summit", on, null, null, null, Some.Citation)).Decide(mechanism, Some.Today),
        ("an agreement", var on) => new SignAgreement(new("Treaty", on, null, null, null, Some.Citation)).Decide(mechanism, Some.Today),
        ("the end", var on) => new DissolveMechanism(new(on, Some.Citation)).Decide(mechanism, Some.Today),
        ("a seat", var on) => new InaugurateSecretariat(new("Xi'an", null, "CHN", on, Some.Citation)).Decide(mechanism, Some.Today),
        ("a joining", var on) => new JoinMechanism(new("UZB", on, Some.Citation)).Decide(mechanism, Some.Today),
        (_, var on) => new LeaveMechanism(new("KAZ", on, Some.Citation)).Decide(mechanism, Some.Today),
    };
}
