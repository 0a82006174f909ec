using System.Diagnostics;
using Microsoft.AspNetCore.Http.HttpResults;
using TradeTracker.Domain;

namespace TradeTracker.Host.Http;

/// <summary>One fault of a request: a member of its body by JSON pointer, or a query parameter.</summary>
public sealed record Fault(string? Pointer, string? Parameter, string Detail);

/// <summary>Everything that can go wrong, said the RFC 9457 way: a stable type, and every fault at once.</summary>
public static class Problems
{
    public static ProblemHttpResult Of(int status, string code, string detail, params IEnumerable<Fault> faults) =>
        TypedResults.Problem(Details(status, code, detail, faults));

    public static ProblemHttpResult BadRequest(IEnumerable<Fault> faults) => Of(400, "invalid-request", "The request has faults; nothing was done.", faults);

    public static ProblemHttpResult NotFound(string detail) => Of(404, "not-found", detail);

    /// <summary>A rule said no: 409 where the id is taken, 422 otherwise.</summary>
    public static ProblemHttpResult Of(Refusal refusal, string at = "") =>
        Of(refusal.Code == "id-taken" ? 409 : 422, refusal.Code, refusal.Detail, refusal.Pointer is { } p ? [new(at + p, null, refusal.Detail)] : []);

    public static Microsoft.AspNetCore.Mvc.ProblemDetails Details(int status, string code, string detail, IEnumerable<Fault> faults)
    {
        var problem = new Microsoft.AspNetCore.Mvc.ProblemDetails { Status = status, Type = $"/problems/{code}", Title = Title(status), Detail = detail };
        if (faults.Select(f => f.Parameter is { } name ? (object)new { parameter = name, detail = f.Detail } : new { pointer = f.Pointer, detail = f.Detail }).ToArray() is { Length: > 0 } errors)
            problem.Extensions["errors"] = errors;
        return problem;
    }

    /// <summary>What every problem carries, also those the framework makes: type, instance and trace.</summary>
    public static void Complete(ProblemDetailsContext context)
    {
        var problem = context.ProblemDetails;
        problem.Status ??= context.HttpContext.Response.StatusCode;
        if (problem.Type?.StartsWith("/problems/", StringComparison.Ordinal) is not true) problem.Type = $"/problems/{Code(problem.Status.Value)}";
        problem.Title ??= Title(problem.Status.Value);
        problem.Instance ??= context.HttpContext.Request.Path;
        problem.Extensions["traceId"] = Activity.Current?.Id ?? context.HttpContext.TraceIdentifier;
    }

    private static string Title(int status) => Microsoft.AspNetCore.WebUtilities.ReasonPhrases.GetReasonPhrase(status);

    private static string Code(int status) => status switch
    {
        400 => "invalid-request",
        401 => "token-required",
        403 => "role-required",
        404 => "not-found",
        405 => "method-not-allowed",
        406 => "not-acceptable",
        413 => "too-large",
        415 => "unsupported-media-type",
        429 => "too-many-requests",
        503 => "unavailable",
        _ => "internal",
    };
}
