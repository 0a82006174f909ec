using Refit;
using TradeTracker.Contracts.Corridors;

namespace TradeTracker.Client;

/// <summary>The trade between two parties: its targets, its series, and how far the two sides' figures are apart.</summary>
public interface ICorridors
{
    /// <summary>Shows the trade between two parties: its targets, its series, and how far the two sides' figures are apart.</summary>
    [Get("/api/v1/corridors/{a}/{b}")]
    Task<IApiResponse<CorridorView>> GetCorridor(string a, string b, string? asOf = null, DateOnly? publishedUntil = null,
        [Header("If-None-Match")] string? ifNoneMatch = null, [Header("TradeTracker-Min-Position")] long? minPosition = null, CancellationToken cancellation = default);

    /// <summary>Draws the trade between two parties as both sides report it: of the flow and product with most years that both report.</summary>
    /// <returns>An SVG document.</returns>
    [Get("/api/v1/corridors/{a}/{b}/chart.svg")]
    Task<IApiResponse<string>> GetCorridorChart(string a, string b, string? asOf = null, DateOnly? publishedUntil = null,
        [Header("If-None-Match")] string? ifNoneMatch = null, [Header("TradeTracker-Min-Position")] long? minPosition = null, CancellationToken cancellation = default);
}
