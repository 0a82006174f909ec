using System.Diagnostics;
using Microsoft.AspNetCore.Http.HttpResults;
using TradeTracker.Contracts;
using TradeTracker.Domain;

namespace TradeTracker.Host.Http;

/// <summary>One fault of a request: a member of its body by JSON pointer, or a query parameter.</summary>
public sealed record Fault(string? Pointer, string? Parameter, string Detail);

/// <summary>Everything that can go wrong, said the RFC 9457 way: a stable type, and every fault at once.</summary>
public static class Problems
{
    private const string Types = "/problems/";

    /// <summary>What the framework answers by itself, by status.</summary>
    private static readonly (ProblemCode Problem, string Detail)[] Framework =
    [
        (ProblemCodes.InvalidRequest, "The request cannot be read."),
        (ProblemCodes.TokenRequired, "Send a valid token: Authorization: Bearer …"),
        (ProblemCodes.RoleRequired, "The role of the token may not do this."),
        (ProblemCodes.NotFound, "Nothing has this address."),
        (ProblemCodes.MethodNotAllowed, "This address takes other methods: see Allow."),
        (ProblemCodes.NotAcceptable, "This operation answers application/json."),
        (ProblemCodes.TooLarge, "The body is larger than the limit for this operation."),
        (ProblemCodes.UnsupportedMediaType, "Send the body as application/json."),
        (ProblemCodes.Unavailable, "The service cannot answer now."),
    ];

    public static ProblemHttpResult Of(ProblemCode problem, string detail, params IEnumerable<Fault> faults) =>
        TypedResults.Problem(Details(problem, detail, faults));

    public static ProblemHttpResult BadRequest(IEnumerable<Fault> faults) => Of(ProblemCodes.InvalidRequest, "The request has faults; nothing was done.", faults);

    public static ProblemHttpResult NotFound(string detail) => Of(ProblemCodes.NotFound, detail);

    /// <summary>The address names an economy that there is not.</summary>
    public static ProblemHttpResult NoEconomy(string text) =>
        NotFound($"There is no economy '{text}'. Nearest: {string.Join(", ", Economies.Nearest(text).Select(e => e.Code))}.");

    /// <summary>A rule said no.</summary>
    public static ProblemHttpResult Of(Refusal refusal, string at = "") =>
        Of(ProblemCodes.Of(refusal), refusal.Detail, refusal.Pointer is { } p ? [new(at + p, null, refusal.Detail)] : []);

    public static Microsoft.AspNetCore.Mvc.ProblemDetails Details(ProblemCode problem, string detail, IEnumerable<Fault> faults)
    {
        var details = new Microsoft.AspNetCore.Mvc.ProblemDetails { Status = problem.Status, Type = TypeOf(problem), Title = Title(problem.Status), Detail = detail };
        if (faults.Select(f => f.Parameter is { } name ? (object)new { parameter = name, detail = f.Detail } : new { pointer = f.Pointer, detail = f.Detail }).ToArray() is { Length: > 0 } errors)
            details.Extensions["errors"] = errors;
        return details;
    }

    /// <summary>What every problem carries, also those the framework makes: type, instance and trace.</summary>
    public static void Complete(ProblemDetailsContext context)
    {
        var problem = context.ProblemDetails;
        problem.Status ??= context.HttpContext.Response.StatusCode;
        var (known, detail) = Framework.FirstOrDefault(f => f.Problem.Status == problem.Status, (Problem: ProblemCodes.Internal, Detail: "The service failed; the trace id finds it in the log."));
        if (problem.Type?.StartsWith(Types, StringComparison.Ordinal) is not true) problem.Type = TypeOf(known);
        problem.Detail ??= detail;
        problem.Title ??= Title(problem.Status.Value);
        problem.Instance ??= context.HttpContext.Request.Path;
        problem.Extensions["traceId"] = Activity.Current?.Id ?? context.HttpContext.TraceIdentifier;
    }

    private static string Title(int status) => Microsoft.AspNetCore.WebUtilities.ReasonPhrases.GetReasonPhrase(status);

    private static string TypeOf(ProblemCode problem) => Types + problem.Code;
}
