using TradeTracker.Domain.Log;
using TradeTracker.Domain.Values;

namespace TradeTracker.Domain.Verdicts;

/// <summary>The one function behind every verdict: the same events and the same day give the same answer for ever.</summary>
public static class Assessments
{
    /// <summary>How far a target is from being met, by every reading. Null: no such target stands, or it was not announced yet.</summary>
    /// <param name="events">Everything recorded up to a position in the streams that concern the target, in order; others do no harm.</param>
    /// <param name="publishedUntil">Nothing published, said or agreed after this day counts.</param>
    /// <param name="method">Null: the one adopted by then.</param>
    public static Assessment? Assess(string targetStream, IReadOnlyList<Recorded> events, DateOnly publishedUntil, Method? method = null) =>
        Assess(Evidence.Of(targetStream, events), publishedUntil, method);

    /// <summary>The same of events that were folded already.</summary>
    internal static Assessment? Assess(Evidence? known, DateOnly publishedUntil, Method? method = null)
    {
        if (known is null) return null;
        var (target, until) = Bound(known, publishedUntil);
        if (target.Terms.AnnouncedOn > publishedUntil) return null;
        var rule = method ?? known.Adoptions.InForce(until);
        var cases = Readings.Shown(known, target, until);
        var verdicts = Pronounced(cases, rule);
        return new(
            verdicts, Consensus.Agreement(verdicts), Consensus.Headline(verdicts, target.Terms.JudgedBy, Readings.Judge(known, target, until)),
            Asymmetries.Of(cases), known.Position, rule.Name);
    }

    /// <summary>The verdicts alone, of a target that was announced by then.</summary>
    internal static ValueList<Verdict> Verdicts(Evidence known, DateOnly publishedUntil)
    {
        var (target, until) = Bound(known, publishedUntil);
        return Pronounced(Readings.Shown(known, target, until), known.Adoptions.InForce(until));
    }

    /// <summary>What a chart of the target draws. Null as for an assessment.</summary>
    public static TargetPath? Path(string targetStream, IReadOnlyList<Recorded> events, DateOnly publishedUntil)
    {
        if (Evidence.Of(targetStream, events) is not { } known) return null;
        var (target, until) = Bound(known, publishedUntil);
        return target.Terms.AnnouncedOn > publishedUntil ? null : Paths.Of(known, target, until);
    }

    private static ValueList<Verdict> Pronounced(IReadOnlyList<Case> cases, Method method)
    {
        var verdicts = new Verdict[cases.Count];
        for (var i = 0; i < verdicts.Length; i++) verdicts[i] = Pronouncement.Of(cases[i], method);
        return ValueList.Create<Verdict>(verdicts);
    }

    /// <summary>R4.8: what was published or said after a target ended says nothing about it any more.</summary>
    private static (Standpoint Target, DateOnly Until) Bound(Evidence known, DateOnly publishedUntil)
    {
        var target = known.At(publishedUntil);
        return target.Target.EndedOn is { } end && end < publishedUntil ? (known.At(end), end) : (target, publishedUntil);
    }

    /// <summary>R5.5: true where the latest full year ended more than 18 months ago. Told at read: nothing stored knows today.</summary>
    public static bool IsStale(Verdict verdict, DateOnly today) => verdict.Latest is { } latest && latest.Period.End.AddMonths(18) < today;
}
