using Refit;
using TradeTracker.Contracts;
using TradeTracker.Contracts.Codelists;

namespace TradeTracker.Client;

/// <summary>Every code that requests may use, with its label.</summary>
public interface ICodelists
{
    /// <summary>Lists the lists of codes.</summary>
    [Get("/api/v1/codelists")]
    Task<IApiResponse<Page<CodelistView>>> ListCodelists(
        [Header("If-None-Match")] string? ifNoneMatch = null, [Header("TradeTracker-Min-Position")] long? minPosition = null, CancellationToken cancellation = default);

    /// <summary>Shows every code of a list, with its label: what requests may use.</summary>
    [Get("/api/v1/codelists/{codelist}")]
    Task<IApiResponse<Page<CodeView>>> GetCodelist(string codelist,
        [Header("If-None-Match")] string? ifNoneMatch = null, [Header("TradeTracker-Min-Position")] long? minPosition = null, CancellationToken cancellation = default);
}
