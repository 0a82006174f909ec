namespace TradeTracker.Client;

/// <summary>What went wrong (RFC 9457); docs/reference/problems.md lists the codes.</summary>
/// <param name="Type"><c>/problems/</c> and the code.</param>
/// <param name="Title">The status in words.</param>
/// <param name="Detail">For people: what is wrong with this request.</param>
/// <param name="Instance">The path that was asked.</param>
/// <param name="TraceId">Finds the request in the service's log.</param>
/// <param name="Errors">Every fault of the request.</param>
public sealed record Problem(string Type, string Title, int Status, string Detail, string Instance, string TraceId, IReadOnlyList<ProblemError>? Errors = null)
{
    /// <summary>Stable: what a program switches on.</summary>
    public string Code => Type[(Type.LastIndexOf('/') + 1)..];
}

/// <summary>A fault at a member of the body or at a parameter.</summary>
/// <param name="Detail">What is wrong, and what was expected.</param>
/// <param name="Pointer">A JSON pointer into the body.</param>
/// <param name="Parameter">The name of a query parameter.</param>
public sealed record ProblemError(string Detail, string? Pointer = null, string? Parameter = null);

/// <summary>The service said no, and why.</summary>
/// <param name="etag">Of the record as it is, where If-Match named another version (412).</param>
public sealed class ProblemException(Problem problem, string? etag, Exception cause) : Exception(MessageOf(problem), cause)
{
    public Problem Problem { get; } = problem;

    /// <summary>Of the record as it is, where If-Match named another version (412).</summary>
    public string? ETag { get; } = etag;

    private static string MessageOf(Problem problem) =>
        string.Join('\n', [$"{problem.Status} {problem.Code}: {problem.Detail}", .. (problem.Errors ?? []).Select(e => $"{e.Pointer ?? e.Parameter}: {e.Detail}")]);
}
