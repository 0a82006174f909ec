using TradeTracker.Domain.Targets;
using TradeTracker.Domain.Values;
using TradeTracker.Domain.Verdicts.Methods;

namespace TradeTracker.Domain.Verdicts;

/// <summary>One target by one reading until a day: the quantities every rule of docs/rules.md speaks of.</summary>
internal sealed class Case
{
    /// <param name="mismatch">Why the reading's figures cannot be read, where they cannot.</param>
    /// <param name="baseline">The one in force for the reading.</param>
    public Case(TargetTerms terms, Reading reading, DateOnly until, WithheldReason? mismatch, BaselineEstablished? baseline)
    {
        (Terms, Reading, Until, Mismatch) = (terms, reading, until, mismatch);
        Deadline = terms.DeadlineYear;
        Years = [.. reading.CandidateYears().Select(year => reading.Year(year, until)).OfType<YearFigure>()];
        Latest = Years.LastOrDefault(year => CanDecide(year.Period));
        Start = baseline is null ? null : StartOf(baseline);
        Goal = terms.Goal(Start?.Value);
        Incomplete = IncompleteAfter(baseline?.Period);
        Elapsed = Latest is not null && Start is not null ? Latest.Period.Start.Year - Start.Period.Start.Year : 0;
    }

    public TargetTerms Terms { get; }
    public Reading Reading { get; }
    public DateOnly Until { get; }
    public WithheldReason? Mismatch { get; }

    /// <summary>T (R4.2).</summary>
    public Period? Deadline { get; }

    /// <summary>Every full year with a value, in order.</summary>
    public IReadOnlyList<YearFigure> Years { get; }

    /// <summary>(t, q).</summary>
    public YearFigure? Latest { get; }

    /// <summary>(t0, q0).</summary>
    public Start? Start { get; }

    /// <summary>Q.</summary>
    public decimal? Goal { get; }

    /// <summary>t − t0 in years; 0 also where either is unknown.</summary>
    public int Elapsed { get; }

    /// <summary>+1 at-least, −1 at-most.</summary>
    public int Sign => Terms.Direction == Direction.AtLeast ? 1 : -1;

    public bool Meets(decimal value) => Goal is { } goal && Terms.Meets(value, goal);

    /// <summary>t = min(t, T); a vague deadline decides nothing, so the years after it still count (R4.2).</summary>
    public bool CanDecide(Period year) => Terms.Deadline.Precision == DeadlinePrecision.Vague || Deadline is not { } deadline || year <= deadline;

    /// <summary>R4.5: the latest year after the start with figures of some members of a group, where no year has them all; null otherwise.</summary>
    public Period? Incomplete { get; }

    /// <summary>A vague deadline's year is over: it draws no path any more (R4.2).</summary>
    public bool IsPastVagueDeadline => Deadline is { } deadline && Latest?.Period > deadline;

    /// <summary>R5.3: such a target is attained while met, else deteriorating, and has no ratios.</summary>
    public bool StartMeetsGoal => Start is { } start && Meets(start.Value);

    /// <summary>What the methods rate; null without T, or a start before t that does not meet the goal yet.</summary>
    public Course? Course => Elapsed > 0 && Goal is { } goal && Deadline is { } deadline && !IsPastVagueDeadline && !StartMeetsGoal
        ? new(Start!.Value, Latest!.Value, goal, Elapsed, deadline.Start.Year - Start.Period.Start.Year, Sign, Recent(DestatisMeanChange.MostYears))
        : null;

    /// <summary>The values of at most so many consecutive full years up to the latest.</summary>
    private List<decimal> Recent(int most)
    {
        var known = Years.ToDictionary(year => year.Period, year => year.Value);
        List<decimal> recent = [];
        for (var year = Latest!.Period; recent.Count < most && known.TryGetValue(year, out var value); year = year.AddMonths(-12)) recent.Insert(0, value);
        return recent;
    }

    private Period? IncompleteAfter(Period? start)
    {
        bool Counts(Period year) => CanDecide(year) && (start is null || year > start);
        return Years.Any(year => Counts(year.Period)) ? null
            : Reading.CandidateYears().Where(year => Counts(year) && Reading.IsPartial(year, Until)).Select(year => (Period?)year).LastOrDefault();
    }

    private Start? StartOf(BaselineEstablished baseline)
    {
        var own = Reading.Year(baseline.Period, Until);
        return (baseline.Value ?? own?.Value) is { } value ? new(baseline.Period, value, own, baseline.Value is not null) : null;
    }
}

/// <summary>The baseline with its value.</summary>
/// <param name="Own">The reading's figure of that year.</param>
/// <param name="IsCited">The value is the citation's, not the reading's own figure.</param>
internal sealed record Start(Period Period, decimal Value, YearFigure? Own, bool IsCited);
