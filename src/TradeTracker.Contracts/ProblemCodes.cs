using TradeTracker.Domain;

namespace TradeTracker.Contracts;

/// <summary>The stable end of a problem's type, <c>/problems/{code}</c>, with the status it comes with.</summary>
public sealed record ProblemCode(string Code, int Status);

/// <summary>Every problem that is not a rule's (those: <see cref="RefusalCodes"/>). Add, never rename; docs/reference/problems.md is made from here.</summary>
public static class ProblemCodes
{
    /// <summary>The request has faults: each is named under <c>errors</c>, by pointer or parameter. Nothing was done.</summary>
    public static ProblemCode InvalidRequest { get; } = new("invalid-request", 400);

    /// <summary>There is no token, or it is expired or not signed by this service.</summary>
    public static ProblemCode TokenRequired { get; } = new("token-required", 401);

    /// <summary>The token's role may not do this.</summary>
    public static ProblemCode RoleRequired { get; } = new("role-required", 403);

    /// <summary>There is no such record or address.</summary>
    public static ProblemCode NotFound { get; } = new("not-found", 404);

    /// <summary>The record exists now, but was not announced or not recorded within <c>asOf</c> and <c>publishedUntil</c>.</summary>
    public static ProblemCode NotAnnounced { get; } = new("not-announced", 404);

    /// <summary>The event that began the record was struck; its id stays taken.</summary>
    public static ProblemCode Struck { get; } = new("struck", 404);

    /// <summary>The address takes other methods, named by Allow.</summary>
    public static ProblemCode MethodNotAllowed { get; } = new("method-not-allowed", 405);

    /// <summary>The reader takes none of the forms that the operation answers in.</summary>
    public static ProblemCode NotAcceptable { get; } = new("not-acceptable", 406);

    /// <summary>A request with the same Idempotency-Key is being answered now: retry for its answer.</summary>
    public static ProblemCode KeyInFlight { get; } = new("key-in-flight", 409);

    /// <summary>Others kept writing to the same record: read it again and retry.</summary>
    public static ProblemCode LostRace { get; } = new("lost-race", 409);

    /// <summary>The file is still being read: wait until the import is proposed.</summary>
    public static ProblemCode ImportUnread { get; } = new("import-unread", 409);

    /// <summary>The record is at another version than If-Match names; the ETag header says at which.</summary>
    public static ProblemCode VersionDiffers { get; } = new("version-differs", 412);

    /// <summary>The body is larger than the operation takes.</summary>
    public static ProblemCode TooLarge { get; } = new("too-large", 413);

    /// <summary>The body is not application/json.</summary>
    public static ProblemCode UnsupportedMediaType { get; } = new("unsupported-media-type", 415);

    /// <summary>The file cannot be read: its import says why.</summary>
    public static ProblemCode ImportFailed { get; } = new("import-failed", 422);

    /// <summary>The Idempotency-Key was used for another request.</summary>
    public static ProblemCode KeyReused { get; } = new("key-reused", 422);

    /// <summary>The service failed; the trace id finds it in the log.</summary>
    public static ProblemCode Internal { get; } = new("internal", 500);

    /// <summary>The projections have not reached TradeTracker-Min-Position yet: retry after Retry-After seconds.</summary>
    public static ProblemCode NotYet { get; } = new("not-yet", 503);

    /// <summary>The database cannot answer now, and whether a write was done is unknown: retry with the same Idempotency-Key.</summary>
    public static ProblemCode Unavailable { get; } = new("unavailable", 503);

    /// <summary>A rule said no: 409 where the id is taken, 422 otherwise.</summary>
    public static ProblemCode Of(Refusal refusal) => OfRefusal(refusal.Code);

    /// <summary>Why a file as a whole cannot be read: the code of its reader.</summary>
    public static ProblemCode OfFile(string code) => new(code, 422);

    /// <summary>The problem that a rule's code becomes.</summary>
    public static ProblemCode OfRefusal(string code) => new(code, code == RefusalCodes.IdTaken ? 409 : 422);
}
