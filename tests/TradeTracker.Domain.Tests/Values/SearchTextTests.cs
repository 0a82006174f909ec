using Shouldly;
using TradeTracker.Domain.Values;
using Xunit;

namespace TradeTracker.Domain.Tests.Values;

public sealed class SearchTextTests
{
    [Theory]
    [InlineData("Échanges du Kazakhstan", "ECHANGES kazakhstan", true)]
    [InlineData("Usbekistân", "usbek  usbek", true)]
    [InlineData("Échanges", "change", true)]
    [InlineData("Échanges", "echange turkmenistan", false)]
    public void Every_word_is_found_whatever_its_case_and_accents(string text, string words, bool found) =>
        SearchText.Words(words).All(SearchText.Of("title", null, text).Contains).ShouldBe(found);

    [Fact]
    public void Every_marked_letter_is_read_as_the_plain_one() => Spelling.Plain(" àÇďÉğĤîĴķŁñØřŚţÜŵÝž’ ").ShouldBe("ACDEGHIJKLNORSTUWYZ'");

    [Fact]
    public void A_word_is_not_found_across_two_texts() => SearchText.Of("on", "track").ShouldNotContain(SearchText.Words("ontrack").Single());
}
