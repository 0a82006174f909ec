using Refit;
using TradeTracker.Contracts.Methods;

namespace TradeTracker.Client;

/// <summary>Which versioned rule judges targets where no other is asked for.</summary>
public interface IMethods
{
    /// <summary>Makes a method the default: from that day on it judges every target wherever no other is asked for.</summary>
    [Post("/api/v1/methods/adoptions")]
    Task<IApiResponse<AdoptionsState>> AdoptMethod([Body] AdoptMethodRequest request,
        bool? validateOnly = null, [Header("Idempotency-Key")] string? idempotencyKey = null, [Header("If-Match")] string? ifMatch = null, CancellationToken cancellation = default);
}
