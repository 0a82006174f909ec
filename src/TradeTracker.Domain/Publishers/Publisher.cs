namespace TradeTracker.Domain.Publishers;

/// <summary>A registry entry, folded from its stream.</summary>
public sealed record Publisher(string Stream, PublisherRegistered Registered)
{
    public string Id => StreamKeys.IdOf(Stream);

    public static Publisher? Evolve(Publisher? publisher, PublisherEvent e) => (publisher, e) switch
    {
        (null, PublisherRegistered r) => new(StreamKeys.Publisher(r.PublisherId), r),
        _ => publisher,
    };
}
