namespace TradeTracker.Domain;

/// <summary>A record of a registry, folded from its stream: what the decisions about it need to know.</summary>
public abstract record RegistryEntry(string Stream)
{
    /// <summary>The number of events in the stream; only the store knows it.</summary>
    public long Version { get; init; }

    public string Id => StreamKeys.IdOf(Stream);
}
