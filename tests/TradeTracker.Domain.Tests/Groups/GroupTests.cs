using CsCheck;
using Shouldly;
using TradeTracker.Domain.Groups;
using Xunit;

namespace TradeTracker.Domain.Tests.Groups;

public sealed class GroupTests
{
    private static readonly Group Standing = Group.Evolve(null, Define("1991-12-26").Fact)!;

    private static DefineGroup Define(string on, string id = "C5", string name = "Central Asia") => new(new(id, name, Some.Day(on), ["KAZ", "KGZ"], Some.Citation));

    private static JoinGroup Join(string economy, string on) => new(new(economy, Some.Day(on), Some.Citation));

    private static LeaveGroup Leave(string economy, string on) => new(new(economy, Some.Day(on), Some.Citation));

    [Theory]
    [InlineData("C5", "1991-12-26", false, null)]
    [InlineData("C5", "1991-12-26", true, "id-taken")]
    [InlineData("KAZ", "1991-12-26", false, "id-taken")]
    [InlineData("KAZAKHSTAN", "1991-12-26", false, "id-taken")]
    [InlineData("UK", "1991-12-26", false, "id-taken")]
    [InlineData("C5", "2026-11-24", false, null)]
    [InlineData("C5", "2026-11-25", false, "in-the-future")]
    public void A_group_has_an_id_of_its_own_and_begins_before_tomorrow(string id, string on, bool isMechanism, string? code) =>
        Define(on, id).Decide(null, Some.Today, isMechanism).Refusal.ShouldHaveCode(code);

    [Fact]
    public void A_group_is_defined_once() => Define("1991-12-26", name: "Another").Decide(Standing, Some.Today, isMechanism: false).Refusal.ShouldHaveCode("id-taken", "/id");

    [Fact]
    public void Who_left_may_join_again_on_the_same_day() =>
        Join("KAZ", "2000-01-01").Decide(Group.Evolve(Standing, Leave("KAZ", "2000-01-01").Fact)!, Some.Today).Refusal.ShouldBeNull();

    [Theory]
    [InlineData("TJK", "1991-12-25", "before-establishment")]
    [InlineData("TJK", "1991-12-26", null)]
    [InlineData("TJK", "2026-11-24", null)]
    [InlineData("TJK", "2026-11-25", "in-the-future")]
    [InlineData("KAZ", "2026-11-25", "in-the-future")]
    [InlineData("KAZ", "2024-01-01", "already-member")]
    public void An_economy_joins_a_group_that_exists_unless_it_is_a_member(string economy, string on, string? code) =>
        Join(economy, on).Decide(Standing, Some.Today).Refusal.ShouldHaveCode(code);

    [Theory]
    [InlineData("KAZ", "1991-12-26", null)]
    [InlineData("KAZ", "2024-01-01", null)]
    [InlineData("KAZ", "1991-12-25", "before-establishment")]
    [InlineData("KAZ", "2026-11-25", "in-the-future")]
    [InlineData("TJK", "2026-11-25", "in-the-future")]
    [InlineData("TJK", "2024-01-01", "not-a-member")]
    public void Only_a_member_leaves_a_group(string economy, string on, string? code) =>
        Leave(economy, on).Decide(Standing, Some.Today).Refusal.ShouldHaveCode(code);

    [Fact]
    public void A_group_keeps_every_stay_and_who_left_is_no_member_from_that_day()
    {
        GroupEvent[] events = [Leave("KAZ", "2000-01-01").Fact, Join("KAZ", "2005-01-01").Fact, Leave("KAZ", "2010-01-01").Fact];
        var kaz = events.Aggregate((Group?)Standing, Group.Evolve)!.Members.Where(m => m.Economy == "KAZ").ToList();
        kaz.ShouldBe([new("KAZ", Some.Day("1991-12-26"), Some.Day("2000-01-01")), new("KAZ", Some.Day("2005-01-01"), Some.Day("2010-01-01"))]);
        kaz.Select(m => (m.On(Some.Day("1999-12-31")), m.On(Some.Day("2000-01-01")))).ShouldBe([(true, false), (false, false)]);
    }

    [Fact]
    public void Defining_twice_appends_once() => Gen.Select(Gen.OneOf("1991-12-26", "2026-11-25"), Gen.OneOf("Central Asia", "Another"), (on, name) => Define(on, name: name))
        .AppendsOnce(Gen.Const((Group?)null), (command, group) => command.Decide(group, Some.Today, isMechanism: false), Group.Evolve);

    [Fact]
    public void Joining_twice_appends_once() => Gen.Select(Gen.OneOf("TJK", "TKM", "KAZ"), Gen.OneOf("1991-12-26", "2024-01-01"), Join)
        .AppendsOnce(Gen.Const((Group?)Standing), (command, group) => command.Decide(group!, Some.Today), Group.Evolve);
}
