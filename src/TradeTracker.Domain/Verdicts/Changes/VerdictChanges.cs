using TradeTracker.Domain.Log;
using TradeTracker.Domain.Series;
using States = System.Collections.Generic.IReadOnlyDictionary<TradeTracker.Domain.Verdicts.ReadingKey, TradeTracker.Domain.Verdicts.Changes.VerdictState>;

namespace TradeTracker.Domain.Verdicts.Changes;

/// <summary>The history of a target's verdicts: what each reading said, what it says then, and why. The same events give the same history for ever.</summary>
public static class VerdictChanges
{
    private static readonly States Nothing = new Dictionary<ReadingKey, VerdictState>();

    /// <summary>By the transaction clock: assessed at every position that concerns the target; of one position by publisher and reporter.</summary>
    /// <param name="events">As for an assessment.</param>
    /// <param name="after">Only changes at later positions.</param>
    public static IEnumerable<VerdictChange> ByPosition(string targetStream, IReadOnlyList<Recorded> events, DateOnly publishedUntil, long after = 0)
    {
        var fold = new EvidenceFold(targetStream);
        foreach (var e in events.TakeWhile(e => e.Position <= after)) fold.Add(e);
        var before = StatesOf(fold.Evidence(), publishedUntil);
        foreach (var e in events.SkipWhile(e => e.Position <= after))
        {
            var series = fold.StateOf<TradeSeries>(e.Stream);
            fold.Add(e);
            if (Occasion.Of(e.Data) is not { Cause: not null } || !fold.Concerns(e)) continue;
            var now = StatesOf(fold.Evidence(), publishedUntil);
            foreach (var (reading, was, @is) in Differences(before, now)) yield return Change(reading, was, @is, e, series, DateOnly.MaxValue);
            before = now;
        }
    }

    /// <summary>
    /// By the publication clock, as known after the last event: assessed on every day on which something was published, said or agreed. Of several events
    /// of a day the cause is the one recorded first, figures of other publishers left out.
    /// </summary>
    /// <param name="events">As for an assessment.</param>
    public static IEnumerable<VerdictChange> ByPublication(string targetStream, IReadOnlyList<Recorded> events, DateOnly publishedUntil)
    {
        var fold = new EvidenceFold(targetStream);
        foreach (var e in events) fold.Add(e);
        var (evidence, before) = (fold.Evidence(), Nothing);
        foreach (var day in DatedEvents(fold, events).Where(d => d.Key <= publishedUntil).OrderBy(d => d.Key))
        {
            var now = StatesOf(evidence, day.Key);
            foreach (var (reading, was, @is) in Differences(before, now))
            {
                var e = day.FirstOrDefault(e => !IsOfAnotherPublisher(e.Stream, reading.Publisher)) ?? day.First();
                yield return Change(reading, was, @is, e, fold.StateOf<TradeSeries>(e.Stream), day.Key);
            }
            before = now;
        }
    }

    private static IEnumerable<IGrouping<DateOnly, Recorded>> DatedEvents(EvidenceFold fold, IReadOnlyList<Recorded> events) =>
        from e in History.Standing(events)
        where fold.Concerns(e) && Occasion.Of(e.Data) is { Cause: not null } && Occasion.DayOf(e.Data) is not null
        group e by Occasion.DayOf(e.Data)!.Value;

    private static bool IsOfAnotherPublisher(string stream, string publisher) =>
        stream.StartsWith("series/", StringComparison.Ordinal) && !stream.StartsWith($"series/{publisher}/", StringComparison.Ordinal);

    private static States StatesOf(Evidence? evidence, DateOnly until) =>
        Assessments.Assess(evidence, until)?.Items.ToDictionary(v => new ReadingKey(v.Publisher, v.Reporter), VerdictState.Of) ?? Nothing;

    private static IEnumerable<(ReadingKey Reading, VerdictState? Was, VerdictState? Is)> Differences(States before, States now) =>
        from reading in before.Keys.Union(now.Keys).OrderBy(r => $"{r.Publisher}/{r.Reporter}", StringComparer.Ordinal)
        let was = before.GetValueOrDefault(reading)
        let @is = now.GetValueOrDefault(reading)
        where was != @is
        select (reading, was, @is);

    private static VerdictChange Change(ReadingKey reading, VerdictState? was, VerdictState? @is, Recorded e, TradeSeries? series, DateOnly day)
    {
        var occasion = Occasion.Of(e.Data)!;
        return new()
        {
            Publisher = reading.Publisher,
            Reporter = reading.Reporter,
            Cause = e.Data is FiguresReported release ? Occasion.OfRelease(release, series, day, was, @is) : occasion.Cause!.Value,
            Before = was,
            After = @is,
            Position = e.Position,
            RecordedAt = e.RecordedAt,
            On = Occasion.DayOf(e.Data),
            Citation = occasion.Citation,
            Reason = occasion.Reason,
        };
    }
}
