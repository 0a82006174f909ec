using TradeTracker.Domain.Groups;
using TradeTracker.Domain.Targets.Kinds;
using TradeTracker.Domain.Values;

namespace TradeTracker.Domain.Targets;

/// <summary>What terms must hold whoever states them, in a new target or later (R4.1).</summary>
public static class TermRules
{
    private const int MostYears = 100;

    /// <summary>Every state of the terms, and the baselines with those in force.</summary>
    public static Refusal? Check(Target target, Rosters rosters)
    {
        foreach (var (_, terms) in target.History)
            if (Check(terms, rosters) is { } refusal) return refusal;
        foreach (var baseline in target.BaselinesInForce())
            if (Check(baseline, target.Terms) is { } refusal) return refusal;
        return null;
    }

    /// <summary>A baseline is of a full year before the deadline's, and not the goal already.</summary>
    public static Refusal? Check(BaselineEstablished baseline, TargetTerms terms)
    {
        if (!baseline.Period.IsFullYear || baseline.Period.YearStart != terms.Measure.YearStart) return new(RefusalCodes.BaselineNotAYear, $"{baseline.Period} is not a full year starting on {terms.Measure.YearStart}.", "/period");
        if (terms.DeadlineYear is { } deadline && baseline.Period >= deadline) return new(RefusalCodes.BaselineAfterDeadline, $"{baseline.Period} is not before the deadline's year {deadline}.", "/period");
        if (terms is not Sum && baseline.Value is { } value && value == terms.Goal(value)) return new(RefusalCodes.BaselineEqualsGoal, $"A baseline of {value} is the goal already.", "/value");
        return null;
    }

    public static Refusal? Check(TargetTerms terms, Rosters rosters)
    {
        if ((CheckParties(terms, rosters) ?? CheckWindow(terms) ?? CheckDenominator(terms)) is { } refusal) return refusal;
        if (terms is Level { Amount: <= 0 } or Sum { Amount: <= 0 } && terms.Measure.Flow != Flow.Balance) return new(RefusalCodes.AmountNotPositive, "Only a balance can be zero or negative.", "/amount");
        if (terms.Deadline.Date is { Year: < 1000 or > 9000 } far) return new(RefusalCodes.DeadlineOutOfRange, $"{far:O} is in no year a figure can be for.", "/deadline/date");
        if (terms.Deadline.Date < terms.AnnouncedOn) return new(RefusalCodes.DeadlineBeforeAnnouncement, $"The deadline {terms.Deadline.Date:O} is before the announcement on {terms.AnnouncedOn:O}.", "/deadline/date");
        if (terms.JudgedBy is { Reporter: { } reporter } && !terms.Parties.Contains(reporter)) return new(RefusalCodes.ReporterNotAParty, $"{reporter} is not a party of the target.", "/judgedBy/reporter");
        return null;
    }

    /// <summary>§1: no party is contained in its counterpart, except in the world; a group with itself means the trade within it, which has no balance.</summary>
    private static Refusal? CheckParties(TargetTerms terms, Rosters rosters)
    {
        var (subject, counterpart) = (terms.Subject, terms.Counterpart);
        if (subject == counterpart)
            return Party.IsEconomy(subject) ? new(RefusalCodes.PartyContained, $"{subject} cannot trade with itself.", "/parties/1")
                : terms.Measure.Flow == Flow.Balance ? new(RefusalCodes.BalanceWithin, $"What the members of {subject} sell to each other, they buy from each other.", "/measure/flow")
                : null;
        return Contains(counterpart, subject) ? new(RefusalCodes.PartyContained, $"{subject} belongs to {counterpart} on {terms.AnnouncedOn:O}.", "/parties/0")
            : Contains(subject, counterpart) ? new(RefusalCodes.PartyContained, $"{counterpart} belongs to {subject} on {terms.AnnouncedOn:O}.", "/parties/1")
            : null;

        bool Contains(string party, string other)
        {
            var within = rosters.IsGroup(other) ? rosters.Members(other, terms.AnnouncedOn) : [other];
            return within.Count > 0 && !within.Except(rosters.Members(party, terms.AnnouncedOn)).Any();
        }
    }

    /// <summary>A window is of full years of the measure's year type, and ends with the deadline's year.</summary>
    private static Refusal? CheckWindow(TargetTerms terms)
    {
        if (terms.Span is not { } window) return null;
        if (!IsYear(window.From)) return NotAYear(window.From, "/window/from");
        if (!IsYear(window.To)) return NotAYear(window.To, "/window/to");
        if (window.Years is < 1 or > MostYears) return new(RefusalCodes.WindowNotYears, $"A window has from 1 to {MostYears} years; {window.From} to {window.To} has {window.Years}.", "/window/to");
        return terms.Deadline.Year(terms.Measure.YearStart) is { } year && year != window.To
            ? new(RefusalCodes.WindowDeadlineDiffer, $"The window ends with {window.To}, the deadline's year is {year}.", "/window/to")
            : null;

        bool IsYear(Period period) => period.IsFullYear && period.YearStart == terms.Measure.YearStart;
        Refusal NotAYear(Period period, string pointer) => new(RefusalCodes.WindowNotYears, $"{period} is not a full year starting on {terms.Measure.YearStart}.", pointer);
    }

    private static Refusal? CheckDenominator(TargetTerms terms) =>
        terms.Measure is { Denominator: { } whole } measure && (whole.Counterpart ?? terms.Counterpart) == terms.Counterpart && (whole.Flow ?? measure.Flow) == measure.Flow && (whole.Product ?? measure.Product) == measure.Product
            ? new(RefusalCodes.DenominatorEqualsMeasure, "The whole is the part itself; name another counterpart, flow or product.", "/measure/denominator")
            : null;

    /// <summary>The direction given, else that of the promise itself, else the side of the goal on which the valued baselines do not lie.</summary>
    public static Refusal? DeriveDirection(TargetTerms terms, Direction? given, IReadOnlyList<BaselineEstablished> baselines, out Direction direction)
    {
        given ??= terms.OwnDirection;
        direction = given ?? default;
        // A sum starts at nothing: a baseline says nothing about its direction.
        List<decimal> values = [.. baselines.Where(b => b.Value is not null && terms is not Sum).Select(b => b.Value!.Value)];
        var goals = values.Select(v => terms.Goal(v)).ToList();
        if (given is not null) return null;
        if (values.Count == 0) return new(RefusalCodes.DirectionRequired, "Without a valued baseline nothing says whether more or less is meant: give at-least or at-most.", "/direction");
        var below = values.Where((v, i) => v < goals[i]).Count();
        if (below != 0 && below != values.Count) return new(RefusalCodes.DirectionAmbiguous, "Baselines lie on both sides of the goal: give at-least or at-most.", "/direction");
        direction = below == values.Count ? Direction.AtLeast : Direction.AtMost;
        return null;
    }

    /// <summary>A fact about a target that stands happened between its announcement and today, and before its end.</summary>
    public static Refusal? RefusesFactOn(this Target target, DateOnly on, DateOnly today)
    {
        if (on > today) return new(RefusalCodes.InTheFuture, $"{on:O} has not come yet.", "/on");
        if (on < target.Terms.AnnouncedOn) return new(RefusalCodes.BeforeAnnouncement, $"The target was announced on {target.Terms.AnnouncedOn:O}.", "/on");
        if (target.EndedOn is { } end && on >= end) return new(RefusalCodes.TargetEnded, $"The target is {target.State} since {end:O}.", "/on");
        return null;
    }
}
