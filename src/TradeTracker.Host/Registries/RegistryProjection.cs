using JasperFx.Events.Projections;
using Marten;
using Marten.Events.Aggregation;
using TradeTracker.Domain;
using TradeTracker.Host.EventStore;

namespace TradeTracker.Host.Registries;

/// <summary>The document of a registry's record, with the version of its stream.</summary>
public abstract class RegistryProjection<TEntry, TEvent>(Func<TEntry?, TEvent, TEntry?> evolve) : FoldProjection<TEntry, TEvent>(evolve) where TEntry : RegistryEntry
{
    protected override TEntry At(TEntry state, long version) => state with { Version = version };
}

public static class RegistryOptions
{
    /// <summary>Documents that are written with the events: whoever writes one reads it at once.</summary>
    public static void AddRegistry<TEntry, TProjection>(this StoreOptions options)
        where TEntry : RegistryEntry where TProjection : SingleStreamProjection<TEntry, string>, new()
    {
        options.Schema.For<TEntry>().Identity(e => e.Stream);
        options.Projections.Add<TProjection>(ProjectionLifecycle.Inline);
    }
}
