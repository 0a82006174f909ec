namespace TradeTracker.Domain.Publishers;

/// <summary>A registry entry, folded from its stream.</summary>
public sealed record Publisher(string Stream, PublisherRegistered Registered)
{
    public string Id => StreamKeys.IdOf(Stream);

    /// <summary>The number of events in the stream; only the store knows it.</summary>
    public long Version { get; init; }

    public static Publisher? Evolve(Publisher? publisher, PublisherEvent e) => (publisher, e) switch
    {
        (null, PublisherRegistered r) => new(StreamKeys.Publisher(r.PublisherId), r),
        _ => publisher,
    };
}
