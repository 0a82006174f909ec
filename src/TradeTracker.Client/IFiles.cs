using Refit;

namespace TradeTracker.Client;

/// <summary>Lists as files. No room of the service: each list has its own, under the list's path.</summary>
internal interface IFiles
{
    [Get("/api/v1/{**file}")]
    Task<IApiResponse<Stream>> Download(string file, [Query] IDictionary<string, string?> query, CancellationToken cancellation);
}
