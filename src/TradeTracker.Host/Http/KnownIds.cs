using Marten;
using TradeTracker.Contracts.Publishers;
using TradeTracker.Domain;
using TradeTracker.Domain.Coverage;
using TradeTracker.Domain.Groups;
using TradeTracker.Domain.Mechanisms;
using TradeTracker.Domain.Publishers;
using TradeTracker.Domain.Targets;
using TradeTracker.Domain.Values;

namespace TradeTracker.Host.Http;

/// <summary>Looks up what a request names.</summary>
public sealed class KnownIds(IDocumentStore store)
{
    /// <summary>True where anything was ever recorded in a stream: also a struck record keeps its id.</summary>
    public async Task<bool> IsTaken(string stream, CancellationToken cancellation)
    {
        await using var session = store.QuerySession();
        return await session.Events.FetchStreamStateAsync(stream, cancellation) is not null;
    }

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

    /// <summary>The product's code as it is stored; null where there is none.</summary>
    public async Task<string?> Product(string text, CancellationToken cancellation)
    {
        if (Products.Find(text) is not { } code || Products.IsReserved(code)) return Products.Find(text);
        await using var session = store.QuerySession();
        return (await session.LoadAsync<CoverageList>(StreamKeys.Coverage(code), cancellation))?.Id;
    }

    public async Task<IReadOnlyList<string>> NearestProducts(string text, CancellationToken cancellation) => Nearest.To(text, text.All(char.IsAsciiDigit)
        ? HsChapters.All.Select(c => c.Code)
        : [.. Products.Named, .. (await All<CoverageList, string>(l => l.Stream, cancellation)).Select(StreamKeys.IdOf)]);

    public async Task<bool> Group(string id, CancellationToken cancellation)
    {
        await using var session = store.QuerySession();
        return await session.LoadAsync<Group>(StreamKeys.Group(id.ToUpperInvariant()), cancellation) is not null;
    }

    public async Task<IReadOnlyList<string>> NearestGroups(string id, CancellationToken cancellation) =>
        Nearest.To(id, (await All<Group, string>(g => g.Stream, cancellation)).Select(StreamKeys.IdOf));

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
