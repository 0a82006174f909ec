using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Shouldly;
using TradeTracker.Testing;
using Xunit;

namespace TradeTracker.Host.Tests;

/// <summary>The OpenAPI document: as approved, and without gaps.</summary>
public sealed class OpenApiTests(OpenApiTests.Served served) : IClassFixture<OpenApiTests.Served>
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    [Fact]
    public void The_document_is_the_approved_one() => Approved.ShouldBe("docs/reference/openapi.json", $"{Sorted(served.Document)!.ToJsonString(Indented)}\n");

    [Fact]
    public void Every_operation_has_its_own_name_a_summary_a_room_and_says_who_may_call_it()
    {
        var operations = Operations().ToList();
        operations.Select(o => Text(o.Operation, "operationId")).ShouldBeUnique();
        foreach (var (at, o) in operations)
        {
            Text(o, "summary").ShouldNotBe(Text(o, "operationId"), $"{at}: write a <summary> on its method");
            Rooms().ShouldContain(o["tags"]![0]!.GetValue<string>(), $"{at}: name its room in Rooms.cs");
            if (!at.Contains("/api/", StringComparison.Ordinal)) continue;
            o["x-required-role"].ShouldNotBeNull(at);
            foreach (var status in (string[])["400", "401", "403", "406", "503"]) o["responses"]![status].ShouldNotBeNull(at);
        }
    }

    [Fact]
    public void Every_parameter_is_described()
    {
        foreach (var (at, o) in Operations())
            foreach (var parameter in o["parameters"]?.AsArray() ?? [])
                (parameter!["$ref"] ?? parameter["description"]).ShouldNotBeNull($"{at}: describe {parameter["name"]} in KnownParameters.cs");
    }

    [Fact]
    public void Every_member_is_described()
    {
        foreach (var (name, schema) in served.Document["components"]!["schemas"]!.AsObject())
            foreach (var (member, about) in schema!["properties"]?.AsObject() ?? [])
                about!["description"].ShouldNotBeNull($"{name}.{member}: comment it, or KnownMembers.cs if it means the same everywhere");
    }

    [Theory, InlineData("SetTargetRequest", "name"), InlineData("MeasureBody", "flow"), InlineData("ObservationBody", "period"), InlineData("CitationBody", "outlet")]
    public void A_member_that_validators_always_ask_for_is_required_and_never_null(string schema, string member)
    {
        Schema(schema)["required"]!.AsArray().Select(m => m!.GetValue<string>()).ShouldContain(member);
        Schema(schema)["properties"]![member]!.ToJsonString().ShouldNotContain("\"null\"");
    }

    [Theory, InlineData("SetTargetRequest", "direction"), InlineData("RecordFiguresRequest", "reporter"), InlineData("RecordFiguresRequest", "series"), InlineData("CitationBody", "url")]
    public void A_member_that_is_asked_for_only_sometimes_is_not_required(string schema, string member)
    {
        Schema(schema)["required"]!.AsArray().Select(m => m!.GetValue<string>()).ShouldNotContain(member);
        Schema(schema)["properties"]![member]!.ToJsonString().ShouldContain("\"null\"");
    }

    private JsonNode Schema(string name) => served.Document["components"]!["schemas"]![name]!;

    private IEnumerable<string> Rooms() => served.Document["tags"]!.AsArray().Select(t => Text(t!, "name"));

    private IEnumerable<(string At, JsonNode Operation)> Operations() =>
        from path in served.Document["paths"]!.AsObject() from o in path.Value!.AsObject() select ($"{o.Key} {path.Key}", o.Value);

    private static string Text(JsonNode node, string member) => node[member]!.GetValue<string>();

    /// <summary>With members in ordinal order, so that a diff shows what changed and nothing else.</summary>
    private static JsonNode? Sorted(JsonNode? node) => node switch
    {
        JsonObject members => new JsonObject(members.OrderBy(m => m.Key, StringComparer.Ordinal).Select(m => KeyValuePair.Create(m.Key, Sorted(m.Value)))),
        JsonArray items => new JsonArray([.. items.Select(Sorted)]),
        _ => node?.DeepClone(),
    };

    /// <summary>The document, as anybody gets it.</summary>
    public sealed class Served(TemplateDatabase template) : IAsyncLifetime
    {
        private readonly Service service = new(template);

        public JsonNode Document { get; private set; } = null!;

        public async ValueTask InitializeAsync()
        {
            await service.InitializeAsync();
            Document = JsonNode.Parse((await service.Anonymous.Get("/openapi/v1.json")).Expect(200).Text)!;
        }

        public ValueTask DisposeAsync() => service.DisposeAsync();
    }
}
