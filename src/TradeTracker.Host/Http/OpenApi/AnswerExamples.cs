using System.Reflection;
using System.Text.Json.Nodes;

namespace TradeTracker.Host.Http.OpenApi;

/// <summary>Examples of answers: what the service answered in a test (ExampleTests) to the requests of <see cref="RequestExamples"/>, to reads, and to mistakes.</summary>
internal static class AnswerExamples
{
    private static readonly JsonObject All = Read();

    public static JsonNode? Of(string? method, string? route, string status) => Of($"{method} /{route} {status}");

    public static JsonNode? OfProblem(int status) => Of(ProblemResponses.Key(status));

    private static JsonNode? Of(string key) => All[key]?.DeepClone();

    private static JsonObject Read()
    {
        using var file = Assembly.GetExecutingAssembly().GetManifestResourceStream("answers.json")!;
        return JsonNode.Parse(file)!.AsObject();
    }
}
