using TradeTracker.Domain.Targets;

namespace TradeTracker.Domain.Verdicts;

/// <summary>Through whose figures a target is seen.</summary>
internal static class Readings
{
    /// <summary>R5.6: the readings with a matching figure or a baseline, and the one in judgedBy; direct before mirror, then by publisher.</summary>
    public static IReadOnlyList<Case> Shown(Evidence evidence, DateOnly until)
    {
        var (terms, baselines) = (evidence.Target.Terms, evidence.Target.BaselinesInForce().ToList());
        var scopes = evidence.Scopes(terms);
        HashSet<ReadingKey> keys = [];
        foreach (var scope in scopes)
            if (scope.ReportsFor(evidence.Rosters) && scope.Matches(until)) keys.Add(scope.Key);
        foreach (var b in baselines)
            if (b is { Publisher: { } publisher, Reporter: { } reporter } && b.On <= until) keys.Add(new(publisher, reporter));
        if (Judge(evidence, keys) is { } judge) keys.Add(judge);

        var reached = evidence.IsReached(until, terms);
        return [.. keys.Select(Of).OrderBy(c => c.Reading.Perspective).ThenBy(c => c.Reading.Key.Publisher, StringComparer.Ordinal)];

        Case Of(ReadingKey key)
        {
            var scope = scopes.FirstOrDefault(s => s.Key == key) ?? new(key, terms, [], evidence.Rosters);
            var unit = scope.UnitOf(until);
            var reading = scope.Read(unit, evidence.Rosters, evidence.Rates, evidence.Publishers.GetValueOrDefault(key.Publisher));
            var mismatch = scope.Mismatch(unit, unit != terms.Unit && reading.CandidateYears().Any(year => reading.Measured.In(year, until) is not null), until);
            return new(terms, reading, until, mismatch, BaselineInForce(baselines, key, until), reached);
        }
    }

    /// <summary>The one reading of judgedBy; a reporter left out is the publisher's own economy, else whom it reports for, else the subject.</summary>
    public static ReadingKey? Judge(Evidence evidence, IReadOnlyCollection<ReadingKey> shown)
    {
        var terms = evidence.Target.Terms;
        if (terms.JudgedBy is not { Rule: JudgedByRule.Reading, Publisher: { } publisher } judge) return null;
        var economy = evidence.Publishers.GetValueOrDefault(publisher)?.Entry.Economy;
        var reporter = judge.Reporter
            ?? terms.Parties.FirstOrDefault(party => party == economy)
            ?? terms.Parties.FirstOrDefault(party => shown.Contains(new(publisher, party)))
            ?? terms.Subject;
        return new(publisher, reporter);
    }

    /// <summary>R4.3: per reading the latest by day and order; one that names no publisher is every reading's.</summary>
    private static BaselineEstablished? BaselineInForce(IEnumerable<BaselineEstablished> baselines, ReadingKey key, DateOnly until)
    {
        BaselineEstablished? found = null;
        foreach (var b in baselines)
            if (b.On <= until && (b.Publisher ?? key.Publisher) == key.Publisher && (b.Reporter ?? key.Reporter) == key.Reporter && (found is null || b.On >= found.On)) found = b;
        return found;
    }
}
