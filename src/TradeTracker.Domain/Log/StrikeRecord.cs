namespace TradeTracker.Domain.Log;

/// <summary>Takes an event out of the record, for good reason, without deleting it.</summary>
public sealed record StrikeRecord(Recorded Struck, string Reason)
{
    /// <param name="stream">The whole stream of the event, in order.</param>
    public Decision<RecordStruck> Decide(IReadOnlyList<Recorded> stream)
    {
        if (Struck.Stream.StartsWith("deadline/", StringComparison.Ordinal) || Struck.Stream.StartsWith("import/", StringComparison.Ordinal))
            return new Refusal(RefusalCodes.NotStrikable, $"An event of {Struck.Stream} is the service's own; it cannot be struck.");
        if (StandingStrike(stream) is { } strike)
            return strike.Reason == Reason
                ? Decision.Nothing
                : new Refusal(RefusalCodes.AlreadyStruck, $"The event at position {Struck.Position} is struck already: {strike.Reason}");
        return new RecordStruck(Struck.EventId, Struck.Position, Reason);
    }

    private RecordStruck? StandingStrike(IReadOnlyList<Recorded> stream)
    {
        HashSet<Guid> struck = [];
        for (var i = stream.Count - 1; i >= 0; i--)
        {
            if (stream[i].Data is not RecordStruck strike || struck.Contains(stream[i].EventId)) continue;
            if (strike.EventId == Struck.EventId) return strike;
            struck.Add(strike.EventId);
        }
        return null;
    }
}
