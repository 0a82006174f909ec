using Refit;
using TradeTracker.Contracts.Series;

namespace TradeTracker.Client;

/// <summary>What publishers say was traded: record a release, or several series of one release at once.</summary>
public interface IFigures
{
    /// <summary>Records what a publisher published on one day: every series of the release, or none.</summary>
    [Post("/api/v1/figures")]
    Task<IApiResponse<RecordedFigures>> RecordFigures([Body] RecordFiguresRequest request,
        bool? validateOnly = null, [Header("Idempotency-Key")] string? idempotencyKey = null, [Header("If-Match")] string? ifMatch = null, CancellationToken cancellation = default);

    /// <summary>Records that a publisher withdrew figures: from that day they have no value, until it publishes others.</summary>
    [Post("/api/v1/figures/retractions")]
    Task<IApiResponse<RecordedFigures>> RetractFigures([Body] RetractFiguresRequest request,
        bool? validateOnly = null, [Header("Idempotency-Key")] string? idempotencyKey = null, [Header("If-Match")] string? ifMatch = null, CancellationToken cancellation = default);
}
