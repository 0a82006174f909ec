namespace TradeTracker.Domain.Log;

/// <summary>
/// Our record was wrong: every fold leaves that event out from here on, and before here it still stands.
/// Striking a strike reinstates. Appended to the stream of the event it strikes.
/// </summary>
[EventName("record_struck")]
public sealed record RecordStruck(Guid EventId, long Position, string Reason);
