using TradeTracker.Domain.Targets;
using TradeTracker.Domain.Values;

namespace TradeTracker.Domain.Verdicts;

/// <summary>What several readings say together (R5.9). Withheld and due abstain.</summary>
internal static class Consensus
{
    public static Agreement Agreement(ValueList<Verdict> verdicts) => verdicts.Where(Votes).Select(v => v.Status).ToList() switch
    {
        [] => Verdicts.Agreement.None,
        [_] => Verdicts.Agreement.Single,
        [var first, .. var others] => others.TrueForAll(s => s == first) ? Verdicts.Agreement.Unanimous : Verdicts.Agreement.Disputed,
    };

    /// <summary>One verdict: of those with the chosen status the first, as they stand direct before mirror and then by publisher.</summary>
    /// <param name="judge">The reading of judgedBy, where it is one: headline even when abstaining.</param>
    public static Verdict? Headline(ValueList<Verdict> verdicts, JudgedBy? judgedBy, ReadingKey? judge)
    {
        var votes = verdicts.Where(Votes);
        return judgedBy?.Rule switch
        {
            JudgedByRule.Reading => verdicts.FirstOrDefault(v => v.Publisher == judge?.Publisher && v.Reporter == judge?.Reporter),
            JudgedByRule.Any => votes.MinBy(v => v.Status),
            JudgedByRule.All => votes.MaxBy(v => v.Status),
            _ => Agreement(verdicts) is Verdicts.Agreement.Single or Verdicts.Agreement.Unanimous ? votes.First() : null,
        };
    }

    private static bool Votes(Verdict verdict) => verdict.Status is not (Status.Withheld or Status.Due);
}
