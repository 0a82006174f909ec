using System.Text.Json;
using System.Text.Json.Nodes;
using Shouldly;
using TradeTracker.Host.Security;
using TradeTracker.Testing;
using Xunit;

namespace TradeTracker.Host.Tests.Http;

/// <summary>Input nobody should send: it is refused at the member it is in, nothing is stored, and it is never the service's failure.</summary>
[Collection(OneService.Name)]
public sealed class BadInputTests(Service service, BadInputTests.Known known) : IClassFixture<BadInputTests.Known>
{
    private static JsonObject Figures => Bodies.Figures("BAD-INPUT", "2024-02-01", "FRA", "ESP", ("2023", 1));
    private static JsonObject Target => Bodies.Target("bad-input", "FRA", "ESP", Bodies.Baseline("BAD-INPUT", "2022", 1));

    [Theory]
    [InlineData("/reporter", "Frnace", "FRA (France)")]
    [InlineData("/counterpart", "ESX", "ESP (Spain)")]
    [InlineData("/publisher", "BADINPUT", "BAD-INPUT")]
    [InlineData("/flow", "export", "exports")]
    [InlineData("/unit", "USX", "USD")]
    [InlineData("/product", "TOTL", "TOTAL")]
    [InlineData("/observations/0/status", "B", "A")]
    public Task An_unknown_code_in_figures_is_answered_with_the_nearest(string pointer, string given, string nearest) => Refused("figures", Figures, pointer, Quote(given), nearest);

    [Theory]
    [InlineData("/parties/1", "Spian", "ESP (Spain)")]
    [InlineData("/baselines/0/publisher", "BAD-INPTU", "BAD-INPUT")]
    [InlineData("/judgedBy", """{ "publisher": "BAD-INPTU" }""", "BAD-INPUT", "/judgedBy/publisher")]
    [InlineData("/mechanism", "bad-inptu", "bad-input")]
    [InlineData("/kind", "levle", "level")]
    [InlineData("/modality", "agred", "agreed")]
    [InlineData("/direction", "atleast", "at-least")]
    [InlineData("/deadline/precision", "yaer", "year")]
    public Task An_unknown_code_in_a_target_is_answered_with_the_nearest(string pointer, string given, string nearest, string? fault = null) =>
        Refused("targets", Target, pointer, given.StartsWith('{') ? given : Quote(given), nearest, fault);

    [Theory]
    [InlineData("NaN")]
    [InlineData("\"NaN\"")]
    [InlineData("Infinity")]
    [InlineData("1e400")]
    [InlineData("-1e400")]
    [InlineData("1e25")]
    [InlineData("1e13")]
    [InlineData("0.1234567890123456789012345678901234567890")]
    [InlineData("12345678901234567890.1234567890123")]
    [InlineData("true")]
    [InlineData("\"\"")]
    [InlineData("[1]")]
    [InlineData("null")]
    public Task A_value_that_no_money_can_have_is_refused(string value) => Refused("figures", Figures, "/observations/0/value", value);

    [Theory]
    [InlineData("2023-13")]
    [InlineData("2023-Q5")]
    [InlineData("2023-00")]
    [InlineData("0000")]
    [InlineData("23")]
    [InlineData("FY2024")]
    [InlineData("FY2024@04-31")]
    [InlineData("2023-01/P0M")]
    [InlineData("2023-01/P13M")]
    [InlineData("9999-12/P12M")]
    [InlineData("99999")]
    [InlineData("２０２３")]
    [InlineData(" 2023")]
    public Task A_period_that_is_none_is_refused(string period) => Refused("figures", Figures, "/observations/0/period", Quote(period));

    [Theory]
    [InlineData("/publishedOn", "\"2024-02-30\"")]
    [InlineData("/publishedOn", "\"yesterday\"")]
    [InlineData("/publishedOn", "20240201")]
    [InlineData("/publishedOnExact", "\"no\"")]
    [InlineData("/unitMult", "16")]
    [InlineData("/unitMult", "-1")]
    [InlineData("/unitMult", "1.5")]
    [InlineData("/unitMult", "99999999999")]
    [InlineData("/observations", "[]")]
    [InlineData("/observations", "{}")]
    [InlineData("/observations", "[null]", "/observations/0")]
    [InlineData("/observations", """[{ "period": "2023", "value": 1 }, { "period": "2023-01/P12M", "value": 2 }]""", "/observations/1/period")]
    [InlineData("/reporter", "\"WLD\"")]
    [InlineData("/product", "\"123\"")]
    [InlineData("/citation/url", "\"javascript:alert(1)\"")]
    [InlineData("/citation/url", "null")]
    [InlineData("/series", "[]")]
    public Task A_member_of_figures_out_of_its_range_is_refused(string pointer, string json, string? fault = null) => Refused("figures", Figures, pointer, json, "", fault);

    [Theory]
    [InlineData("/parties", """["FRA"]""")]
    [InlineData("/parties", """["FRA", "ESP", "ITA"]""")]
    [InlineData("/amount", "1e22")]
    [InlineData("/deadline/date", "null")]
    [InlineData("/deadline/date", "\"9999-12-31\"")]
    [InlineData("/measure/yearStart", "\"02-30\"")]
    [InlineData("/baselines/0/period", "\"22\"")]
    [InlineData("/id", "\"a/b\"")]
    [InlineData("/id", "\"a.b\"")]
    [InlineData("/id", "\"-a\"")]
    [InlineData("/id", "\"\"")]
    [InlineData("/name", "\"   \"")]
    public Task A_member_of_a_target_out_of_its_range_is_refused(string pointer, string json) => Refused("targets", Target, pointer, json);

    [Theory]
    [InlineData("/publishedOn", "\"2200-01-01\"", 422, "published-in-the-future")]
    [InlineData("/observations/0/period", "\"2024\"", 422, "period-not-over")]
    public async Task What_breaks_a_rule_is_refused_by_its_name(string pointer, string json, int status, string code) =>
        (await service.Analyst.Post("figures", Change(Figures, pointer, json))).ExpectProblem(status, code).Faults.Keys.ShouldBe([pointer]);

    [Theory, InlineData("a\\u0000b"), InlineData("a\\ud800b"), InlineData("\\udc00\\ud800")]
    public async Task Text_that_cannot_be_stored_is_refused_in_every_member(string escaped)
    {
        foreach (var (path, body) in ((string, JsonObject)[])[("targets", known.WholeTarget), ("figures", Figures.With("product", "TOTAL").With("unit", "USD")), ("publishers", Known.WholePublisher), ("mechanisms", Bodies.Mechanism("bad-text"))])
            foreach (var pointer in Texts(body, ""))
                await Refused(path, body.DeepClone().AsObject(), pointer, $"\"{escaped}\"");
    }

    [Theory]
    [InlineData("""{ "publisher": "A", "publisher": "B" }""", "/publisher")]
    [InlineData("""{ "a\u0000b": 1 }""", "/a\0b")]
    [InlineData("""{ "a\ud800b": 1 }""", "")]
    [InlineData("""{ "a/b~": 1 }""", "/a~1b~0")]
    [InlineData("""{ "Publisher": "BAD-INPUT" }""", "/Publisher")]
    public async Task A_member_with_a_wrong_name_is_refused_by_it(string body, string pointer) =>
        (await service.Analyst.Post("figures", body)).ExpectProblem(400, "invalid-request").Faults.ShouldContainKey(pointer);

    [Fact]
    public async Task Bytes_that_are_no_text_and_nesting_without_end_are_refused()
    {
        using var latin1 = new ByteArrayContent([.. "{ \"name\": \"Gr"u8, 0xFC, .. "n\" }"u8]) { Headers = { ContentType = new("application/json") } };
        (await service.Analyst.Send(HttpMethod.Post, "publishers", latin1)).ExpectProblem(400, "invalid-request").Faults.ShouldContainKey("/name");
        (await service.Analyst.Post("publishers", $"{{ \"name\": {new string('[', 100_000)}")).ExpectProblem(400, "invalid-request");
    }

    [Fact]
    public async Task A_body_of_five_megabytes_is_too_large_for_every_write()
    {
        var body = $$"""{ "reason": "{{new string('x', 5_000_000)}}" }""";
        // Who waits for 100-continue hears of it before sending; the others may find the connection closed.
        foreach (var operation in (await Operation.All(service)).Where(o => o.TakesJson))
            (await service.As(Role.Admin).Post(operation.Path, body, ("Expect", "100-continue"))).ExpectProblem(413, "too-large");
    }

    [Fact]
    public async Task A_query_value_that_makes_no_sense_is_named_or_finds_nothing()
    {
        string[] values = ["%00", "a%00b", "%ED%A0%80", "%F0%9F%98%80", "%27--", "-1", "1e400", "99999999999999999999", "AAA%3D", new string('x', 3000)];
        foreach (var operation in (await Operation.All(service)).Where(o => !o.Writes))
            foreach (var (name, value) in operation.Query.SelectMany(name => values.Select(value => (name, value))))
            {
                var answer = await operation.Send(service.Reader, $"?{name}={value}");
                answer.Status.ShouldBeOneOf([200, 400, 404], $"{answer}");
                if (answer.Status == 400) answer.Faults.ShouldContainKey(name, $"{answer}");
            }
    }

    [Theory]
    [InlineData("series?publisher=BADINPUT", "publisher", "BAD-INPUT")]
    [InlineData("series?reporter=Frnace", "reporter", "FRA")]
    [InlineData("series?flow=export", "flow", "exports")]
    [InlineData("series?unit=USX", "unit", "USD")]
    [InlineData("targets?party=Spian", "party", "ESP")]
    [InlineData("targets?state=activ", "state", "active")]
    [InlineData("targets?limit=0", "limit", "1 to 500")]
    [InlineData("targets?limit=501", "limit", "1 to 500")]
    [InlineData("targets?limit=1&limit=2", "limit", "more than once")]
    [InlineData("targets/bad-input?method=cagr", "method", "cagr-ratio/1")]
    [InlineData("targets/bad-input?asOf=tomorrow", "asOf", "position")]
    [InlineData("targets/bad-input?asOf=999999999", "asOf", "not known yet")]
    [InlineData("targets/bad-input?publishedUntil=2024-13-01", "publishedUntil", "2024-03-31")]
    [InlineData("events?types=target_sett", "types", "target_set")]
    [InlineData("events?afer=1", "afer", "after")]
    public async Task A_wrong_query_value_is_answered_with_what_would_be_right(string path, string parameter, string expected) =>
        (await service.Reader.Get(path)).ExpectProblem(400, "invalid-request").Faults[parameter].ShouldContain(expected);

    [Fact]
    public async Task A_path_that_makes_no_sense_finds_nothing()
    {
        string[] values = ["%00", "a%00b", "%ED%A0%80", "%F0%9F%98%80", "%2F..%2F", "..%5C", "%27--", "-1", "99999999999999999999", new string('x', 3000)];
        foreach (var operation in await Operation.All(service))
            for (var i = 0; i < operation.PathParameters.Count; i++)
                foreach (var value in values)
                {
                    var path = operation.PathWith((name, n) => n == i ? value : name == "position" ? "1" : "none");
                    var answer = await service.Analyst.Send(new HttpMethod(operation.Method), path, operation.Writes ? new StringContent("""{ "reason": "no" }""", new System.Net.Http.Headers.MediaTypeHeaderValue("application/json")) : null);
                    answer.Status.ShouldBeOneOf([400, 404], $"{answer}");
                }
    }

    private async Task Refused(string path, JsonObject body, string pointer, string json, string says = "", string? fault = null)
    {
        var before = await service.CountEvents();
        var faults = (await service.Analyst.Post(path, Change(body, pointer, json))).ExpectProblem(400, "invalid-request").Faults;
        faults.ShouldContainKey(fault ?? pointer);
        faults[fault ?? pointer].ShouldContain(says);
        (await service.CountEvents()).ShouldBe(before);
    }

    /// <summary>The body with one member replaced by JSON text that need not be valid.</summary>
    private static string Change(JsonObject body, string pointer, string json)
    {
        const string Mark = "\"put it here\"";
        JsonNode at = body;
        var parts = pointer[1..].Split('/');
        foreach (var part in parts[..^1]) at = at is JsonArray items ? items[int.Parse(part, System.Globalization.CultureInfo.InvariantCulture)]! : at[part]!;
        if (at is JsonArray array) array[int.Parse(parts[^1], System.Globalization.CultureInfo.InvariantCulture)] = JsonNode.Parse(Mark);
        else at[parts[^1]] = JsonNode.Parse(Mark);
        return body.ToJsonString().Replace(Mark, json, StringComparison.Ordinal);
    }

    private static IEnumerable<string> Texts(JsonNode? node, string at) => node switch
    {
        JsonObject members => members.SelectMany(m => Texts(m.Value, $"{at}/{m.Key}")),
        JsonArray items => items.SelectMany((item, i) => Texts(item, $"{at}/{i}")),
        JsonValue value when value.GetValueKind() == JsonValueKind.String => [at],
        _ => [],
    };

    private static string Quote(string text) => JsonSerializer.Serialize(text);

    /// <summary>What there is to be nearest to.</summary>
    public sealed class Known(Service service) : IAsyncLifetime
    {
        public static JsonObject WholePublisher => Bodies.Publisher("BAD-TEXT", "FRA").With("url", "https://insee.fr").With("valuation", new { imports = "cif", exports = "fob" });

        public JsonObject WholeTarget { get; } = Target
            .With("judgedBy", new { publisher = "BAD-INPUT", reporter = "FRA" }).With("mechanism", "bad-input").With("direction", "at-least")
            .With("measure", new { flow = "two-way", product = "TOTAL", yearStart = "01-01" })
            .With("citation", Bodies.Citation.With("archivedUrl", "https://archive.org/x").With("quote", "said").With("accessedOn", "2024-04-01"));

        public async ValueTask InitializeAsync()
        {
            await service.Analyst.Record("publishers", Bodies.Publisher("BAD-INPUT", "FRA"));
            await service.Analyst.Record("mechanisms", Bodies.Mechanism("bad-input"));
        }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
