using System.Text.Json.Serialization;
using TradeTracker.Domain.Values;

namespace TradeTracker.Domain.Publishers;

/// <summary>A registry entry, folded from its stream.</summary>
public sealed record Publisher(string Stream, PublisherRegistered Registered) : RegistryEntry(Stream)
{
    public ValueList<PublisherAmended> Amendments { get; init; } = [];

    /// <summary>The entry in force: as registered, with every amendment.</summary>
    [JsonIgnore]
    public PublisherRegistered Entry => Amendments.Aggregate(Registered, (entry, amended) => amended.Members.Apply(entry));

    public static Publisher? Evolve(Publisher? publisher, PublisherEvent e) => (publisher, e) switch
    {
        (null, PublisherRegistered r) => new(StreamKeys.Publisher(r.PublisherId), r),
        ({ } p, PublisherAmended a) => p with { Amendments = p.Amendments.Add(a) },
        _ => publisher,
    };
}
