using Shouldly;
using TradeTracker.Domain.Groups;
using Xunit;

namespace TradeTracker.Domain.Tests.Groups;

public sealed class PartyTests
{
    [Theory]
    [InlineData("kazakhstan", "KAZ")]
    [InlineData(" c5 ", "C5")]
    [InlineData("china-central-asia", "CHINA-CENTRAL-ASIA")]
    public void A_party_is_stored_under_one_code(string text, string code) => Party.Code(text).ShouldBe(code);

    [Fact]
    public void The_members_of_a_party_are_told_by_a_group_or_a_mechanism_and_an_economy_has_none()
    {
        Party.Streams("C5").ShouldBe(["group/C5", "mechanism/c5"]);
        Party.Streams("C5").Select(Party.OfStream).ShouldBe(["C5", "C5"]);
        Party.Streams("KAZ").ShouldBeEmpty();
    }
}
