using Refit;
using TradeTracker.Contracts.Targets;

namespace TradeTracker.Client;

/// <summary>Where all targets stand, in one look.</summary>
public interface IOverview
{
    /// <summary>Shows where all targets stand: how many of each status, the most at risk, what changed last and why, and how recent each publisher's figures are; now or as it was.</summary>
    [Get("/api/v1/overview")]
    Task<IApiResponse<Overview>> GetOverview(string? asOf = null, DateOnly? publishedUntil = null,
        [Header("If-None-Match")] string? ifNoneMatch = null, [Header("TradeTracker-Min-Position")] long? minPosition = null, CancellationToken cancellation = default);
}
