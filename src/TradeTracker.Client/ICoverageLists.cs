using Refit;
using TradeTracker.Contracts;
using TradeTracker.Contracts.Coverage;

namespace TradeTracker.Client;

/// <summary>Lists of goods by HS code, with exclusions and editions: products that targets and figures can name.</summary>
public interface ICoverageLists
{
    /// <summary>Lists the lists of goods, in the order of their ids.</summary>
    [Get("/api/v1/coverage-lists")]
    Task<IApiResponse<Page<CoverageListState>>> ListCoverageLists(string? asOf = null, int? limit = null, string? cursor = null,
        [Header("If-None-Match")] string? ifNoneMatch = null, [Header("TradeTracker-Min-Position")] long? minPosition = null, CancellationToken cancellation = default);

    /// <summary>Makes a list of goods known, or a new edition of it, so that figures and targets can name it as their product.</summary>
    [Post("/api/v1/coverage-lists")]
    Task<IApiResponse<CoverageListState>> PublishCoverageList([Body] PublishCoverageListRequest request,
        bool? validateOnly = null, [Header("Idempotency-Key")] string? idempotencyKey = null, [Header("If-Match")] string? ifMatch = null, CancellationToken cancellation = default);

    /// <summary>Shows a list of goods with every edition.</summary>
    [Get("/api/v1/coverage-lists/{coverageListId}")]
    Task<IApiResponse<CoverageListState>> GetCoverageList(string coverageListId, string? asOf = null,
        [Header("If-None-Match")] string? ifNoneMatch = null, [Header("TradeTracker-Min-Position")] long? minPosition = null, CancellationToken cancellation = default);
}
