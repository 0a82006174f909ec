using Refit;
using TradeTracker.Contracts;
using TradeTracker.Contracts.Events;
using TradeTracker.Contracts.Targets;
using TradeTracker.Domain.Verdicts;
using TradeTracker.Domain.Verdicts.Changes;

namespace TradeTracker.Client;

/// <summary>What was promised, what became of the promise, and how far it is from being met by each reading.</summary>
public interface ITargets
{
    /// <summary>Lists targets, each with its headline verdict; filter, search and sort them, go back in time.</summary>
    [Get("/api/v1/targets")]
    Task<IApiResponse<Page<TargetSummary>>> ListTargets(
        string? party = null, string? group = null, string? mechanism = null, [Query(CollectionFormat.Csv)] IReadOnlyList<Status>? status = null,
        [Query(CollectionFormat.Csv)] IReadOnlyList<Status>? anyStatus = null, [Query(CollectionFormat.Csv)] IReadOnlyList<string>? state = null,
        [Query(CollectionFormat.Csv)] IReadOnlyList<string>? kind = null, [Query(CollectionFormat.Csv)] IReadOnlyList<Agreement>? agreement = null,
        DateOnly? deadlineBefore = null, string? q = null, [Query(CollectionFormat.Csv)] IReadOnlyList<string>? sort = null, string? asOf = null,
        DateOnly? publishedUntil = null, int? limit = null, string? cursor = null,
        [Header("If-None-Match")] string? ifNoneMatch = null, [Header("TradeTracker-Min-Position")] long? minPosition = null, CancellationToken cancellation = default);

    /// <summary>Records a quantified promise, with its words and its baselines as they were cited.</summary>
    [Post("/api/v1/targets")]
    Task<IApiResponse<TargetState>> SetTarget([Body] SetTargetRequest request,
        bool? validateOnly = null, [Header("Idempotency-Key")] string? idempotencyKey = null, [Header("If-Match")] string? ifMatch = null, CancellationToken cancellation = default);

    /// <summary>Shows a target: its terms, what became of it, and its verdicts by every reading.</summary>
    [Get("/api/v1/targets/{targetId}")]
    Task<IApiResponse<TargetView>> GetTarget(string targetId, string? asOf = null, DateOnly? publishedUntil = null, string? method = null,
        [Header("If-None-Match")] string? ifNoneMatch = null, [Header("TradeTracker-Min-Position")] long? minPosition = null, CancellationToken cancellation = default);

    /// <summary>Records that the parties agreed to a proposed target.</summary>
    [Post("/api/v1/targets/{targetId}/agreement")]
    Task<IApiResponse<TargetState>> AgreeTarget(string targetId, [Body] AgreeTargetRequest request,
        bool? validateOnly = null, [Header("Idempotency-Key")] string? idempotencyKey = null, [Header("If-Match")] string? ifMatch = null, CancellationToken cancellation = default);

    /// <summary>Records the value and year from which a reading counts a target.</summary>
    [Post("/api/v1/targets/{targetId}/baselines")]
    Task<IApiResponse<TargetState>> EstablishBaseline(string targetId, [Body] EstablishBaselineRequest request,
        bool? validateOnly = null, [Header("Idempotency-Key")] string? idempotencyKey = null, [Header("If-Match")] string? ifMatch = null, CancellationToken cancellation = default);

    /// <summary>Draws a target over time: what each reading reported, the way the promise asks for, the goal, where it leads, and what happened.</summary>
    /// <returns>An SVG document.</returns>
    [Get("/api/v1/targets/{targetId}/chart.svg")]
    Task<IApiResponse<string>> GetTargetChart(string targetId, string? asOf = null, DateOnly? publishedUntil = null,
        [Header("If-None-Match")] string? ifNoneMatch = null, [Header("TradeTracker-Min-Position")] long? minPosition = null, CancellationToken cancellation = default);

    /// <summary>Records that our record of an event was wrong in some members: from here on it counts as corrected, before it stands as it was.</summary>
    [Post("/api/v1/targets/{targetId}/corrections")]
    Task<IApiResponse<TargetState>> CorrectTarget(string targetId, [Body] CorrectTargetRequest request,
        bool? validateOnly = null, [Header("Idempotency-Key")] string? idempotencyKey = null, [Header("If-Match")] string? ifMatch = null, CancellationToken cancellation = default);

    /// <summary>Shows everything recorded about a target itself, in order, with who recorded it when.</summary>
    [Get("/api/v1/targets/{targetId}/events")]
    Task<IApiResponse<Page<EventView>>> ListTargetEvents(string targetId, long? after = null, int? limit = null,
        [Header("If-None-Match")] string? ifNoneMatch = null, [Header("TradeTracker-Min-Position")] long? minPosition = null, CancellationToken cancellation = default);

    /// <summary>Shows what became of a promise, which targets it superseded or was superseded by, and which live beside it on the same corridor.</summary>
    [Get("/api/v1/targets/{targetId}/lineage")]
    Task<IApiResponse<LineageView>> GetLineage(string targetId, string? asOf = null, DateOnly? publishedUntil = null,
        [Header("If-None-Match")] string? ifNoneMatch = null, [Header("TradeTracker-Min-Position")] long? minPosition = null, CancellationToken cancellation = default);

    /// <summary>Shows what a chart of a target draws: by each reading what was reported, the way the promise asks for, anew for every revision, and where it leads.</summary>
    [Get("/api/v1/targets/{targetId}/path")]
    Task<IApiResponse<TargetPath>> GetPath(string targetId, string? asOf = null, DateOnly? publishedUntil = null,
        [Header("If-None-Match")] string? ifNoneMatch = null, [Header("TradeTracker-Min-Position")] long? minPosition = null, CancellationToken cancellation = default);

    /// <summary>Shows what every method says of a target, side by side, from the same figures.</summary>
    [Get("/api/v1/targets/{targetId}/methods")]
    Task<IApiResponse<MethodsView>> GetMethods(string targetId, string? asOf = null, DateOnly? publishedUntil = null,
        [Header("If-None-Match")] string? ifNoneMatch = null, [Header("TradeTracker-Min-Position")] long? minPosition = null, CancellationToken cancellation = default);

    /// <summary>Records that a target was said again, on another day or by another outlet.</summary>
    [Post("/api/v1/targets/{targetId}/restatements")]
    Task<IApiResponse<TargetState>> RestateTarget(string targetId, [Body] RestateTargetRequest request,
        bool? validateOnly = null, [Header("Idempotency-Key")] string? idempotencyKey = null, [Header("If-Match")] string? ifMatch = null, CancellationToken cancellation = default);

    /// <summary>Records that the promise itself changed: raised, lowered, extended, shortened or re-scoped.</summary>
    [Post("/api/v1/targets/{targetId}/revisions")]
    Task<IApiResponse<TargetState>> ReviseTarget(string targetId, [Body] ReviseTargetRequest request,
        bool? validateOnly = null, [Header("Idempotency-Key")] string? idempotencyKey = null, [Header("If-Match")] string? ifMatch = null, CancellationToken cancellation = default);

    /// <summary>Records that another target took this one's place.</summary>
    [Post("/api/v1/targets/{targetId}/supersession")]
    Task<IApiResponse<TargetState>> SupersedeTarget(string targetId, [Body] SupersedeTargetRequest request,
        bool? validateOnly = null, [Header("Idempotency-Key")] string? idempotencyKey = null, [Header("If-Match")] string? ifMatch = null, CancellationToken cancellation = default);

    /// <summary>Shows how far a target is from being met, by every reading, with the numbers behind each status.</summary>
    [Get("/api/v1/targets/{targetId}/verdicts")]
    Task<IApiResponse<VerdictsView>> GetVerdicts(string targetId, string? asOf = null, DateOnly? publishedUntil = null, string? method = null,
        [Header("If-None-Match")] string? ifNoneMatch = null, [Header("TradeTracker-Min-Position")] long? minPosition = null, CancellationToken cancellation = default);

    /// <summary>Shows why each reading of a target says what it says: every change of its verdicts with the cause, the values before and after, and the event's citation.</summary>
    [Get("/api/v1/targets/{targetId}/verdict-changes")]
    Task<IApiResponse<Page<VerdictChange>>> ListVerdictChanges(string targetId, string? clock = null, string? asOf = null, DateOnly? publishedUntil = null, int? limit = null, string? cursor = null,
        [Header("If-None-Match")] string? ifNoneMatch = null, [Header("TradeTracker-Min-Position")] long? minPosition = null, CancellationToken cancellation = default);

    /// <summary>Records that the promise was taken back.</summary>
    [Post("/api/v1/targets/{targetId}/withdrawal")]
    Task<IApiResponse<TargetState>> WithdrawTarget(string targetId, [Body] WithdrawTargetRequest request,
        bool? validateOnly = null, [Header("Idempotency-Key")] string? idempotencyKey = null, [Header("If-Match")] string? ifMatch = null, CancellationToken cancellation = default);
}
