using Shouldly;
using TradeTracker.Domain.Values;
using Xunit;

namespace TradeTracker.Domain.Tests.Values;

public sealed class ValueListTests
{
    private static readonly ValueList<string> List = ["CHN", "KAZ"];
    private static readonly ValueList<string> Same = List.Select(item => item).ToValueList();

    [Fact]
    public void Lists_are_equal_when_their_items_are_in_the_same_order()
    {
        List.Equals(Same).ShouldBeTrue();
        List.GetHashCode().ShouldBe(Same.GetHashCode());
        List.Equals(["KAZ", "CHN"]).ShouldBeFalse();
        List.Equals(null).ShouldBeFalse();
        List.Equals((object)"CHN").ShouldBeFalse();
        ValueList<string>.Empty.Add("CHN").Add("KAZ").Equals((object)List).ShouldBeTrue();
    }

    [Fact]
    public void A_list_shows_its_items() => List.ToString().ShouldBe("[CHN, KAZ]");
}
