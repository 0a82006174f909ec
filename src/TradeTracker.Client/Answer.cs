using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Net;
using System.Text.Json;
using Refit;
using TradeTracker.Domain;

namespace TradeTracker.Client;

/// <summary>A body with what its headers say.</summary>
/// <param name="ETag">For <c>ifMatch</c> and <c>ifNoneMatch</c>.</param>
/// <param name="Position">Of the write's last event, for <c>minPosition</c>; null for reads and dry runs.</param>
/// <param name="ContentLocation">The permanent address of just these numbers, where the answer can be cited.</param>
/// <param name="Location">The address of what was created.</param>
/// <param name="Replayed">True: the first answer to the same Idempotency-Key again.</param>
public sealed record Answer<T>(T Body, string? ETag, long? Position, Uri? ContentLocation, Uri? Location, bool Replayed);

/// <summary>From what Refit gives back to an answer or an exception; whoever prefers to look at the status leaves them out.</summary>
public static class Answers
{
    /// <exception cref="ProblemException">The service said no.</exception>
    public static async Task<Answer<T>> Answer<T>(this Task<IApiResponse<T>> call) where T : class
    {
        using var response = await call;
        if (IsProblem(response, out var problem)) throw problem;
        await response.EnsureSuccessfulAsync();
        return new(
            response.Content!, ETagOf(response), Header(response, "TradeTracker-Position") is { } position ? long.Parse(position, CultureInfo.InvariantCulture) : null,
            response.ContentHeaders?.ContentLocation, response.Headers!.Location, Header(response, "Idempotency-Replayed") == "true");
    }

    /// <summary>Null where nothing changed since <c>ifNoneMatch</c>.</summary>
    /// <exception cref="ProblemException">The service said no.</exception>
    public static async Task<Answer<T>?> AnswerIfChanged<T>(this Task<IApiResponse<T>> call) where T : class =>
        (await call).StatusCode == HttpStatusCode.NotModified ? null : await call.Answer();

    private static bool IsProblem(IApiResponse response, [NotNullWhen(true)] out ProblemException? exception)
    {
        exception = response.Error is ApiException { Content: { } text, ContentHeaders.ContentType.MediaType: "application/problem+json" } error
            ? new(JsonSerializer.Deserialize<Problem>(text, WireJson.Options)!, ETagOf(response), error)
            : null;
        return exception is not null;
    }

    private static string? ETagOf(IApiResponse response) => response.Headers?.ETag?.ToString();

    private static string? Header(IApiResponse response, string name) => response.Headers!.TryGetValues(name, out var values) ? values.First() : null;
}
