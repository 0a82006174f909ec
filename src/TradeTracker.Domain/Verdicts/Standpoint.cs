using TradeTracker.Domain.Targets;

namespace TradeTracker.Domain.Verdicts;

/// <summary>The target as known on a day, and through whose figures it can be seen then: direct before mirror, then by publisher.</summary>
internal sealed record Standpoint(Target Target, TargetTerms Terms, BaselineEstablished[] Baselines, Scope[] Scopes)
{
    public static Standpoint Of(Target target, Evidence evidence)
    {
        var (terms, baselines) = (target.Terms, target.BaselinesInForce().ToArray());
        var published = evidence.Series.ToLookup(s => s.Key.Publisher, StringComparer.Ordinal);
        // Whoever has figures, gave a baseline or is to judge.
        var publishers = published.Select(p => p.Key).Concat(target.Publishers).Distinct(StringComparer.Ordinal);
        return new(target, terms, baselines,
        [
            .. from publisher in publishers
               from party in terms.Parties.Distinct()
               let scope = new Scope(new(publisher, party), terms, published[publisher], evidence)
               orderby scope.Perspective, publisher
               select scope,
        ]);
    }

    /// <summary>R4.3: per reading the latest by day and order; one that names no publisher is every reading's.</summary>
    public BaselineEstablished? BaselineInForce(ReadingKey key, DateOnly until)
    {
        BaselineEstablished? found = null;
        foreach (var b in Baselines)
            if (b.On <= until && (b.Publisher ?? key.Publisher) == key.Publisher && (b.Reporter ?? key.Reporter) == key.Reporter && (found is null || b.On >= found.On)) found = b;
        return found;
    }

    /// <summary>A baseline of the reading's own.</summary>
    public bool HasBaseline(ReadingKey key, DateOnly until)
    {
        foreach (var b in Baselines)
            if (b.On <= until && b.Publisher == key.Publisher && b.Reporter == key.Reporter) return true;
        return false;
    }
}
