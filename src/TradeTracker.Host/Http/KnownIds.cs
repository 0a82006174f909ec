using Marten;
using TradeTracker.Contracts;
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
        return await session.LoadAsync<Publisher>(StreamKeys.Publisher(Slug.Upper(id)), cancellation);
    }

    public async Task<IReadOnlyList<string>> NearestPublishers(string id, CancellationToken cancellation) =>
        Nearest.To(Slug.Upper(id), (await All<Publisher, string>(p => p.Stream, cancellation)).Select(StreamKeys.IdOf));

    /// <summary>A look-up of the economies of these publishers.</summary>
    public async Task<Func<string, string?>> EconomiesOf(IEnumerable<string?> publishers, CancellationToken cancellation)
    {
        await using var session = store.QuerySession();
        var keys = publishers.OfType<string>().Select(p => StreamKeys.Publisher(Slug.Upper(p))).Distinct().ToArray();
        var found = (await session.LoadManyAsync<Publisher>(cancellation, keys)).ToDictionary(p => p.Id, p => p.Entry.Economy);
        return id => found.GetValueOrDefault(id);
    }

    /// <summary>The code of an economy, a group or a mechanism; null where there is none.</summary>
    public async Task<string?> Party(string text, CancellationToken cancellation)
    {
        var code = Domain.Groups.Party.Code(text);
        if (Domain.Groups.Party.IsEconomy(code)) return code;
        await using var session = store.QuerySession();
        return await session.LoadAsync<Group>(StreamKeys.Group(code), cancellation) is not null || await Mechanism(text, cancellation) ? code : null;
    }

    /// <summary>Economies by their names, groups and mechanisms by their ids: each with its code.</summary>
    public async Task<IReadOnlyList<string>> NearestParties(string text, CancellationToken cancellation, bool orWorld = true)
    {
        var groups = (await All<Group, string>(g => g.Stream, cancellation)).Concat(await All<Mechanism, string>(m => m.Stream, cancellation)).Select(s => StreamKeys.IdOf(s).ToUpperInvariant());
        var economies = Economies.Nearest(text).Where(e => orWorld || e.Code != Economies.World).Select(e => $"{e.Code} ({e.Name})");
        return [.. economies, .. Nearest.To(text, groups, 1)];
    }

    /// <summary>The members of every group and mechanism.</summary>
    public async Task<Rosters> Rosters(CancellationToken cancellation)
    {
        await using var session = store.QuerySession();
        return Domain.Groups.Rosters.Of(await session.Query<Group>().ToListAsync(cancellation), await session.Query<Mechanism>().ToListAsync(cancellation));
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

    /// <summary>The parties that stand for a group: its own code, and those who are members on a day. Null: there is no such group.</summary>
    public async Task<string[]?> PartiesOf(string group, DateOnly day, CancellationToken cancellation)
    {
        var (code, rosters) = (Domain.Groups.Party.Code(group), await Rosters(cancellation));
        return rosters.IsGroup(code) ? [code, .. rosters.Members(code, day)] : null;
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
