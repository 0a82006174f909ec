namespace TradeTracker.Domain.Publishers;

/// <summary>Makes a publisher known, so that figures can name it.</summary>
public sealed record RegisterPublisher(PublisherRegistered Fact)
{
    public Decision<PublisherEvent> Decide(Publisher? publisher)
    {
        if (publisher is null) return Fact;
        if (publisher.Registered == Fact) return Decision.Nothing;
        return new Refusal(RefusalCodes.IdTaken, $"Publisher {Fact.PublisherId} is registered already, with other members.", "/id");
    }
}
