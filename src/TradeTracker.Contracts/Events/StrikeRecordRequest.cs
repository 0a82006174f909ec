namespace TradeTracker.Contracts.Events;

/// <summary>Our record was wrong.</summary>
/// <param name="Reason">Why: readers of the log see it.</param>
public sealed record StrikeRecordRequest(string? Reason);

/// <summary>The event that no longer counts.</summary>
/// <param name="Position">Its own position; the strike's is in the header TradeTracker-Position.</param>
/// <param name="Type">Its name, in snake_case.</param>
/// <param name="Reason">Why it was struck.</param>
/// <param name="Version">The stream's after the strike.</param>
public sealed record StruckRecord(Guid EventId, long Position, string Stream, string Type, string Reason, long Version);
