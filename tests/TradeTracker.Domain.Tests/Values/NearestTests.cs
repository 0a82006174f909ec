using Shouldly;
using TradeTracker.Domain.Values;
using Xunit;

namespace TradeTracker.Domain.Tests;

public sealed class NearestTests
{
    [Theory]
    [InlineData("exprts")]
    [InlineData("xeports")]
    [InlineData("EXPORTS")]
    [InlineData("expörts")]
    public void The_first_is_the_one_with_the_fewest_edits(string text) =>
        Nearest.To(text, ["balance", "two-way", "imports", "exports"], 2).ShouldBe(["exports", "imports"]);

    [Fact]
    public void A_swap_of_neighbours_is_one_edit() => Nearest.To("KZA", ["KAB", "KAZ"], 1).ShouldBe(["KAZ"]);

    [Fact]
    public void Equals_come_in_the_order_of_the_alphabet_whatever_the_order_of_the_candidates() =>
        Nearest.To("x", ["c", "a", "b"]).ShouldBe(["a", "b", "c"]);

    [Fact]
    public void Answers_fewer_when_there_are_fewer_and_none_when_there_are_none()
    {
        Nearest.To("x", ["y"]).ShouldBe(["y"]);
        Nearest.To("x", []).ShouldBeEmpty();
    }

    [Fact]
    public void A_text_of_a_million_letters_costs_no_more_than_a_long_name() =>
        Should.CompleteIn(() => Nearest.To(new string('x', 1_000_000), Enumerable.Repeat("exports", 1000)), TimeSpan.FromSeconds(5));
}
