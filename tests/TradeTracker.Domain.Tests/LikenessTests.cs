using Shouldly;
using TradeTracker.Domain.Mechanisms;
using TradeTracker.Domain.Targets.Kinds;
using TradeTracker.Domain.Values;
using Xunit;

namespace TradeTracker.Domain.Tests;

public sealed class LikenessTests
{
    private static readonly Level One = Some.Level(100) with { Name = "China–Kazakhstan trade of $40 billion" };
    private static readonly Level Other = One with { Name = "Quite something else", Amount = 7, Deadline = One.Deadline with { Date = new DateOnly(2041, 12, 31) } };

    [Fact]
    public void A_target_is_like_another_of_the_same_amount_year_or_name()
    {
        One.IsLike(Other).ShouldBeFalse();
        One.IsLike(Other with { Amount = One.Amount }).ShouldBeTrue();
        One.IsLike(Other with { Deadline = One.Deadline }).ShouldBeTrue();
        One.IsLike(Other with { Name = "China-Kazakstan trade of $45 billion" }).ShouldBeTrue();
    }

    [Fact]
    public void A_target_is_not_like_one_of_other_parties_or_another_measure()
    {
        One.IsLike(One with { Parties = [.. One.Parties.Reverse()] }).ShouldBeTrue();
        One.IsLike(One with { Parties = ["CHN", "VNM"] }).ShouldBeFalse();
        One.IsLike(One with { Measure = One.Measure with { Flow = Flow.Balance } }).ShouldBeFalse();
        One.IsLike(One with { Measure = One.Measure with { Product = "27" } }).ShouldBeFalse();
    }

    [Fact]
    public void A_mechanism_is_like_another_of_nearly_the_same_name_or_the_same_members()
    {
        MechanismInaugurated Mechanism(string name, params string[] members) => new("id", name, Some.Today, [.. members], Some.Citation);
        var one = Mechanism("China–Central Asia", "CHN", "KAZ");
        one.IsLike(Mechanism("China-Central Asia")).ShouldBeTrue();
        one.IsLike(Mechanism("C+C5", "KAZ", "CHN")).ShouldBeTrue();
        one.IsLike(Mechanism("C+C5", "CHN")).ShouldBeFalse();
        Mechanism("Pacific Islands Forum").IsLike(Mechanism("C+C5")).ShouldBeFalse("nobody is not somebody in common");
    }

    [Theory, InlineData("Pacific Islands Forum", "Pacific island forum", true), InlineData("Stats NZ", "Stats SA", false), InlineData("IMF", "IMF", true), InlineData("Stats", "Stat", true), InlineData("", "IMF", false)]
    public void A_name_is_near_another_but_for_a_fifth_of_its_letters(string one, string other, bool near) => Nearest.Near(one, other).ShouldBe(near);
}
