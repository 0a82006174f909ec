using System.Text.Json;
using System.Text.Json.Nodes;
using Shouldly;
using TradeTracker.Domain.Values;
using Xunit;

namespace TradeTracker.Domain.Tests.Values;

public sealed class MergePatchTests
{
    private static MergePatch Patch(string json) => new(JsonElement.Parse(json));

    /// <summary>From the appendix of RFC 7396.</summary>
    [Theory]
    [InlineData("""{"a":"b"}""", """{"a":"c"}""", """{"a":"c"}""")]
    [InlineData("""{"a":"b"}""", """{"b":"c"}""", """{"a":"b","b":"c"}""")]
    [InlineData("""{"a":"b","b":"c"}""", """{"a":null}""", """{"b":"c"}""")]
    [InlineData("""{"a":["b"]}""", """{"a":"c"}""", """{"a":"c"}""")]
    [InlineData("""{"a":{"b":"c"}}""", """{"a":{"b":"d","c":null}}""", """{"a":{"b":"d"}}""")]
    [InlineData("""{"a":"foo"}""", """{"a":{"bb":{"ccc":null}}}""", """{"a":{"bb":{}}}""")]
    public void A_patch_changes_what_it_names_and_removes_what_it_says_is_null(string node, string patch, string expected) =>
        JsonNode.DeepEquals(Patch(patch).Apply(JsonNode.Parse(node)!), JsonNode.Parse(expected)).ShouldBeTrue();

    [Theory]
    [InlineData("""{"parties":["china","kazakhstan"]}""", """{"parties":["CHN","KAZ"],"unit":"USD"}""", """{"parties":["CHN","KAZ"]}""")]
    [InlineData("""{"measure":{"product":"goods"}}""", """{"measure":{"product":"TOTAL","flow":"exports"}}""", """{"measure":{"product":"TOTAL"}}""")]
    [InlineData("""{"mechanism":null}""", """{"mechanism":"c"}""", """{"mechanism":null}""")]
    [InlineData("""{"measure":{"product":"goods"}}""", """{"measure":7}""", """{"measure":7}""")]
    [InlineData("""{"unknown":1}""", "{}", """{"unknown":null}""")]
    public void In_canonical_form_a_patch_has_the_same_members_with_the_values_that_are_stored(string patch, string canonical, string expected) =>
        Patch(patch).Canonical(JsonElement.Parse(canonical)).ShouldBe(Patch(expected));

    [Fact]
    public void Patches_are_equal_when_their_json_is()
    {
        var (one, same, other) = (Patch("""{"a":1,"b":{"c":null}}"""), Patch("""{ "b": {"c":null}, "a": 1.0 }"""), Patch("""{"a":2,"b":{"c":null}}"""));
        one.Equals((object)same).ShouldBeTrue();
        one.GetHashCode().ShouldBe(same.GetHashCode());
        one.Equals(other).ShouldBeFalse();
        one.Equals(null).ShouldBeFalse();
        Patch("""{"a":1}""").ToString().ShouldBe("""{"a":1}""");
    }
}
