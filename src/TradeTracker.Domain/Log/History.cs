using TradeTracker.Domain.Imports;
using TradeTracker.Domain.Series;
using TradeTracker.Domain.Targets;

namespace TradeTracker.Domain.Log;

/// <summary>What a log says once its strikes and corrections are applied, and the figures of imports count where those were accepted.</summary>
public static class History
{
    /// <summary>True for events that change what earlier events of their stream say: after one, a fold starts anew.</summary>
    public static bool Rewrites(object data) => data is RecordStruck or TargetCorrected or FiguresReported { ImportId: not null } or ImportAccepted or ImportReverted;

    /// <summary>The events that stand, in order and as corrected, without the strikes and corrections themselves.</summary>
    /// <param name="events">With the events of the imports that figures came by: what no event accepts does not count.</param>
    public static IReadOnlyList<Recorded> Standing(IReadOnlyList<Recorded> events)
    {
        var standing = Imported(WithoutStruck(events));
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

    /// <summary>The figures of an import stand where it was accepted, all at once; those of one that was reverted, or not accepted yet, nowhere.</summary>
    private static List<Recorded> Imported(List<Recorded> events)
    {
        if (!events.Exists(e => ImportOf(e) is not null)) return events;
        var waiting = events.Where(e => ImportOf(e) is not null).ToLookup(e => ImportOf(e)!);
        List<Recorded> standing = [];
        foreach (var e in events)
        {
            if (e.Data is ImportAccepted) standing.AddRange(waiting[StreamKeys.IdOf(e.Stream)]);
            if (e.Data is ImportReverted) standing.RemoveAll(s => ImportOf(s) == StreamKeys.IdOf(e.Stream));
            if (ImportOf(e) is null) standing.Add(e);
        }
        return standing;
    }

    private static string? ImportOf(Recorded e) => (e.Data as FiguresReported)?.ImportId;

    private static List<Recorded> WithoutStruck(IReadOnlyList<Recorded> events)
    {
        var struck = Struck(events);
        return [.. events.Where(e => e.Data is not RecordStruck && !struck.Contains(e.EventId))];
    }
}
