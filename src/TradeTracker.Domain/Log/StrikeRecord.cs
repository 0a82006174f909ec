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
        var struck = History.Struck(stream);
        return stream.Where(e => !struck.Contains(e.EventId)).Select(e => e.Data).OfType<RecordStruck>().FirstOrDefault(strike => strike.EventId == Struck.EventId);
    }
}
