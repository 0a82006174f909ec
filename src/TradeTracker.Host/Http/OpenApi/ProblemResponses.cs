using System.Globalization;
using System.Reflection;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.OpenApi;
using TradeTracker.Contracts;
using TradeTracker.Domain;
using TradeTracker.Host.EventStore;

namespace TradeTracker.Host.Http.OpenApi;

/// <summary>The problems an operation may answer: one response per status, with the meaning of each code from its own comment.</summary>
internal static class ProblemResponses
{
    private const string ByRule = "Or a rule said no: its code tells which. docs/reference/problems.md lists them all.";

    private static readonly Dictionary<int, string[]> Headers = new()
    {
        [401] = ["WWW-Authenticate"],
        [409] = ["Retry-After"],
        [412] = ["ETag"],
        [503] = ["Retry-After", Committed.PositionHeader],
    };

    /// <summary>What operations answer; 405 and 500 are the answers of none.</summary>
    public static IEnumerable<int> Statuses { get; } = [400, 401, 403, 404, 406, 409, 412, 413, 415, 422, 503];

    public static string Key(int status) => status.ToString(CultureInfo.InvariantCulture);

    public static string Name(int status) => ReasonPhrases.GetReasonPhrase(status).Replace(" ", "", StringComparison.Ordinal);

    public static OpenApiResponse Make(int status, XmlDocs docs, OpenApiDocument document) => new()
    {
        Description = Meanings(status, docs) is [var only] ? only : string.Join('\n', Meanings(status, docs).Select(m => $"- {m}")),
        Headers = Headers.TryGetValue(status, out var headers) ? headers.ToDictionary(h => h, h => (IOpenApiHeader)new OpenApiHeaderReference(h, document)) : null,
        Content = new Dictionary<string, IOpenApiMediaType> { ["application/problem+json"] = new OpenApiMediaType { Schema = new OpenApiSchemaReference(ProblemSchema.Name, document), Example = AnswerExamples.OfProblem(status) } },
    };

    private static IReadOnlyList<string> Meanings(int status, XmlDocs docs)
    {
        var problems = typeof(ProblemCodes).GetProperties(BindingFlags.Static | BindingFlags.Public);
        var meanings = problems.Where(p => p.GetValue(null) is ProblemCode problem && problem.Status == status).Select(p => $"`{((ProblemCode)p.GetValue(null)!).Code}`: {docs.Summary(p)}");
        return
        [
            .. meanings,
            .. status == ProblemCodes.OfRefusal(RefusalCodes.IdTaken).Status ? [$"`{RefusalCodes.IdTaken}`: {docs.Summary(typeof(RefusalCodes).GetField(nameof(RefusalCodes.IdTaken))!)}"] : (string[])[],
            .. status == 422 ? [ByRule] : (string[])[],
        ];
    }
}
