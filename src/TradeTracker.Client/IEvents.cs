using Refit;
using TradeTracker.Contracts;
using TradeTracker.Contracts.Events;

namespace TradeTracker.Client;

/// <summary>The log itself, in order: what was recorded, when and by whom; and striking what was recorded wrongly.</summary>
public interface IEvents
{
    /// <summary>Reads the whole log in order, to follow or copy what was recorded: every event once.</summary>
    [Get("/api/v1/events")]
    Task<IApiResponse<Page<EventView>>> ListEvents(long? after = null, [Query(CollectionFormat.Csv)] IReadOnlyList<string>? types = null, string? stream = null, int? limit = null,
        [Header("If-None-Match")] string? ifNoneMatch = null, [Header("TradeTracker-Min-Position")] long? minPosition = null, CancellationToken cancellation = default);

    /// <summary>Takes a wrong record out of every answer from here on; answers as of before keep it.</summary>
    [Post("/api/v1/events/{position}/strike")]
    Task<IApiResponse<StruckRecord>> StrikeRecord(long position, [Body] StrikeRecordRequest request,
        bool? validateOnly = null, [Header("Idempotency-Key")] string? idempotencyKey = null, [Header("If-Match")] string? ifMatch = null, CancellationToken cancellation = default);
}
