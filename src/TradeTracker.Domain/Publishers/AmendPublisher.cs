using TradeTracker.Domain.Values;

namespace TradeTracker.Domain.Publishers;

/// <summary>Records that a registry entry changed.</summary>
/// <param name="Members">The members that change, in canonical form.</param>
public sealed record AmendPublisher(MergePatch Members, Citation Citation)
{
    public Decision<PublisherEvent> Decide(Publisher publisher)
    {
        var amended = new PublisherAmended(Members, Citation);
        if (publisher.Amendments.Contains(amended)) return Decision.Nothing;
        if (Members.Apply(publisher.Entry) == publisher.Entry) return new Refusal(RefusalCodes.NothingChanges, "The entry says this already.", "/members");
        return amended;
    }
}
