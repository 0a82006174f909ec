using JasperFx.CodeGeneration.Frames;
using JasperFx.Core.Reflection;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;
using TradeTracker.Host.EventStore;
using TradeTracker.Host.Http.Tables;
using TradeTracker.Host.Importing;
using Wolverine.Http;

namespace TradeTracker.Host.Http.OpenApi;

/// <summary>The header parameters and answers that the conventions give every operation: those it really has, read from its chain.</summary>
internal sealed class Conventions : IOperationFilter
{
    public void Apply(OpenApiOperation operation, OperationFilterContext context)
    {
        if (context.ApiDescription.ActionDescriptor is not WolverineActionDescriptor { Chain: { } chain }) return;
        var (document, reads) = (context.Document, chain.HttpMethods.Contains("GET"));
        var parameters = operation.Parameters ??= [];
        var queries = parameters.Where(p => p.In == ParameterLocation.Query).Select(p => p.Name!).ToHashSet();
        if (!reads && !TakesFile(chain)) parameters.Add(KnownParameters.Make(ValidateOnly.Parameter));
        var tables = KnownQuery.OffersTables(chain);
        if (tables) foreach (var name in (string[])[Format.Parameter, CsvDialect.Parameter]) parameters.Add(KnownParameters.Make(name));
        foreach (var header in reads ? ["If-None-Match", MinPosition.Header] : WriteHeaders(chain)) parameters.Add(new OpenApiParameterReference(header, document));

        operation.Responses = Answers(operation, chain, reads ? ReadHeaders(chain, queries) : AnswerHeaders, context);
        if (tables) Tables.Offer(operation, document);
        if (chain.Method.Method.HasAttribute<DrawsAttribute>()) Pictures.Answer(operation);
        if (reads) operation.Responses["304"] = new OpenApiResponseReference("NotModified", document);
        foreach (var status in Problems(chain, reads)) operation.Responses[ProblemResponses.Key(status)] = new OpenApiResponseReference(ProblemResponses.Name(status), document);
    }

    private static readonly string[] AnswerHeaders = ["ETag", Committed.PositionHeader, "Idempotency-Replayed"];

    private static IEnumerable<string> WriteHeaders(HttpChain chain) => ComparesVersion(chain) ? [Idempotency.Header, "If-Match"] : [Idempotency.Header];

    /// <summary>Lists tell the next page; an answer that can be cited, the permanent address of just these numbers.</summary>
    private static IEnumerable<string> ReadHeaders(HttpChain chain, HashSet<string> queries) =>
        ["ETag", "Cache-Control", .. queries.Contains("limit") ? ["Link"] : (string[])[], .. chain.Method.Method.HasAttribute<CitableAttribute>() ? ["Content-Location"] : (string[])[]];

    private static OpenApiResponses Answers(OpenApiOperation operation, HttpChain chain, IEnumerable<string> headers, OperationFilterContext context)
    {
        var answers = new OpenApiResponses();
        var creates = chain.Method.Method.HasAttribute<CreatesAttribute>();
        foreach (var (status, response) in operation.Responses!.Where(r => r.Key.StartsWith('2')))
        {
            string[] all = status == "201" || TakesFile(chain) ? [.. headers, "Location"] : [.. headers];
            answers[status] = new OpenApiResponse
            {
                Description = (status, creates) switch
                {
                    ("201", _) => "Recorded; Location is its address.",
                    ("202", _) => "Uploaded and being read; Location is its address.",
                    _ when TakesFile(chain) => "Uploaded before, on the same terms: the import it was uploaded as.",
                    (_, true) => "Recorded already: nothing new was stored. Or what would be recorded, with validateOnly.",
                    _ when chain.HttpMethods.Contains("GET") => "As asked.",
                    _ => "Recorded, or known already; the body is the state after it.",
                },
                Content = response.Content,
                Headers = all.ToDictionary(h => h, h => (IOpenApiHeader)new OpenApiHeaderReference(h, context.Document)),
            };
            foreach (var body in response.Content?.Values.OfType<OpenApiMediaType>() ?? []) body.Example = AnswerExamples.Of(context.ApiDescription.HttpMethod, context.ApiDescription.RelativePath, status);
        }
        return answers;
    }

    private static IEnumerable<int> Problems(HttpChain chain, bool reads) =>
    [
        400, 401, 403,
        .. chain.RoutePattern!.Parameters.Count > 0 ? [404] : (int[])[],
        406,
        .. reads ? [] : (int[])[409, .. ComparesVersion(chain) ? [412] : (int[])[], 413, .. TakesFile(chain) ? [] : (int[])[415], 422],
        503,
    ];

    private static bool TakesFile(HttpChain chain) => chain.Method.Method.HasAttribute<TakesFileAttribute>();

    private static bool ComparesVersion(HttpChain chain) => chain.Method.Method.HasAttribute<ComparesVersionAttribute>()
        || chain.Middleware.OfType<MethodCall>().Any(c => c.HandlerType.IsGenericType && c.HandlerType.GetGenericTypeDefinition() == typeof(IfMatch<>));
}
