using TradeTracker.Domain.Targets.Kinds;
using TradeTracker.Domain.Values;

namespace TradeTracker.Domain.Targets;

/// <summary>What terms must hold whoever states them, in a new target or later (R4.1).</summary>
public static class TermRules
{
    public static Refusal? Check(TargetTerms terms)
    {
        if (terms.Subject == terms.Counterpart) return new(RefusalCodes.PartyContained, $"{terms.Subject} cannot trade with itself.", "/parties/1");
        if (terms is Level { Amount: <= 0 } && terms.Measure.Flow != Flow.Balance) return new(RefusalCodes.AmountNotPositive, "Only a balance can be zero or negative.", "/amount");
        if (terms.Deadline.Date is { Year: < 1000 or > 9000 } far) return new(RefusalCodes.DeadlineOutOfRange, $"{far:O} is in no year a figure can be for.", "/deadline/date");
        if (terms.Deadline.Date < terms.AnnouncedOn) return new(RefusalCodes.DeadlineBeforeAnnouncement, $"The deadline {terms.Deadline.Date:O} is before the announcement on {terms.AnnouncedOn:O}.", "/deadline/date");
        if (terms.JudgedBy is { Reporter: { } reporter } && !terms.Parties.Contains(reporter)) return new(RefusalCodes.ReporterNotAParty, $"{reporter} is not a party of the target.", "/judgedBy/reporter");
        return null;
    }

    /// <summary>The direction given, else the side of the goal on which the valued baselines do not lie.</summary>
    public static Refusal? DeriveDirection(TargetTerms terms, Direction? given, IReadOnlyList<BaselineEstablished> baselines, out Direction direction)
    {
        direction = given ?? default;
        List<decimal> values = [.. baselines.Where(b => b.Value is not null).Select(b => b.Value!.Value)];
        var goals = values.Select(v => terms.Goal(v)).ToList();
        for (var i = 0; i < values.Count; i++)
            if (values[i] == goals[i]) return new(RefusalCodes.BaselineEqualsGoal, $"A baseline of {values[i]} is the goal already.", "/baselines");
        if (given is not null) return null;
        if (values.Count == 0) return new(RefusalCodes.DirectionRequired, "Without a valued baseline nothing says whether more or less is meant: give at-least or at-most.", "/direction");
        var below = values.Where((v, i) => v < goals[i]).Count();
        if (below != 0 && below != values.Count) return new(RefusalCodes.DirectionAmbiguous, "Baselines lie on both sides of the goal: give at-least or at-most.", "/direction");
        direction = below == values.Count ? Direction.AtLeast : Direction.AtMost;
        return null;
    }
}
