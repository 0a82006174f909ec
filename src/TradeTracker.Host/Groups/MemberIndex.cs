using JasperFx.Events;
using Marten;
using Marten.Events.Projections;
using TradeTracker.Domain.Groups;

namespace TradeTracker.Host.Groups;

/// <summary>That an economy once was named a member of a group or mechanism: how its figures find every target they may count in. Who is a member on a day is folded from the events.</summary>
/// <param name="Id">Party and economy.</param>
public sealed record MemberEntry(string Id, string Party, string Economy)
{
    public static MemberEntry Of(string party, string economy) => new($"{party}|{economy}", party, economy);
}

/// <summary>Inline, and never taken back, not even by a strike: what was found before stays findable.</summary>
public sealed class MemberIndex : IProjection
{
    public Task ApplyAsync(IDocumentOperations operations, IReadOnlyList<IEvent> events, CancellationToken cancellation)
    {
        foreach (var e in events)
            operations.Store(Rosters.NamedBy(e.Data).Distinct().Select(economy => MemberEntry.Of(Party.OfStream(e.StreamKey!), economy)).ToArray());
        return Task.CompletedTask;
    }
}
