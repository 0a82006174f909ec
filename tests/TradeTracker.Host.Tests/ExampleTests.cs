using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Shouldly;
using TradeTracker.Host.Security;
using TradeTracker.Testing;
using Xunit;

namespace TradeTracker.Host.Tests;

/// <summary>The examples in the OpenAPI document are what the service answers on a fresh demo.</summary>
public sealed partial class ExampleTests(Service service) : IClassFixture<Service>
{
    private const string Folder = "src/TradeTracker.Host/Http/OpenApi/Examples";
    private const string Target = "targets/china-kazakhstan-40bn-2030";
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly SortedDictionary<string, JsonNode?> examples = new(StringComparer.Ordinal);

    [Fact]
    public async Task Every_example_is_an_answer()
    {
        var operations = Operation.All(JsonNode.Parse((await service.Anonymous.Get("/openapi/v1.json")).Expect(200).Text)!).ToList();
        var (decisions, requests) = (Requests().Where(r => r.Path.StartsWith("imports/", StringComparison.Ordinal)).ToList(), Requests().Where(r => !r.Path.StartsWith("imports/", StringComparison.Ordinal)));
        foreach (var (path, body, made) in requests) await Write(operations.Single(o => o.IsAt(path) && o.Writes), path, body, dry: made);
        await Upload();
        await CatchUp();
        foreach (var read in operations.Where(o => !o.Writes && !o.Draws)) Keep($"{read.Key} 200", (await service.Reader.Get(read.ExamplePath)).Expect(200));
        foreach (var (path, body, _) in decisions)
        {
            await Write(operations.Single(o => o.IsAt(path) && o.Writes), path, body, dry: false);
            await service.Settle();
        }
        foreach (var problem in await Mistakes()) Keep($"{problem.Status}", problem);

        var wanted = operations.Where(o => !o.Draws).SelectMany(o => o.Successes.Select(status => $"{o.Key} {status}"));
        wanted.Except(examples.Keys).ShouldBeEmpty($"add a request to {Folder}/more.requests");
        Approved.ShouldBe($"{Folder}/answers.json", $"{Fixed(JsonSerializer.Serialize(examples, Indented))}\n");
    }

    /// <summary>Where a request creates something, it is asked for twice: 201, then 200. Made-up requests to other operations are only tried.</summary>
    private async Task Write(Operation operation, string path, string body, bool dry)
    {
        var creates = operation.Successes.Contains("201");
        var answer = await service.As(path.StartsWith("methods/", StringComparison.Ordinal) ? Role.Admin : Role.Analyst).Record(dry && !creates ? $"{path}?validateOnly=true" : path, body);
        if (!JsonNode.DeepEquals(operation.Request, JsonNode.Parse(body))) return;
        Keep($"{operation.Key} {answer.Status}", answer);
        if (creates) Keep($"{operation.Key} 200", (await service.Analyst.Record(path, body)).Expect(200));
    }

    /// <summary>The same file twice: 202, then 200.</summary>
    private async Task Upload()
    {
        for (var time = 0; time < 2; time++)
        {
            var file = new MultipartFormDataContent { { new ByteArrayContent(await File.ReadAllBytesAsync(Path.Combine(Approved.Repository, Folder, "china-2025.csv"))), "file", "china-2025.csv" } };
            var answer = await service.Analyst.Send(HttpMethod.Post, "imports", file);
            Keep($"POST /api/v1/imports {answer.Status}", answer);
            await service.Settle();
        }
    }

    /// <summary>A reader is slower than the projections; a test may not be.</summary>
    private async Task CatchUp()
    {
        await service.Settle();
        var last = await service.Database.Scalar<long>("select max(seq_id) from tradetracker.mt_events");
        for (var attempt = 0; (await service.Reader.Get("targets", ("TradeTracker-Min-Position", $"{last}"))).Status == 503; attempt++) attempt.ShouldBeLessThan(10);
    }

    private async Task<IReadOnlyList<Answer>> Mistakes()
    {
        var day = """{ "on": "2999-01-01", "reason": "None yet.", "citation": { "outlet": "TradeTracker examples", "title": "made up", "unverified": true } }""";
        var taken = Requests().First(r => r.Path == "targets").Body.Replace("35000000000", "36000000000", StringComparison.Ordinal);
        return
        [
            (await service.Analyst.Post("figures", """{ "publisher": "KZ-BSN", "flow": "both" }""")).Expect(400),
            (await service.Anonymous.Get("targets")).Expect(401),
            (await service.Reader.Post($"{Target}/withdrawal", day)).Expect(403),
            (await service.Reader.Get("targets/china-kazakhstan-41bn-2030")).Expect(404),
            (await service.Reader.Get($"{Target}/verdicts", ("Accept", "text/csv"))).Expect(406),
            (await service.Analyst.Post("targets", taken)).Expect(409),
            (await service.Analyst.Post($"{Target}/withdrawal", day, ("If-Match", "\"1\""))).Expect(412),
            (await service.Analyst.Send(HttpMethod.Post, "figures", new StringContent("<figures/>", Encoding.UTF8, "text/xml"))).Expect(415),
            (await service.Analyst.Post($"{Target}/withdrawal", day)).Expect(422),
        ];
    }

    private void Keep(string key, Answer answer) => examples[key] = Short(JsonNode.Parse(answer.Text));

    /// <summary>A list shows its form with two items.</summary>
    private static JsonNode? Short(JsonNode? node) => node switch
    {
        JsonObject members => new JsonObject(members.Select(m => KeyValuePair.Create(m.Key, Short(m.Value)))),
        JsonArray items => new JsonArray([.. items.Take(2).Select(Short)]),
        _ => node?.DeepClone(),
    };

    /// <summary>The demo in its order, then what was made up for the document.</summary>
    private static IEnumerable<(string Path, string Body, bool Made)> Requests() =>
        from file in Directory.EnumerateFiles(Path.Combine(Approved.Repository, "ops/demo.d"), "*.requests").Order(StringComparer.Ordinal).Append(Path.Combine(Approved.Repository, Folder, "more.requests"))
        from line in File.ReadLines(file)
        where line.StartsWith('/')
        select (line[1..line.IndexOf(' ', StringComparison.Ordinal)], line[line.IndexOf(' ', StringComparison.Ordinal)..].Trim(), file.Contains(Folder, StringComparison.Ordinal));

    /// <summary>Ids, trace ids, instants and today are those of the first of all examples.</summary>
    private static string Fixed(string text)
    {
        text = Ids().Replace(text, "01980c5e-7b1a-7c3f-9a52-3d5f0b6c8e21");
        text = TraceIds().Replace(text, "4bf92f3577b34da6a3ce929d0e0e4736");
        text = SpanIds().Replace(text, "00f067aa0ba902b7");
        text = Instants().Replace(text, "2026-11-24T12:00:00Z");
        return Todays().Replace(text, "2026-11-24");
    }

    [GeneratedRegex("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Ids();

    [GeneratedRegex("(?<![0-9a-f])[0-9a-f]{32}(?![0-9a-f])", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex TraceIds();

    [GeneratedRegex("(?<=[0-9a-f]{32}-)[0-9a-f]{16}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex SpanIds();

    [GeneratedRegex(@"\d{4}-\d\d-\d\dT[0-9:.]+Z", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Instants();

    [GeneratedRegex("""(?<=publishedUntil"\s*:\s*")\d{4}-\d\d-\d\d""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Todays();

    /// <summary>An operation as the document has it.</summary>
    private sealed record Operation(string Method, string Path, JsonNode Node)
    {
        public static IEnumerable<Operation> All(JsonNode document) =>
            from path in document["paths"]!.AsObject()
            where path.Key.StartsWith("/api/", StringComparison.Ordinal)
            from operation in path.Value!.AsObject()
            select new Operation(operation.Key.ToUpper(CultureInfo.InvariantCulture), path.Key, operation.Value!);

        public string Key => $"{Method} {Path}";
        public bool Writes => Method != "GET";

        /// <summary>It answers a picture, of which a document shows no example.</summary>
        public bool Draws => Node["responses"]!["200"]?["content"]?["image/svg+xml"] is not null;
        public IEnumerable<string> Successes => Node["responses"]!.AsObject().Select(r => r.Key).Where(s => s[0] == '2');
        public JsonNode? Request => Node["requestBody"]?["content"]!["application/json"]?["example"];

        public bool IsAt(string path) => Regex.IsMatch($"/api/v1/{path}", $"^{PathParameters().Replace(Path, "[^/]+")}$", RegexOptions.None, TimeSpan.FromSeconds(1));

        /// <summary>With the examples of its path's parameters, and one item of a list.</summary>
        public string ExamplePath => PathParameters().Replace(Path, p => Parameter(p.Value.Trim('{', '}'))!["example"]!.ToString()) + (Parameter("limit") is null ? "" : "?limit=1");

        private JsonNode? Parameter(string name) => Node["parameters"]?.AsArray().FirstOrDefault(p => p!["name"]?.ToString() == name);
    }

    [GeneratedRegex("{[^}]+}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex PathParameters();
}
