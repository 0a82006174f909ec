using System.Net.Sockets;
using JasperFx;
using Marten.Exceptions;
using Microsoft.AspNetCore.Diagnostics;
using Npgsql;
using TradeTracker.Contracts;
using TradeTracker.Dashboard;

namespace TradeTracker.Host.Http;

/// <summary>Exceptions that are no bugs, said as problems; the rest becomes a 500 without detail.</summary>
public sealed partial class ExceptionProblems(IProblemDetailsService problems, ILogger<ExceptionProblems> log) : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        // The page says it in its own way.
        if (DashboardSetup.IsPage(httpContext)) return false;
        var (problem, detail) = Map(exception, reading: HttpMethods.IsGet(httpContext.Request.Method) || HttpMethods.IsHead(httpContext.Request.Method));
        if (problem.Status >= 500) Log(log, exception, httpContext.Request.Method, httpContext.Request.Path);
        httpContext.Response.StatusCode = problem.Status;
        if (problem.Status == 503 || problem == ProblemCodes.LostRace) httpContext.Response.Headers.RetryAfter = "1";
        return await problems.TryWriteAsync(new() { HttpContext = httpContext, ProblemDetails = Problems.Details(problem, detail, []) });
    }

    private static (ProblemCode Problem, string Detail) Map(Exception exception, bool reading) => exception switch
    {
        BadHttpRequestException { StatusCode: 413 } => (ProblemCodes.TooLarge, "The body is larger than the limit for this operation."),
        BadHttpRequestException bad => (ProblemCodes.InvalidRequest with { Status = bad.StatusCode }, bad.Message),
        _ when LostRace(exception) => (ProblemCodes.LostRace, "Others wrote here at the same time; read again and retry."),
        _ when Unavailable(exception) && reading => (ProblemCodes.Unavailable, "The database cannot answer now. Try again in a moment."),
        _ when Unavailable(exception) => (ProblemCodes.Unavailable, "The database cannot answer now; whether the write was done is unknown. Retry with the same Idempotency-Key."),
        _ => (ProblemCodes.Internal, "The service failed; the trace id finds it in the log."),
    };

    /// <summary>Another writer was first; deciding again may succeed.</summary>
    public static bool LostRace(Exception exception) => exception is ConcurrencyException or ExistingStreamIdCollisionException or JasperFx.Events.ExistingStreamIdCollisionException
        or DocumentAlreadyExistsException || Postgres(exception) is { SqlState: PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.LockNotAvailable or PostgresErrorCodes.UniqueViolation };

    private static bool Unavailable(Exception exception) =>
        exception is TimeoutException or SocketException or OperationCanceledException
        || exception.InnerException is { } inner && Unavailable(inner)
        || Postgres(exception) is { } pg && (pg.SqlState.StartsWith("53", StringComparison.Ordinal) || pg.SqlState.StartsWith("57", StringComparison.Ordinal) || pg.SqlState.StartsWith("08", StringComparison.Ordinal))
        || exception is NpgsqlException and not PostgresException;

    private static PostgresException? Postgres(Exception? exception) =>
        exception as PostgresException ?? (exception?.InnerException is { } inner ? Postgres(inner) : null);

    [LoggerMessage(LogLevel.Error, "{Method} {Path} failed")]
    private static partial void Log(ILogger logger, Exception exception, string method, PathString path);
}
