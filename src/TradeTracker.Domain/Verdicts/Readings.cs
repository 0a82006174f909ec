using TradeTracker.Domain.Series;
using TradeTracker.Domain.Targets;

namespace TradeTracker.Domain.Verdicts;

/// <summary>Through whose figures a target is seen.</summary>
internal static class Readings
{
    /// <summary>R5.6: the readings with a matching figure or a baseline, and the one in judgedBy; direct before mirror, then by publisher.</summary>
    public static IReadOnlyList<Case> Shown(Evidence evidence, DateOnly until)
    {
        var (terms, baselines) = (evidence.Target.Terms, evidence.Target.BaselinesInForce().ToList());
        var published = evidence.Series.ToLookup(s => s.Key.Publisher);
        HashSet<ReadingKey> keys = [];
        foreach (var key in published.SelectMany(p => terms.Parties.Select(party => new ReadingKey(p.Key, party))))
            if (ReportsFor(key) && new Scope(terms, key, SeriesOf(key), until).Matches) keys.Add(key);
        foreach (var b in baselines)
            if (b is { Publisher: { } publisher, Reporter: { } reporter } && b.On <= until) keys.Add(new(publisher, reporter));
        if (Judge(evidence, keys) is { } judge) keys.Add(judge);

        return [.. keys.Select(Of).OrderBy(c => c.Reading.Perspective).ThenBy(c => c.Reading.Key.Publisher, StringComparer.Ordinal)];

        Case Of(ReadingKey key)
        {
            var series = SeriesOf(key);
            var reading = new Reading(key, terms, series, evidence.Rosters, evidence.Publishers.GetValueOrDefault(key.Publisher));
            return new(terms, reading, until, new Scope(terms, key, series, until).Mismatch(), BaselineInForce(baselines, key, until));
        }

        // Between the reporter or its members and the other party or its members.
        IReadOnlyList<TradeSeries> SeriesOf(ReadingKey key)
        {
            HashSet<string> reporters = [.. evidence.Rosters.Within(key.Reporter)], counterparts = [.. evidence.Rosters.Within(terms.OtherThan(key.Reporter))];
            return [.. published[key.Publisher].Where(s => reporters.Contains(s.Key.Reporter) && counterparts.Contains(s.Key.Counterpart))];
        }

        // §1: a publisher that reports for one member only is no reading of the group.
        bool ReportsFor(ReadingKey key) => !evidence.Rosters.IsGroup(key.Reporter) ||
            SeriesOf(key).Select(s => s.Key.Reporter).Distinct().ToList() is var reporters && (reporters.Count > 1 || reporters.Contains(key.Reporter));
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
