using CsCheck;
using Shouldly;
using TradeTracker.Domain.Mechanisms;
using Xunit;

namespace TradeTracker.Domain.Tests.Mechanisms;

public sealed class MechanismTests
{
    private static readonly Mechanism Standing = Mechanism.Evolve(null, Inaugurate("2023-05-19").Fact)!;

    private static InaugurateMechanism Inaugurate(string on, string name = "China–Central Asia") => new(new("china-central-asia", name, Some.Day(on), ["CHN", "KAZ"], Some.Citation));

    private static InaugurateSecretariat Seat(string city, string on) => new(new(city, null, "CHN", Some.Day(on), Some.Citation));

    private static JoinMechanism Join(string economy, string on) => new(new(economy, Some.Day(on), Some.Citation));

    [Fact]
    public void A_mechanism_is_inaugurated_once_and_not_before_its_day()
    {
        Inaugurate("2026-11-25").Decide(null, Some.Today, isGroup: false).Refusal.ShouldHaveCode("in-the-future");
        Inaugurate("2023-05-19", "Another").Decide(Standing, Some.Today, isGroup: false).Refusal.ShouldHaveCode("id-taken");
        Inaugurate("2026-11-24").Decide(null, Some.Today, isGroup: false).Events.ShouldHaveSingleItem();
    }

    [Fact]
    public void A_mechanism_has_the_id_of_no_group_and_no_economy()
    {
        Inaugurate("2023-05-19").Decide(null, Some.Today, isGroup: true).Refusal.ShouldHaveCode("id-taken");
        new InaugurateMechanism(Inaugurate("2023-05-19").Fact with { MechanismId = "kazakhstan" }).Decide(null, Some.Today, isGroup: false).Refusal.ShouldHaveCode("id-taken");
    }

    [Theory]
    [InlineData("2023-05-18", "before-inauguration")]
    [InlineData("2023-05-19", null)]
    [InlineData("2026-11-25", "in-the-future")]
    public void A_secretariat_comes_with_or_after_its_mechanism(string on, string? code) => Seat("Xi'an", on).Decide(Standing, Some.Today).Refusal.ShouldHaveCode(code);

    [Fact]
    public void A_mechanism_has_one_secretariat()
    {
        var seated = Mechanism.Evolve(Standing, Seat("Xi'an", "2024-03-30").Fact)!;
        Seat("Almaty", "2024-03-30").Decide(seated, Some.Today).Refusal.ShouldHaveCode("secretariat-exists");
    }

    [Theory]
    [InlineData("UZB", "2023-05-18", "before-inauguration")]
    [InlineData("UZB", "2023-05-19", null)]
    [InlineData("UZB", "2026-11-25", "in-the-future")]
    [InlineData("KAZ", "2026-11-25", "in-the-future")]
    [InlineData("KAZ", "2024-01-01", "already-member")]
    public void An_economy_joins_after_the_inauguration_unless_it_is_a_member(string economy, string on, string? code) =>
        Join(economy, on).Decide(Standing, Some.Today).Refusal.ShouldHaveCode(code);

    [Fact]
    public void Members_are_those_of_the_inauguration_and_those_who_joined_each_since_its_day() =>
        Mechanism.Evolve(Standing, Join("UZB", "2024-01-01").Fact)!.Members.ShouldBe(
            [new("CHN", Some.Day("2023-05-19"), null), new("KAZ", Some.Day("2023-05-19"), null), new("UZB", Some.Day("2024-01-01"), null)]);

    [Fact]
    public void Inaugurating_twice_appends_once() => Gen.Select(Gen.OneOf("2023-05-19", "2023-05-20"), Gen.OneOf("one", "another"), Inaugurate)
        .AppendsOnce(Gen.Const((Mechanism?)null), (command, mechanism) => command.Decide(mechanism, Some.Today, isGroup: false), Mechanism.Evolve);

    [Fact]
    public void Seating_twice_appends_once() => Gen.Select(Gen.OneOf("Xi'an", "Almaty"), Gen.OneOf("2023-05-18", "2024-03-30"), Seat)
        .AppendsOnce(Gen.Const((Mechanism?)Standing), (command, mechanism) => command.Decide(mechanism!, Some.Today), Mechanism.Evolve);

    [Fact]
    public void Joining_twice_appends_once() => Gen.Select(Gen.OneOf("UZB", "TJK", "KAZ"), Gen.OneOf("2023-05-19", "2024-01-01"), Join)
        .AppendsOnce(Gen.Const((Mechanism?)Standing), (command, mechanism) => command.Decide(mechanism!, Some.Today), Mechanism.Evolve);
}
