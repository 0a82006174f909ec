using JasperFx.Events;
using JasperFx.Events.Aggregation;
using JasperFx.Events.Daemon;
using Marten;
using Marten.Events.Aggregation;
using TradeTracker.Domain.Log;

namespace TradeTracker.Host.EventStore;

/// <summary>The whole adapter between a pure fold and Marten, inline and live: strikes and corrections are applied before the events are folded.</summary>
public abstract class FoldProjection<TState, TEvent> : SingleStreamProjection<TState, string> where TState : class
{
    private readonly Func<TState?, TEvent, TState?> evolve;

    protected FoldProjection(Func<TState?, TEvent, TState?> evolve)
    {
        this.evolve = evolve;
        // Else it would be asked about every stream that is written to.
        foreach (var (type, _) in EventStoreOptions.EventTypes)
            if (type.IsAssignableTo(typeof(TEvent)) || type == typeof(RecordStruck)) IncludeType(type);
    }

    /// <summary>The state with the stream's version.</summary>
    protected abstract TState At(TState state, long version);

    public override async ValueTask<(TState?, ActionType)> DetermineActionAsync(
        IQuerySession session, TState? snapshot, string identity, IIdentitySetter<TState, string> identitySetter, IReadOnlyList<IEvent> events, CancellationToken cancellation)
    {
        var all = events;
        if (events.Any(e => History.Rewrites(e.Data)) && events[0].Version != 1)
        {
            var before = await session.Events.FetchStreamAsync(identity, token: cancellation);
            var known = before.Select(e => e.Id).ToHashSet();
            all = [.. before, .. events.Where(e => !known.Contains(e.Id))];
            snapshot = null;
        }
        IReadOnlyList<Recorded> log = [.. all.Select(e => e.ToRecorded())];
        var imports = await session.ReadImports(log, long.MaxValue, cancellation);
        var folded = History.Standing([.. log, .. imports]).Select(e => e.Data).OfType<TEvent>().Aggregate(snapshot, evolve);
        return folded is null ? (null, ActionType.Delete) : (At(folded, all[^1].Version), ActionType.Store);
    }
}
