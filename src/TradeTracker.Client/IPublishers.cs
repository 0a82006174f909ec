using Refit;
using TradeTracker.Contracts;
using TradeTracker.Contracts.Publishers;

namespace TradeTracker.Client;

/// <summary>The offices and outlets whose figures are recorded, and how they value trade.</summary>
public interface IPublishers
{
    /// <summary>Lists the publishers, in the order of their ids.</summary>
    [Get("/api/v1/publishers")]
    Task<IApiResponse<Page<PublisherState>>> ListPublishers(string? asOf = null, int? limit = null, string? cursor = null,
        [Header("If-None-Match")] string? ifNoneMatch = null, [Header("TradeTracker-Min-Position")] long? minPosition = null, CancellationToken cancellation = default);

    /// <summary>Makes an office or outlet known, so that its figures can be recorded.</summary>
    [Post("/api/v1/publishers")]
    Task<IApiResponse<PublisherState>> RegisterPublisher([Body] RegisterPublisherRequest request,
        bool? validateOnly = null, [Header("Idempotency-Key")] string? idempotencyKey = null, [Header("If-Match")] string? ifMatch = null, CancellationToken cancellation = default);

    /// <summary>Shows a publisher: its economy, its page and how it values trade.</summary>
    [Get("/api/v1/publishers/{publisherId}")]
    Task<IApiResponse<PublisherState>> GetPublisher(string publisherId, string? asOf = null,
        [Header("If-None-Match")] string? ifNoneMatch = null, [Header("TradeTracker-Min-Position")] long? minPosition = null, CancellationToken cancellation = default);

    /// <summary>Records that a publisher's name, economy, address or way of valuing changed.</summary>
    [Post("/api/v1/publishers/{publisherId}/amendments")]
    Task<IApiResponse<PublisherState>> AmendPublisher(string publisherId, [Body] AmendPublisherRequest request,
        bool? validateOnly = null, [Header("Idempotency-Key")] string? idempotencyKey = null, [Header("If-Match")] string? ifMatch = null, CancellationToken cancellation = default);
}
