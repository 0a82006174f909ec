using System.Text.Json;

namespace TradeTracker.Contracts.Events;

/// <summary>An event of the log, as stored.</summary>
/// <param name="Position">Its place in the whole log; numbers may skip.</param>
/// <param name="Version">Its number in its stream.</param>
/// <param name="Type">Its name, in snake_case.</param>
/// <param name="RecordedAt">By the database's clock.</param>
/// <param name="Actor">The <c>sub</c> of the token it was recorded with.</param>
/// <param name="Data">What it says; docs/reference/events.md lists the members of each type.</param>
public sealed record EventView(
    long Position, Guid EventId, string Stream, long Version, string Type, DateTimeOffset RecordedAt, string? Actor, string? CorrelationId, JsonElement Data);
