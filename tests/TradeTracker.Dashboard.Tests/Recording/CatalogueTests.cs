using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Shouldly;
using TradeTracker.Dashboard.Recording;
using TradeTracker.Testing;
using Xunit;

namespace TradeTracker.Dashboard.Tests.Recording;

/// <summary>The forms ask what the OpenAPI document says, no more and no less.</summary>
public sealed partial class CatalogueTests
{
    private static readonly JsonNode Document = JsonNode.Parse(Approved.Read("docs/reference/openapi.json"))!;

    /// <summary>Given as a whole by other fields, or for programs only.</summary>
    private static readonly string[] NotAsked = ["/series"];

    /// <summary>They have pages of their own.</summary>
    private static readonly string[] WithoutForm = ["imports", "imports/{}/acceptance", "imports/{}/reversal"];

    public static TheoryData<string> Names => [.. Catalogue.All.SelectMany(g => g.Forms).Select(f => f.Name)];

    [Fact]
    public void Every_write_has_one_form()
    {
        var writes = Document["paths"]!.AsObject().Where(p => p.Value!["post"] is not null).Select(p => Shape(p.Key["/api/v1/".Length..])).Except(WithoutForm);
        Catalogue.All.SelectMany(g => g.Forms).Select(f => Shape(f.Path)).ShouldBe(writes, ignoreOrder: true);
        Names.ShouldBeUnique();
    }

    [Theory, MemberData(nameof(Names))]
    public void A_form_asks_for_members_of_the_request_and_for_all_it_requires(string name)
    {
        var form = Catalogue.Find(name)!;
        var schema = Document["paths"]!.AsObject().Single(p => p.Value!["post"] is not null && Shape(p.Key["/api/v1/".Length..]) == Shape(form.Path)).Value!["post"]!["requestBody"]!["content"]!["application/json"]!["schema"]!;
        var asked = new Draft(form, new Dictionary<string, string>()).Fields.Select(f => f.Name).Where(n => n.StartsWith('/')).ToList();
        asked.ShouldBeUnique();
        asked.Where(pointer => !Leads(schema, pointer)).ShouldBeEmpty("no such member");
        Resolve(schema)["properties"]!.AsObject().Select(p => "/" + p.Key).Except(NotAsked)
            .Where(member => !asked.Any(a => a == member || a.StartsWith(member + "/", StringComparison.Ordinal))).ShouldBeEmpty("not asked for");
        Parameter().Matches(form.Path).Select(m => m.Groups["name"].Value).ShouldBeSubsetOf(form.Sections.SelectMany(s => s.Fields).Select(f => f.Name));
    }

    private static bool Leads(JsonNode schema, string pointer) => pointer.Split('/').Skip(1).Aggregate((JsonNode?)schema, (at, part) => at is null ? null : Step(Resolve(at), part)) is not null;

    private static JsonNode? Step(JsonNode schema, string part) => char.IsAsciiDigit(part[0]) ? schema["items"]
        // Members that change are those of what they change, whatever that is.
        : schema["properties"] is { } members ? members[part] : $"{schema["type"]}".Contains("object", StringComparison.Ordinal) ? schema : null;

    private static JsonNode Resolve(JsonNode schema) =>
        schema["$ref"] is { } reference ? Resolve(Document["components"]!["schemas"]![((string)reference!).Split('/')[^1]]!)
        : schema["oneOf"] is JsonArray choices ? Resolve(choices.Last(c => (string?)c!["type"] != "null")!) : schema;

    private static string Shape(string path) => Parameter().Replace(path, "{}");

    [GeneratedRegex(@"\{(?<name>[a-zA-Z]+)\}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Parameter();
}
