using System.Text.Json;
using Shouldly;
using TradeTracker.Domain.Targets;
using TradeTracker.Domain.Values;
using Xunit;

namespace TradeTracker.Domain.Tests;

public sealed class WireJsonTests
{
    private sealed record Sample(decimal? Number, Flow Flow, DateTimeOffset At, string Text, Dictionary<string, int> CountsOf);

    private const string Json = """{"number":1.10,"flow":"two-way","at":"2024-03-31T22:00:00.5Z","text":"5–6 \"Türkiye\" & others","countsOf":{"CHN":1}}""";

    private static T? Read<T>(string json) => JsonSerializer.Deserialize<T>(json, WireJson.Options);

    [Fact]
    public void Members_are_camel_case_enums_kebab_case_instants_utc_numbers_exact_and_text_readable()
    {
        var sample = new Sample(1.10m, Flow.TwoWay, new(2024, 4, 1, 0, 0, 0, 500, TimeSpan.FromHours(2)), "5–6 \"Türkiye\" & others", new() { ["CHN"] = 1 });
        JsonSerializer.Serialize(sample, WireJson.Options).ShouldBe(Json);
        Read<Sample>(Json)!.At.ShouldBe(sample.At);
        WireJson.Code(Flow.TwoWay).ShouldBe("two-way");
    }

    [Theory]
    [InlineData("""{"number":"1"}""")]
    [InlineData("""{"flow":2}""")]
    [InlineData("""{"number":1,"number":2}""")]
    public void What_could_be_read_in_two_ways_is_not_read(string json) => Should.Throw<JsonException>(() => Read<Sample>(json));

    [Fact]
    public void Nobody_changes_the_options_for_all() => Should.Throw<InvalidOperationException>(() => WireJson.Options.WriteIndented = true);

    [Fact]
    public void A_member_is_read_by_its_exact_name_only() => Read<Sample>("""{"Number":1}""")!.Number.ShouldBeNull();

    [Fact]
    public void A_kind_is_read_though_it_is_not_the_first_member_since_the_store_sorts_them()
    {
        var level = JsonSerializer.Serialize<TargetTerms>(Some.Level(), WireJson.Options);
        level.ShouldStartWith("""{"kind":"level",""");
        Read<TargetTerms>(level.Replace("""{"kind":"level",""", "{").TrimEnd('}') + ""","kind":"level"}""").ShouldBe(Some.Level());
    }

    [Theory]
    [InlineData("\"any\"", JudgedByRule.Any, null, null)]
    [InlineData("\"all\"", JudgedByRule.All, null, null)]
    [InlineData("""{"publisher":"GACC","reporter":"CHN"}""", JudgedByRule.Reading, "GACC", "CHN")]
    public void Judges_are_any_all_or_one_reading(string json, JudgedByRule rule, string? publisher, string? reporter)
    {
        Read<JudgedBy>(json).ShouldBe(new(rule, publisher, reporter));
        JsonSerializer.Serialize(new JudgedBy(rule, publisher, reporter), WireJson.Options).ShouldBe(json);
    }

    [Theory]
    [InlineData("\"best\"", "any")]
    [InlineData("""{"reporter":"CHN"}""", "publisher")]
    public void Other_judges_are_refused_with_what_was_expected(string json, string expected) =>
        Should.Throw<JsonException>(() => Read<JudgedBy>(json)).Message.ShouldContain(expected);

    [Theory]
    [InlineData("\"2024-Q5\"")]
    [InlineData("2024")]
    public void What_is_no_period_is_refused_by_name(string json) => Should.Throw<JsonException>(() => Read<Period>(json)).Message.ShouldContain("is not a Period");

    [Fact]
    public void A_period_is_written_as_its_text_and_a_list_as_its_items() =>
        JsonSerializer.Serialize(new[] { Some.Period("2024-Q1") }.ToValueList(), WireJson.Options).ShouldBe("""["2024-Q1"]""");
}
