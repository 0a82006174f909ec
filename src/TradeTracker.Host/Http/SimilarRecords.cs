using Marten;
using Marten.Linq.MatchesSql;
using TradeTracker.Contracts;
using TradeTracker.Domain;
using TradeTracker.Domain.Mechanisms;
using TradeTracker.Domain.Publishers;
using TradeTracker.Domain.Targets;

namespace TradeTracker.Host.Http;

/// <summary>Finds what a record that is being created may be the same as. Null where there is nothing: the answer leaves it out.</summary>
public sealed class SimilarRecords(IDocumentStore store)
{
    private const int Most = 10;

    public async Task<IReadOnlyList<SimilarRecord>?> To(string id, TargetTerms terms, CancellationToken cancellation)
    {
        await using var session = store.QuerySession();
        var parties = (object)terms.Parties.ToArray();
        var between = await session.Query<Target>().Where(t => t.MatchesSql("d.parties @> ? and d.parties <@ ?", parties, parties)).ToListAsync(cancellation);
        return Others(id, between.Where(t => t.Terms.IsLike(terms)).Select(t => new SimilarRecord(t.Id, t.Terms.Name)));
    }

    public async Task<IReadOnlyList<SimilarRecord>?> To(MechanismInaugurated mechanism, CancellationToken cancellation)
    {
        await using var session = store.QuerySession();
        var all = await session.Query<Mechanism>().ToListAsync(cancellation);
        return Others(mechanism.MechanismId, all.Where(m => m.Inaugurated.IsLike(mechanism)).Select(m => new SimilarRecord(m.Id, m.Inaugurated.Name)));
    }

    public async Task<IReadOnlyList<SimilarRecord>?> To(PublisherRegistered publisher, CancellationToken cancellation)
    {
        await using var session = store.QuerySession();
        var all = await session.Query<Publisher>().ToListAsync(cancellation);
        return Others(publisher.PublisherId, all.Where(p => p.Entry.IsLike(publisher)).Select(p => new SimilarRecord(p.Id, p.Entry.Name)));
    }

    private static SimilarRecord[]? Others(string id, IEnumerable<SimilarRecord> similar) =>
        similar.Where(s => s.Id != id).OrderBy(s => s.Id, StringComparer.Ordinal).Take(Most).ToArray() is { Length: > 0 } others ? others : null;
}
