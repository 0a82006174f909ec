using TradeTracker.Domain.Targets;

namespace TradeTracker.Domain.Log;

/// <summary>What a log says once its strikes and corrections are applied.</summary>
public static class History
{
    /// <summary>True for events that change what earlier events of their stream say: after one, a fold starts anew.</summary>
    public static bool Rewrites(object data) => data is RecordStruck or TargetCorrected;

    /// <summary>The events that stand, in order and as corrected, without the strikes and corrections themselves.</summary>
    public static IReadOnlyList<Recorded> Standing(IReadOnlyList<Recorded> events)
    {
        var standing = WithoutStruck(events);
        var corrections = standing.Where(e => e.Data is TargetCorrected).ToLookup(e => ((TargetCorrected)e.Data).EventId, e => (TargetCorrected)e.Data);
        return corrections.Count == 0 ? standing
            : [.. standing.Where(e => e.Data is not TargetCorrected).Select(e => corrections[e.EventId].Aggregate(e, (corrected, c) => corrected with { Data = c.Apply(corrected.Data) }))];
    }

    /// <summary>The state that the standing events lead to; null where the first of them does not stand.</summary>
    public static TState? Fold<TState, TEvent>(IReadOnlyList<Recorded> events, Func<TState?, TEvent, TState?> evolve) where TState : class =>
        Standing(events).Select(e => e.Data).OfType<TEvent>().Aggregate((TState?)null, evolve);

    /// <summary>The events that were struck, by strikes that were not struck themselves.</summary>
    /// <param name="events">In order; those that strike nothing may be left out.</param>
    public static IReadOnlySet<Guid> Struck(IReadOnlyList<Recorded> events)
    {
        HashSet<Guid> struck = [];
        // A strike names an earlier event, so one walk from the end settles strikes of strikes.
        for (var i = events.Count - 1; i >= 0; i--)
            if (events[i].Data is RecordStruck strike && !struck.Contains(events[i].EventId)) struck.Add(strike.EventId);
        return struck;
    }

    private static List<Recorded> WithoutStruck(IReadOnlyList<Recorded> events)
    {
        var struck = Struck(events);
        return [.. events.Where(e => e.Data is not RecordStruck && !struck.Contains(e.EventId))];
    }
}
