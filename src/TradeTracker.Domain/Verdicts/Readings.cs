using TradeTracker.Domain.Targets;

namespace TradeTracker.Domain.Verdicts;

/// <summary>Through whose figures a target is seen.</summary>
internal static class Readings
{
    /// <summary>R5.6: the readings with a matching figure or a baseline, and the one in judgedBy; direct before mirror, then by publisher.</summary>
    public static IReadOnlyList<Case> Shown(Evidence evidence, Standpoint known, DateOnly until)
    {
        var (judge, isReached) = (Judge(evidence, known, until), evidence.IsReached(until, known.Terms));
        List<Case> shown = [];
        foreach (var scope in known.Scopes)
            if (IsSeen(scope, known, until) || scope.Key == judge) shown.Add(scope.Case(known.BaselineInForce(scope.Key, until), isReached, until));
        return shown;
    }

    /// <summary>The one reading of judgedBy; a reporter left out is the publisher's own economy, else whom it reports for, else the subject.</summary>
    public static ReadingKey? Judge(Evidence evidence, Standpoint known, DateOnly until)
    {
        if (known.Terms.JudgedBy is not { Rule: JudgedByRule.Reading, Publisher: { } publisher } judge) return null;
        return new(publisher, Reporter(evidence, known, judge, until));
    }

    private static string Reporter(Evidence evidence, Standpoint known, JudgedBy judge, DateOnly until)
    {
        var economy = evidence.Publishers.GetValueOrDefault(judge.Publisher!)?.Entry.Economy;
        return judge.Reporter
            ?? known.Terms.Parties.FirstOrDefault(party => party == economy)
            ?? known.Scopes.FirstOrDefault(scope => scope.Key.Publisher == judge.Publisher && IsSeen(scope, known, until))?.Key.Reporter
            ?? known.Terms.Subject;
    }

    private static bool IsSeen(Scope scope, Standpoint known, DateOnly until) => (scope.ReportsForAll && scope.UnitOf(until) is not null) || known.HasBaseline(scope.Key, until);
}
