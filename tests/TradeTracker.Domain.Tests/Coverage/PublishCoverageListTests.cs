using CsCheck;
using Shouldly;
using TradeTracker.Domain.Coverage;
using TradeTracker.Domain.Values;
using Xunit;

namespace TradeTracker.Domain.Tests.Coverage;

public sealed class PublishCoverageListTests
{
    private static PublishCoverageList Publish(string edition = "1", string id = "NON-PETROLEUM", string on = "2023-06-12", string includes = "TOTAL", string excludes = "27") => new(new(
        id, "Trade without petroleum", edition, "HS2022", Some.Day(on), includes.Split(' ').ToValueList(), excludes.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToValueList(), Some.Citation));

    [Theory]
    [InlineData("NON-PETROLEUM", null)]
    [InlineData("HS2022-FUELS", null)]
    [InlineData("TOTAL", "id-taken")]
    [InlineData("GOODS", "id-taken")]
    [InlineData("SERVICES", "id-taken")]
    [InlineData("GOODS-AND-SERVICES", "id-taken")]
    [InlineData("27", "id-taken")]
    [InlineData("123", "id-taken")]
    public void A_list_has_the_id_of_no_other_product(string id, string? code) => Publish(id: id).Decide(null, Some.Today).Refusal.ShouldHaveCode(code);

    [Theory]
    [InlineData("TOTAL", "27", null)]
    [InlineData("27 8703", "2709 870310", null)]
    [InlineData("27 8703", "", null)]
    [InlineData("27", "28", "/excludes/0")]
    [InlineData("27 8703", "2709 87", "/excludes/1")]
    [InlineData("27", "27", "/excludes/0")]
    public void An_exclusion_lies_inside_an_inclusion(string includes, string excludes, string? pointer)
    {
        var refusal = Publish(includes: includes, excludes: excludes).Decide(null, Some.Today).Refusal;
        refusal.ShouldHaveCode(pointer is null ? null : "exclusion-outside", pointer);
    }

    [Fact]
    public void An_edition_is_published_once_and_the_next_beside_it()
    {
        var list = CoverageList.Evolve(CoverageList.Evolve(null, Publish("1").Fact), Publish("2").Fact)!;
        (list.Stream, list.Editions.Count).ShouldBe(("coverage/NON-PETROLEUM", 2));
        Publish("1", excludes: "2709").Decide(list, Some.Today).Refusal.ShouldHaveCode("id-taken", "/edition");
        Publish("3", excludes: "2709").Decide(list, Some.Today).Refusal.ShouldBeNull();
    }

    [Theory]
    [InlineData("2026-11-24", null)]
    [InlineData("2026-11-25", "published-in-the-future")]
    public void A_list_is_not_published_in_the_future(string on, string? code) => Publish(on: on).Decide(null, Some.Today).Refusal.ShouldHaveCode(code);

    [Fact]
    public void Publishing_twice_appends_once_and_an_edition_is_never_another() => Gen.Select(Gen.OneOf("1", "2", "3"), Gen.OneOf("27", "2709"), (edition, excludes) => Publish(edition, excludes: excludes))
        .AppendsOnce(Gen.Const((CoverageList?)null), (command, list) => command.Decide(list, Some.Today), CoverageList.Evolve);
}
