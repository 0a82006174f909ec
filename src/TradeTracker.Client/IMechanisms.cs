using Refit;
using TradeTracker.Contracts;
using TradeTracker.Contracts.Mechanisms;

namespace TradeTracker.Client;

/// <summary>The standing cooperation bodies under which targets are promised: their members and secretariats.</summary>
public interface IMechanisms
{
    /// <summary>Lists the mechanisms, in the order of their ids.</summary>
    [Get("/api/v1/mechanisms")]
    Task<IApiResponse<Page<MechanismState>>> ListMechanisms(string? asOf = null, int? limit = null, string? cursor = null,
        [Header("If-None-Match")] string? ifNoneMatch = null, [Header("TradeTracker-Min-Position")] long? minPosition = null, CancellationToken cancellation = default);

    /// <summary>Records that a standing cooperation body began, with its first members.</summary>
    [Post("/api/v1/mechanisms")]
    Task<IApiResponse<MechanismState>> InaugurateMechanism([Body] InaugurateMechanismRequest request,
        bool? validateOnly = null, [Header("Idempotency-Key")] string? idempotencyKey = null, [Header("If-Match")] string? ifMatch = null, CancellationToken cancellation = default);

    /// <summary>Shows a mechanism with its members and its secretariat.</summary>
    [Get("/api/v1/mechanisms/{mechanismId}")]
    Task<IApiResponse<MechanismState>> GetMechanism(string mechanismId, string? asOf = null,
        [Header("If-None-Match")] string? ifNoneMatch = null, [Header("TradeTracker-Min-Position")] long? minPosition = null, CancellationToken cancellation = default);

    /// <summary>Records an agreement signed under the body's roof.</summary>
    [Post("/api/v1/mechanisms/{mechanismId}/agreements")]
    Task<IApiResponse<MechanismState>> SignAgreement(string mechanismId, [Body] SignAgreementRequest request,
        bool? validateOnly = null, [Header("Idempotency-Key")] string? idempotencyKey = null, [Header("If-Match")] string? ifMatch = null, CancellationToken cancellation = default);

    /// <summary>Records that the body ended.</summary>
    [Post("/api/v1/mechanisms/{mechanismId}/dissolution")]
    Task<IApiResponse<MechanismState>> DissolveMechanism(string mechanismId, [Body] DissolveMechanismRequest request,
        bool? validateOnly = null, [Header("Idempotency-Key")] string? idempotencyKey = null, [Header("If-Match")] string? ifMatch = null, CancellationToken cancellation = default);

    /// <summary>Records a meeting of the body.</summary>
    [Post("/api/v1/mechanisms/{mechanismId}/meetings")]
    Task<IApiResponse<MechanismState>> HoldMeeting(string mechanismId, [Body] HoldMeetingRequest request,
        bool? validateOnly = null, [Header("Idempotency-Key")] string? idempotencyKey = null, [Header("If-Match")] string? ifMatch = null, CancellationToken cancellation = default);

    /// <summary>Records that an economy joined a mechanism.</summary>
    [Post("/api/v1/mechanisms/{mechanismId}/members")]
    Task<IApiResponse<MechanismState>> JoinMechanism(string mechanismId, [Body] JoinMechanismRequest request,
        bool? validateOnly = null, [Header("Idempotency-Key")] string? idempotencyKey = null, [Header("If-Match")] string? ifMatch = null, CancellationToken cancellation = default);

    /// <summary>Records that an economy left.</summary>
    [Post("/api/v1/mechanisms/{mechanismId}/members/{economy}/departure")]
    Task<IApiResponse<MechanismState>> LeaveMechanism(string mechanismId, string economy, [Body] LeaveMechanismRequest request,
        bool? validateOnly = null, [Header("Idempotency-Key")] string? idempotencyKey = null, [Header("If-Match")] string? ifMatch = null, CancellationToken cancellation = default);

    /// <summary>Records where a mechanism got its secretariat.</summary>
    [Post("/api/v1/mechanisms/{mechanismId}/secretariat")]
    Task<IApiResponse<MechanismState>> InaugurateSecretariat(string mechanismId, [Body] InaugurateSecretariatRequest request,
        bool? validateOnly = null, [Header("Idempotency-Key")] string? idempotencyKey = null, [Header("If-Match")] string? ifMatch = null, CancellationToken cancellation = default);

    /// <summary>What happened in a mechanism's life, in the order of its days.</summary>
    [Get("/api/v1/mechanisms/{mechanismId}/timeline")]
    Task<IApiResponse<Page<TimelineEntry>>> GetTimeline(string mechanismId, string? asOf = null,
        [Header("If-None-Match")] string? ifNoneMatch = null, [Header("TradeTracker-Min-Position")] long? minPosition = null, CancellationToken cancellation = default);
}
