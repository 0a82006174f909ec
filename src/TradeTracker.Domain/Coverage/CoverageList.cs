using TradeTracker.Domain.Values;

namespace TradeTracker.Domain.Coverage;

/// <summary>A list of goods that figures and targets can name as their product: every edition, in the order recorded.</summary>
public sealed record CoverageList(string Stream, ValueList<CoverageListPublished> Editions) : RegistryEntry(Stream)
{
    public static CoverageList? Evolve(CoverageList? list, CoverageEvent e) => (list, e) switch
    {
        (null, CoverageListPublished p) => new(StreamKeys.Coverage(p.CoverageListId), [p]),
        ({ } l, CoverageListPublished p) => l with { Editions = l.Editions.Add(p) },
        _ => list,
    };
}
