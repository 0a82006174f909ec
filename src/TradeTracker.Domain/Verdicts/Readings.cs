using TradeTracker.Domain.Targets;

namespace TradeTracker.Domain.Verdicts;

/// <summary>Through whose figures a target is seen.</summary>
internal static class Readings
{
    /// <summary>R5.6: the readings with a matching figure or a baseline, and the one in judgedBy; direct before mirror, then by publisher.</summary>
    public static IReadOnlyList<Case> Shown(Evidence evidence, Standpoint known, DateOnly until)
    {
        var judge = Judge(evidence, known, until);
        List<Case> shown = [];
        foreach (var scope in known.Scopes)
            if (IsSeen(scope, known, until) || scope.Key == judge) shown.Add(scope.Case(known.BaselineInForce(scope.Key, until), evidence.IsReached(until, known.Terms), until));
        return shown;
    }

    /// <summary>The one reading of judgedBy; a reporter left out is the publisher's own economy, else whom it reports for, else the subject.</summary>
    public static ReadingKey? Judge(Evidence evidence, Standpoint known, DateOnly until)
    {
        if (known.Terms.JudgedBy is not { Rule: JudgedByRule.Reading, Publisher: { } publisher } judge) return null;
        var economy = evidence.Publishers.GetValueOrDefault(publisher)?.Entry.Economy;
        var reporter = judge.Reporter
            ?? known.Terms.Parties.FirstOrDefault(party => party == economy)
            ?? known.Scopes.FirstOrDefault(scope => scope.Key.Publisher == publisher && IsSeen(scope, known, until))?.Key.Reporter
            ?? known.Terms.Subject;
        return new(publisher, reporter);
    }

    private static bool IsSeen(Scope scope, Standpoint known, DateOnly until) => (scope.ReportsForAll && scope.UnitOf(until) is not null) || known.HasBaseline(scope.Key, until);
}
