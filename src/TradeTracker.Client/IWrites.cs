using System.Text.Json.Nodes;
using Refit;

namespace TradeTracker.Client;

/// <summary>Any write, by its path. No room of the service: each write has its own, with types.</summary>
internal interface IWrites
{
    [Post("/api/v1/{**path}")]
    Task<IApiResponse<JsonObject>> Record(string path, [Body] JsonObject request, bool? validateOnly, [Header("Idempotency-Key")] string? idempotencyKey, CancellationToken cancellation);
}
