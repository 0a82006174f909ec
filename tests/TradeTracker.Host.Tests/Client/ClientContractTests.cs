using System.Collections;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Refit;
using Shouldly;
using TradeTracker.Client;
using TradeTracker.Domain;
using TradeTracker.Testing;
using Xunit;

namespace TradeTracker.Host.Tests.Client;

/// <summary>The typed client is what the OpenAPI document says: nothing is missing, and nothing is asked that the service does not know.</summary>
public sealed partial class ClientContractTests
{
    /// <summary>They choose a file; the client reads JSON.</summary>
    private static readonly string[] OnlyForFiles = ["format", "dialect"];
    private const string Form = "multipart/form-data", Picture = "image/svg+xml";

    private static readonly JsonNode Document = JsonNode.Parse(Approved.Read("docs/reference/openapi.json"))!;

    /// <summary>By room, name, HTTP method, path, query parameters, headers, body and answer.</summary>
    [Fact]
    public void Every_operation_has_its_method_and_every_method_its_operation()
    {
        var (methods, operations) = (Methods().Select(Describe).ToList(), Operations().ToList());
        methods.ShouldBeUnique();
        operations.Except(methods).ShouldBeEmpty("the client lacks them, or asks for something else");
        methods.Except(operations).ShouldBeEmpty("the document lacks them, or says something else");
    }

    [Fact]
    public void A_problem_has_the_members_of_the_document() =>
        WireJson.Options.GetTypeInfo(typeof(Problem)).Properties.Select(p => p.Name).Where(name => name != "code")
            .ShouldBe(Document["components"]!["schemas"]!["Problem"]!["properties"]!.AsObject().Select(p => p.Key), ignoreOrder: true);

    /// <summary>What the service answers (ExampleTests), read as the client's type and written again, is the same.</summary>
    [Fact]
    public void Every_answer_can_be_read()
    {
        var examples = JsonNode.Parse(Approved.Read("src/TradeTracker.Host/Http/OpenApi/Examples/answers.json"))!.AsObject();
        foreach (var method in Methods().Where(m => Body(m) != typeof(string)))
        {
            var answers = examples.Where(e => e.Key.StartsWith($"{Route(method).Method} {Route(method).Path} 2", StringComparison.Ordinal)).ToList();
            answers.ShouldNotBeEmpty(method.Name);
            foreach (var (key, answer) in answers) Again(answer!, Body(method)).ShouldBe(answer!.ToJsonString(WireJson.Options), key);
        }
    }

    private static string Again(JsonNode answer, Type type) => JsonSerializer.SerializeToNode(answer.Deserialize(type, WireJson.Options), type, WireJson.Options)!.ToJsonString(WireJson.Options);

    [Fact]
    public void It_stands_on_the_contracts_alone() =>
        typeof(TradeTrackerClient).Assembly.GetReferencedAssemblies().Select(a => a.Name!).Where(a => !a.StartsWith("System.", StringComparison.Ordinal))
            .ShouldBe(["Refit", "TradeTracker.Contracts", "TradeTracker.Domain"], ignoreOrder: true);

    private static IEnumerable<MethodInfo> Methods() => typeof(TradeTrackerClient).GetProperties().SelectMany(room => room.PropertyType.GetMethods());

    private static (string Method, string Path) Route(MethodInfo method) =>
        method.GetCustomAttribute<HttpMethodAttribute>() is { } route ? (route.Method.Method, route.Path) : throw new InvalidOperationException($"{method.Name} has no route.");

    /// <summary>T of <c>Task&lt;IApiResponse&lt;T&gt;&gt;</c>.</summary>
    private static Type Body(MethodInfo method) => method.ReturnType.GetGenericArguments()[0].GetGenericArguments()[0];

    private static string Describe(MethodInfo method)
    {
        var (verb, path) = Route(method);
        var parameters = method.GetParameters().Where(p => p.ParameterType != typeof(CancellationToken)).ToList();
        var headers = parameters.Select(p => p.GetCustomAttribute<HeaderAttribute>()?.Header).OfType<string>();
        var body = parameters.SingleOrDefault(p => p.GetCustomAttribute<BodyAttribute>() is not null || p.ParameterType == typeof(StreamPart));
        var queries = parameters.Where(p => p.GetCustomAttribute<HeaderAttribute>() is null && p != body && !path.Contains($"{{{p.Name}}}", StringComparison.Ordinal))
            .Select(p => p.ParameterType != typeof(string) && p.ParameterType.IsAssignableTo(typeof(IEnumerable)) ? $"{p.Name}[]" : p.Name!);
        return Line(method.DeclaringType!.Name[1..], method.Name, verb, path, queries, headers, body?.ParameterType == typeof(StreamPart) ? Form : body?.ParameterType.Name, SchemaOf(Body(method)));
    }

    private static string SchemaOf(Type type) => type.IsGenericType ? $"{type.GetGenericArguments()[0].Name}{type.Name[..^"`1".Length]}" : type.Name;

    private static IEnumerable<string> Operations() =>
        from path in Document["paths"]!.AsObject()
        where path.Key.StartsWith("/api/", StringComparison.Ordinal)
        from operation in path.Value!.AsObject()
        let parameters = operation.Value!["parameters"]?.AsArray().Select(Resolved).ToList() ?? []
        select Line(
            Dashed().Replace(operation.Value["tags"]![0]!.ToString(), m => m.Groups["letter"].Value.ToUpperInvariant()), operation.Value["operationId"]!.ToString(), operation.Key.ToUpperInvariant(), path.Key,
            parameters.Where(p => $"{p["in"]}" == "query" && !(operation.Key == "get" && OnlyForFiles.Contains($"{p["name"]}"))).Select(p => $"{p["schema"]!["type"]}" == "array" ? $"{p["name"]}[]" : $"{p["name"]}"),
            parameters.Where(p => $"{p["in"]}" == "header").Select(p => $"{p["name"]}"),
            operation.Value["requestBody"] is not { } body ? null : body["content"]![Form] is null ? Schema(body) : Form,
            operation.Value["responses"]!["200"] is var answer && answer!["content"]![Picture] is null ? Schema(answer) : nameof(String));

    private static string Line(string room, string name, string verb, string path, IEnumerable<string> queries, IEnumerable<string> headers, string? body, string answer) =>
        $"{room}.{name} {verb} {path}?{string.Join('&', queries.Order(StringComparer.Ordinal))} {string.Join(", ", headers.Order(StringComparer.Ordinal))} {body} → {answer}";

    private static JsonNode Resolved(JsonNode? parameter) => parameter!["$ref"] is { } reference ? Document["components"]!["parameters"]![Name(reference)]! : parameter;

    private static string Schema(JsonNode holder) => Name(holder["content"]!["application/json"]!["schema"]!["$ref"]!);

    private static string Name(JsonNode reference) => reference.ToString().Split('/')[^1];

    [GeneratedRegex("-(?<letter>[a-z])", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Dashed();
}
