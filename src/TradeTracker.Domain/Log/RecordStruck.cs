namespace TradeTracker.Domain.Log;

/// <summary>
/// Our record was wrong: every fold leaves that event out from here on, and before here it still stands.
/// Striking a strike reinstates. Appended to the stream of the event it strikes.
/// </summary>
[EventName("record_struck")]
public sealed record RecordStruck(Guid EventId, long Position, string Reason);

/// <summary>What a log says once its strikes are applied.</summary>
public static class Strikes
{
    /// <summary>The events that stand, in order, without the strikes themselves. A strike names an earlier event, so one walk from the end settles strikes of strikes.</summary>
    public static IReadOnlyList<T> Standing<T>(IReadOnlyList<T> events, Func<T, Guid> id, Func<T, object> data)
    {
        HashSet<Guid> struck = [];
        var standing = new List<T>(events.Count);
        for (var i = events.Count - 1; i >= 0; i--)
        {
            if (struck.Contains(id(events[i]))) continue;
            if (data(events[i]) is RecordStruck strike) struck.Add(strike.EventId);
            else standing.Add(events[i]);
        }
        standing.Reverse();
        return standing;
    }

    public static IReadOnlyList<Recorded> Standing(IReadOnlyList<Recorded> events) => Standing(events, e => e.EventId, e => e.Data);
}
