using TradeTracker.Domain.Log;
using TradeTracker.Domain.Targets;

namespace TradeTracker.Domain.Tests.Verdicts.Oracle;

/// <summary>What every reading must say of one target, together and each alone, by the letter of the specification and nothing of the code that it checks.</summary>
internal sealed record Opinion(IReadOnlyList<Ruling> Readings, string Agreement, Ruling? Headline, Promise Promise)
{
    private static readonly string[] Order = ["attained", "on-track", "acceleration-needed", "limited-progress", "deteriorating", "missed"];

    /// <summary>Null where no such target stands, or none was announced yet.</summary>
    public static Opinion? Assess(string stream, IReadOnlyList<Recorded> log, long position, DateOnly publishedUntil, string method)
    {
        var facts = Facts.Of(stream, log, position);
        if (facts.TermsAt(publishedUntil) is not { } known || known.Terms.AnnouncedOn > publishedUntil) return null;
        var until = facts.EndAt(publishedUntil) is { } end ? end : publishedUntil; // R4.8
        var (terms, rescoped) = facts.TermsAt(until)!.Value;
        var promise = Promise.Of(terms);
        var baselines = facts.BaselinesAt(until, rescoped).ToList();
        var reached = promise.LastDay is { } last && facts.Deadlines.Any(d => d.On <= until && d.Deadline == last);
        var readings = Shown(promise, facts, baselines, until);
        var judge = Judge(terms.JudgedBy, promise, facts, readings);
        if (judge is { } named && !readings.Contains(named)) readings.Add(named);
        var rulings = readings.Select(r => new Ruling(promise, facts.Rows, r.Publisher, r.Reporter, Latest(baselines, r), until, reached, method))
            .OrderBy(r => r.Mirror).ThenBy(r => r.Publisher, StringComparer.Ordinal).ToList();
        var agreement = Agree(rulings);
        return new(rulings, agreement, Lead(rulings, agreement, terms.JudgedBy, judge), promise);
    }

    /// <summary>R5.6.</summary>
    private static List<(string Publisher, string Reporter)> Shown(Promise promise, Facts facts, List<BaselineEstablished> baselines, DateOnly until)
    {
        List<(string, string)> shown = [];
        foreach (var publisher in facts.Rows.Select(r => r.Publisher).Distinct())
            foreach (var reporter in (string[])[promise.Subject, promise.Counterpart])
                if (Scope.Matches(promise, new(facts.Rows, publisher, reporter, reporter != promise.Subject, until), reporter != promise.Subject)) shown.Add((publisher, reporter));
        foreach (var b in baselines)
            if (b is { Publisher: { } publisher, Reporter: { } reporter } && !shown.Contains((publisher, reporter))) shown.Add((publisher, reporter));
        return shown;
    }

    /// <summary>R4.3: the latest by day, and of one day the one recorded last.</summary>
    private static BaselineEstablished? Latest(List<BaselineEstablished> baselines, (string Publisher, string Reporter) reading)
    {
        BaselineEstablished? latest = null;
        foreach (var b in baselines)
            if ((b.Publisher is null || (b.Publisher, b.Reporter) == reading) && (latest is null || b.On >= latest.On)) latest = b;
        return latest;
    }

    private static (string Publisher, string Reporter)? Judge(JudgedBy? by, Promise promise, Facts facts, List<(string Publisher, string Reporter)> shown)
    {
        if (by is not { Rule: JudgedByRule.Reading, Publisher: { } publisher }) return null;
        if (by.Reporter is { } reporter) return (publisher, reporter);
        if (facts.Economies.GetValueOrDefault(publisher) is { } economy && (economy == promise.Subject || economy == promise.Counterpart)) return (publisher, economy);
        return shown.Contains((publisher, promise.Counterpart)) && !shown.Contains((publisher, promise.Subject)) ? (publisher, promise.Counterpart) : (publisher, promise.Subject);
    }

    /// <summary>R5.9.</summary>
    private static string Agree(List<Ruling> rulings)
    {
        var said = rulings.Select(r => r.Status).Where(s => s is not ("withheld" or "due")).ToList();
        return said.Count == 0 ? "none" : said.Count == 1 ? "single" : said.Distinct().Count() == 1 ? "unanimous" : "disputed";
    }

    private static Ruling? Lead(List<Ruling> rulings, string agreement, JudgedBy? by, (string, string)? judge)
    {
        if (judge is { } named) return rulings.Single(r => (r.Publisher, r.Reporter) == named);
        if (agreement == "none" || by is null && agreement == "disputed") return null;
        var status = by?.Rule == JudgedByRule.All ? Order.Last(s => rulings.Any(r => r.Status == s)) : Order.First(s => rulings.Any(r => r.Status == s));
        return rulings.First(r => r.Status == status);
    }
}
