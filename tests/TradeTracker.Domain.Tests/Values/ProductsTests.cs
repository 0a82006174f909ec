using Shouldly;
using TradeTracker.Domain.Values;
using Xunit;

namespace TradeTracker.Domain.Tests.Values;

public sealed class ProductsTests
{
    [Fact]
    public void The_harmonized_system_has_the_chapters_1_to_97_but_77_each_with_its_title()
    {
        HsChapters.All.Select(c => c.Code).ShouldBe(Enumerable.Range(1, 97).Where(n => n != 77).Select(n => $"{n:00}"));
        HsChapters.All.ShouldAllBe(c => c.Title.Length > 3);
        HsChapters.All.Select(c => c.Title).ShouldBeUnique();
    }

    [Theory]
    [InlineData("27", true)]
    [InlineData("2x", false)]
    [InlineData("27x9", false)]
    public void A_code_of_the_harmonized_system_is_digits(string code, bool holds) => HsChapters.Hold(code).ShouldBe(holds);

    [Theory]
    [InlineData("goods", "TOTAL")]
    [InlineData("Total", "TOTAL")]
    [InlineData("services", "SERVICES")]
    [InlineData("27", "27")]
    [InlineData("2709", "2709")]
    [InlineData("270900", "270900")]
    [InlineData("non-petroleum", "NON-PETROLEUM")]
    [InlineData("77", null)]
    [InlineData("7701", null)]
    [InlineData("98", null)]
    [InlineData("99", null)]
    [InlineData("00", null)]
    [InlineData("270", null)]
    [InlineData("27090010", null)]
    [InlineData("", null)]
    public void A_product_has_one_code_and_a_number_is_one_of_the_harmonized_system_or_none(string text, string? code) => Products.Find(text).ShouldBe(code);
}
