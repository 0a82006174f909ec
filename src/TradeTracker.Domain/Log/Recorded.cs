namespace TradeTracker.Domain.Log;

/// <summary>An event as the log holds it.</summary>
/// <param name="EventId">Its own id.</param>
/// <param name="Position">Its place in the whole log; greater is later. 0 while it is not committed.</param>
/// <param name="Stream">The stream's key: <c>target/china-kazakhstan-40bn-2030</c>.</param>
/// <param name="Data">The event of the domain.</param>
public sealed record Recorded(Guid EventId, long Position, string Stream, object Data)
{
    /// <summary>Its place in its stream, from 1.</summary>
    public long Version { get; init; }

    /// <summary>By the database's clock.</summary>
    public DateTimeOffset RecordedAt { get; init; }

    /// <summary>Who recorded it: the subject of the token.</summary>
    public string? Actor { get; init; }
}
