using Refit;
using TradeTracker.Contracts.Codelists;

namespace TradeTracker.Client;

/// <summary>Where everything is.</summary>
public interface IIndex
{
    /// <summary>Shows where everything is.</summary>
    [Get("/api/v1")]
    Task<IApiResponse<IndexView>> GetIndex(
        [Header("If-None-Match")] string? ifNoneMatch = null, [Header("TradeTracker-Min-Position")] long? minPosition = null, CancellationToken cancellation = default);
}
