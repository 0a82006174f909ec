using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Marten;
using TradeTracker.Contracts;
using TradeTracker.Domain;
using TradeTracker.Host.EventStore;
using Wolverine.Http;

namespace TradeTracker.Host.Http;

/// <summary>The first answer to a key, kept in the transaction of its events.</summary>
/// <param name="Id">Hex SHA-256 of caller, route and key, joined by line feeds; the events carry it too.</param>
/// <param name="RequestHash">Of path, query and body: another request with the key is refused.</param>
/// <param name="Stream">With the version it finds the position again.</param>
public sealed record IdempotencyRow(string Id, string RequestHash, int Status, string? Location, string Body, string Stream, long Version, DateTimeOffset KeptAt);

/// <summary>Idempotency-Key: a retry gets the first answer again, and nothing is recorded twice, across nodes and restarts.</summary>
public static class Idempotency
{
    public const string Header = "Idempotency-Key";
    private const string Replayed = "Idempotency-Replayed";

    public static async Task<IResult> BeforeAsync(HttpContext http, IDocumentSession session)
    {
        if (!TryKey(http, out var id)) return WolverineContinue.Result();
        if (http.Request.Headers[Header].ToString().Length > 255) return Problems.Of(ProblemCodes.InvalidRequest, $"{Header} has more than 255 characters.");
        // Held until the transaction ends: whoever finds it taken is told at once instead of working in vain.
        await session.BeginTransactionAsync(http.RequestAborted);
        if (!await session.TryLock(id, http.RequestAborted))
        {
            http.Response.Headers.RetryAfter = "1";
            return Problems.Of(ProblemCodes.KeyInFlight, "A request with this Idempotency-Key is being answered now; retry for its answer.");
        }
        session.SetHeader("idempotency-key", id);
        if (await session.LoadAsync<IdempotencyRow>(id, http.RequestAborted) is not { } row) return WolverineContinue.Result();
        if (row.RequestHash != await HashRequest(http)) return Problems.Of(ProblemCodes.KeyReused, "This Idempotency-Key was used for another request.");
        return new Replay(row, await session.PositionOf(row.Stream, row.Version, http.RequestAborted));
    }

    /// <summary>Keeps a 2xx answer, in front of SaveChanges; called by generated code.</summary>
    public static async Task Keep(HttpContext http, IDocumentSession session, IResult result)
    {
        while (result is INestedHttpResult nested) result = nested.Result;
        // Refused half way: what was appended before is not recorded either.
        if (result is IStatusCodeHttpResult { StatusCode: >= 400 }) session.EjectAllPendingChanges();
        if (result is not IWritten written || ValidateOnly.Asked(http)) return;
        // Nothing new: no commit will tell the position, so the stream's last event does.
        if (session.PendingChanges.Streams().All(s => s.Events.Count == 0)) Tell(http, await session.PositionOf(written.Stream, written.Version, http.RequestAborted));
        if (!TryKey(http, out var id)) return;
        session.Insert(new IdempotencyRow(id, await HashRequest(http), ((IStatusCodeHttpResult)result).StatusCode!.Value, written.Location,
            JsonSerializer.Serialize(((IValueHttpResult)result).Value, WireJson.Options), written.Stream, written.Version, http.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow()));
    }

    private static bool TryKey(HttpContext http, out string id)
    {
        id = "";
        if (ValidateOnly.Asked(http) || http.Request.Headers[Header].ToString() is not { Length: > 0 } key) return false;
        id = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{http.User.Identity?.Name}\n{http.Request.Method} {http.Request.Path}\n{key}")));
        return true;
    }

    private static async Task<string> HashRequest(HttpContext http)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes(http.Request.QueryString.Value ?? ""));
        http.Request.Body.Position = 0;
        var buffer = new byte[16 * 1024];
        for (int read; (read = await http.Request.Body.ReadAsync(buffer, http.RequestAborted)) > 0;) hash.AppendData(buffer, 0, read);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static void Tell(HttpContext http, long? position)
    {
        if (position is { } p) http.Response.Headers[Committed.PositionHeader] = p.ToString(CultureInfo.InvariantCulture);
    }

    private sealed record Replay(IdempotencyRow Row, long? Position) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            var response = httpContext.Response;
            response.StatusCode = Row.Status;
            response.Headers[Replayed] = "true";
            if (Row.Location is not null) response.Headers.Location = Row.Location;
            Tell(httpContext, Position);
            response.Headers.ETag = ETags.Of(Encoding.UTF8.GetBytes(Row.Body), Row.Version);
            response.ContentType = "application/json; charset=utf-8";
            return response.WriteAsync(Row.Body, httpContext.RequestAborted);
        }
    }
}
