using Marten;
using TradeTracker.Contracts.Publishers;
using TradeTracker.Domain;
using TradeTracker.Domain.Mechanisms;
using TradeTracker.Domain.Publishers;
using TradeTracker.Domain.Targets;
using TradeTracker.Domain.Values;

namespace TradeTracker.Host.Http;

/// <summary>Looks up what a request names.</summary>
public sealed class KnownIds(IDocumentStore store)
{
    public async Task<Publisher?> Publisher(string id, CancellationToken cancellation)
    {
        await using var session = store.QuerySession();
        return await session.LoadAsync<Publisher>(StreamKeys.Publisher(PublisherIds.Of(id)), cancellation);
    }

    public async Task<IReadOnlyList<string>> NearestPublishers(string id, CancellationToken cancellation) =>
        Nearest.To(PublisherIds.Of(id), (await All<Publisher, string>(p => p.Stream, cancellation)).Select(StreamKeys.IdOf));

    /// <summary>A look-up of the economies of these publishers.</summary>
    public async Task<Func<string, string?>> EconomiesOf(IEnumerable<string?> publishers, CancellationToken cancellation)
    {
        await using var session = store.QuerySession();
        var keys = publishers.OfType<string>().Select(p => StreamKeys.Publisher(PublisherIds.Of(p))).Distinct().ToArray();
        var found = (await session.LoadManyAsync<Publisher>(cancellation, keys)).ToDictionary(p => p.Id, p => p.Entry.Economy);
        return id => found.GetValueOrDefault(id);
    }

    public async Task<bool> Mechanism(string id, CancellationToken cancellation)
    {
        await using var session = store.QuerySession();
        return await session.LoadAsync<Mechanism>(StreamKeys.Mechanism(id.ToLowerInvariant()), cancellation) is not null;
    }

    public async Task<IReadOnlyList<string>> NearestMechanisms(string id, CancellationToken cancellation) =>
        Nearest.To(id, (await All<Mechanism, string>(m => m.Stream, cancellation)).Select(StreamKeys.IdOf));

    /// <summary>The parties that stand for a group: its own code, and those who are members on a day. Null: there is no such group.</summary>
    public async Task<string[]?> PartiesOf(string group, DateOnly day, CancellationToken cancellation)
    {
        await using var session = store.QuerySession();
        var mechanism = await session.LoadAsync<Mechanism>(StreamKeys.Mechanism(group.ToLowerInvariant()), cancellation);
        return mechanism is null ? null : [mechanism.Id, .. mechanism.Members.Where(m => m.On(day)).Select(m => m.Economy)];
    }

    public async Task<bool> Target(string id, CancellationToken cancellation)
    {
        await using var session = store.QuerySession();
        return await session.LoadAsync<Target>(StreamKeys.Target(id.ToLowerInvariant()), cancellation) is { Struck: false };
    }

    public async Task<IReadOnlyList<string>> NearestTargets(string id, CancellationToken cancellation) =>
        Nearest.To(id, (await All<Target, string>(t => t.Stream, cancellation)).Select(StreamKeys.IdOf));

    private async Task<IReadOnlyList<TValue>> All<T, TValue>(System.Linq.Expressions.Expression<Func<T, TValue>> value, CancellationToken cancellation) where T : notnull where TValue : notnull
    {
        await using var session = store.QuerySession();
        return await session.Query<T>().Select(value).ToListAsync(cancellation);
    }
}
