using TradeTracker.Domain.Deadlines;
using TradeTracker.Domain.Log;
using TradeTracker.Domain.Publishers;
using TradeTracker.Domain.Series;
using TradeTracker.Domain.Targets;
using TradeTracker.Domain.Values;

namespace TradeTracker.Domain.Tests.Verdicts.Oracle;

/// <summary>One value as published, or taken back.</summary>
internal sealed record Row(
    string Stream, string Publisher, string Reporter, string Counterpart, string Flow, string Product, string Unit,
    Period Period, decimal? Value, ObsStatus Status, DateOnly On);

/// <summary>The raw events up to a position, strikes and corrections applied, as lists in the order recorded.</summary>
internal sealed class Facts
{
    private readonly List<object> target = [];

    public List<Row> Rows { get; } = [];
    public Dictionary<string, string?> Economies { get; } = [];

    /// <summary>On which day a service reached which deadline.</summary>
    public List<(DateOnly On, DateOnly Deadline)> Deadlines { get; } = [];

    public static Facts Of(string stream, IReadOnlyList<Recorded> log, long position)
    {
        var facts = new Facts();
        var known = log.Where(e => e.Position <= position).ToList();
        HashSet<Guid> struck = [];
        for (var i = known.Count - 1; i >= 0; i--)
            if (known[i].Data is RecordStruck s && !struck.Contains(known[i].EventId)) struck.Add(s.EventId);
        foreach (var e in known)
        {
            if (struck.Contains(e.EventId) || e.Data is RecordStruck or TargetCorrected) continue;
            var data = e.Data;
            foreach (var c in known)
                if (c.Data is TargetCorrected correction && correction.EventId == e.EventId && !struck.Contains(c.EventId)) data = correction.Apply(data);
            facts.Add(stream, e.Stream, data);
        }
        return facts;
    }

    private void Add(string targetStream, string stream, object data)
    {
        var key = stream.Split('/');
        if (stream == targetStream) target.Add(data);
        if (data is PublisherRegistered p) Economies.TryAdd(p.PublisherId, p.Economy);
        if (data is FiguresReported r)
            foreach (var o in r.Observations) Rows.Add(new(stream, r.Publisher, r.Reporter, r.Counterpart, r.Flow.Code(), r.Product, r.Unit, o.Period, o.Value, o.Status, r.PublishedOn));
        // What takes back figures of a series whose every release before it was struck is not kept: a known limit of the fold (R3.2).
        if (data is FiguresRetracted back && Rows.Any(r => r.Stream == stream))
            foreach (var period in back.Periods) Rows.Add(new(stream, key[1], key[2], key[3], key[4], key[5], key[6], period, null, ObsStatus.Missing, back.On));
        if (data is DeadlineReached reached && stream == "deadline/" + targetStream["target/".Length..]) Deadlines.Add((reached.On, reached.Deadline));
    }

    /// <summary>The terms as revised until a day, the day on which they last became about something else, and null where no target stands.</summary>
    public (TargetTerms Terms, DateOnly? Rescoped)? TermsAt(DateOnly until)
    {
        if (target.OfType<TargetSet>().FirstOrDefault() is not { } set) return null;
        var (terms, rescoped) = (set.Terms, default(DateOnly?));
        foreach (var revision in target.OfType<TargetRevised>().Where(r => r.On <= until).OrderBy(r => r.On))
        {
            var after = revision.Members.Apply(terms);
            if (Scope(after) != Scope(terms)) rescoped = revision.On;
            terms = after;
        }
        return (terms, rescoped);

        static (string, string, Flow, string, YearStart, string) Scope(TargetTerms t) => (t.Parties[0], t.Parties[1], t.Measure.Flow, t.Measure.Product, t.Measure.YearStart, t.Unit);
    }

    public IEnumerable<BaselineEstablished> BaselinesAt(DateOnly until, DateOnly? rescoped) =>
        target.OfType<BaselineEstablished>().Where(b => b.On <= until && (rescoped is null || b.On >= rescoped));

    /// <summary>The day on which it was superseded or withdrawn, as known on a day.</summary>
    public DateOnly? EndAt(DateOnly until)
    {
        DateOnly? end = null;
        foreach (var e in target)
            if ((e is TargetSuperseded s ? s.On : e is TargetWithdrawn w ? w.On : default(DateOnly?)) is { } on && on <= until && (end is null || on < end)) end = on;
        return end;
    }
}
