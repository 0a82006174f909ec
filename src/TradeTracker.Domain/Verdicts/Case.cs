using TradeTracker.Domain.Targets;
using TradeTracker.Domain.Targets.Kinds;
using TradeTracker.Domain.Values;

namespace TradeTracker.Domain.Verdicts;

/// <summary>One target by one reading until a day: the quantities every rule of docs/rules.md speaks of.</summary>
internal sealed class Case
{
    /// <param name="mismatch">Why the reading's figures cannot be read, where they cannot.</param>
    /// <param name="baseline">The one in force for the reading.</param>
    /// <param name="isReached">The deadline in force was reached (R5.1).</param>
    public Case(TargetTerms terms, Reading reading, DateOnly until, WithheldReason? mismatch, BaselineEstablished? baseline, bool isReached)
    {
        (Terms, Reading, Until, Mismatch, IsReached) = (terms, reading, until, mismatch, isReached);
        Deadline = terms.DeadlineYear;
        Origin = Quantities.Origin(terms, reading, until, baseline);
        Start = Quantities.Start(terms, Origin);
        Floor = (terms as Sum)?.Floor(Origin?.Value) ?? 0;
        Candidates = reading.CandidateYears();
        Latest = LatestUntil(until);
        Goal = terms.Goal(Origin?.Value);
        Incomplete = mismatch is null && reading.IsOfGroup ? IncompleteAfter(Start?.Period) : null;
        Elapsed = Latest is { } latest && Start is { } start ? latest.Period.Start.Year - start.Period.Start.Year : 0;
    }

    public TargetTerms Terms { get; }
    public Reading Reading { get; }
    public DateOnly Until { get; }
    public WithheldReason? Mismatch { get; }

    /// <summary>From here on only the deadline year's figure decides (R5.1).</summary>
    public bool IsReached { get; }

    /// <summary>T (R4.2).</summary>
    public Period? Deadline { get; }

    /// <summary>Every year for which there is some figure that can be read, in order.</summary>
    public Period[] Candidates { get; }

    /// <summary>Those that end after the announcement.</summary>
    public ReadOnlySpan<Period> AfterAnnouncement
    {
        get
        {
            var first = Candidates.Length;
            while (first > 0 && Candidates[first - 1].End > Terms.AnnouncedOn) first--;
            return Candidates.AsSpan(first);
        }
    }

    /// <summary>(t, q).</summary>
    public PeriodFigure? Latest { get; }

    /// <summary>v0: the value the target is counted from, of its year.</summary>
    public Start? Origin { get; }

    /// <summary>(t0, q0): the same, but for sums, which start at nothing.</summary>
    public Start? Start { get; }

    /// <summary>What a year must reach before it adds to a sum.</summary>
    public decimal Floor { get; }

    /// <summary>Q.</summary>
    public decimal? Goal { get; }

    /// <summary>t − t0 in years; 0 also where either is unknown.</summary>
    public int Elapsed { get; }

    /// <summary>R4.5: the latest year after the start with figures of some members of a group, where no year has them all; null otherwise.</summary>
    public Period? Incomplete { get; }

    public bool IsAtLeast => Terms.Direction == Direction.AtLeast;

    /// <summary>What flows one way cannot be taken back: a sum only grows.</summary>
    public bool OnlyGrows => Terms.Measure.Flow != Flow.Balance;

    /// <summary>R4.7: years of the window before the latest without a value.</summary>
    public bool HasGaps => Latest is { Gaps: > 0 };

    /// <summary>T's own figure.</summary>
    public PeriodFigure? AtDeadline => Latest is { } latest && latest.Period == Deadline ? latest : null;

    /// <summary>A vague deadline's year is over: it draws no path any more (R4.2).</summary>
    public bool IsPastVagueDeadline => Deadline is { } deadline && Latest?.Period > deadline;

    /// <summary>R5.3: such a target is attained while met, else deteriorating, and has no ratios.</summary>
    public bool StartMeetsGoal => Start is { } start && Goal is { } goal && Terms.Meets(start.Value, goal);

    /// <summary>R5.4: at-most growth and sums whose start meets the goal are kept to the end, or not.</summary>
    public bool IsKeptToTheEnd => Terms is { Direction: Direction.AtMost } and (Growth or Sum) && StartMeetsGoal;

    /// <summary>What the methods rate; null without T, or a start before t that does not meet the goal yet.</summary>
    public Course? Course => Elapsed > 0 && Goal is { } goal && Deadline is { } deadline && !IsPastVagueDeadline && !StartMeetsGoal && !HasGaps
        ? new(Start!.Value, Latest!.Value.Value, goal, Elapsed, deadline.Start.Year - Start.Period.Start.Year, IsAtLeast ? 1 : -1)
        : null;

    /// <summary>The quantity of a full year, as published until a day (§4).</summary>
    public PeriodFigure? Quantity(Period year, DateOnly until) => Quantities.Of(this, year, until);

    /// <summary>That of the latest year that can decide, as published until a day.</summary>
    public PeriodFigure? LatestUntil(DateOnly day)
    {
        for (var i = Candidates.Length - 1; i >= 0; i--)
            if (CanDecide(Candidates[i]) && Quantity(Candidates[i], day) is { } figure) return figure;
        return null;
    }

    /// <summary>A full year's quantity meets the goal; one that passed over years must do so without them (R4.7), one that is kept to the end only by T's figure (R5.4).</summary>
    public bool Meets(PeriodFigure year) => Goal is { } goal
        && (year.Gaps > 0 ? IsAtLeast && OnlyGrows && Total(year) >= TotalGoal
            : Terms.Meets(year.Value, goal) && (!IsKeptToTheEnd || year.Period >= Deadline));

    /// <summary>All that is traded in the window until a year, floors included: Σv.</summary>
    public decimal? Total(PeriodFigure sum) => Numbers.Add(sum.Value, (YearsInto(sum.Period) - sum.Gaps) * Floor);

    /// <summary>What all that is traded in the window is compared with: n·v0 + A; another kind's goal itself.</summary>
    public decimal? TotalGoal => Terms is Sum sum ? Numbers.Add(sum.Amount, sum.Window.Years * Floor) : Goal;

    /// <summary>t = min(t, T); a vague deadline decides nothing, so the years after it still count (R4.2).</summary>
    public bool CanDecide(Period year) => Terms.Deadline.Precision == DeadlinePrecision.Vague || Deadline is not { } deadline || year <= deadline;

    private int YearsInto(Period year) => year.Start.Year - Terms.Span!.Before.Start.Year;

    /// <summary>The values of at most so many consecutive full years up to the latest.</summary>
    public List<decimal> Recent(int most)
    {
        List<decimal> recent = [];
        for (var figure = Latest; figure is { } known && recent.Count < most; figure = Quantity(known.Period.AddMonths(-12), Until)) recent.Insert(0, known.Value);
        return recent;
    }

    private Period? IncompleteAfter(Period? start)
    {
        bool Counts(Period year) => CanDecide(year) && (start is null || year > start) && (Terms is not Sum sum || year > sum.Window.Before);
        if (Candidates.Any(year => Counts(year) && Quantity(year, Until) is not null)) return null;
        return Candidates.Where(year => Counts(year) && Reading.Measured.IsPartial(year, Until)).Select(year => (Period?)year).LastOrDefault();
    }
}

/// <summary>Where a target is counted from.</summary>
/// <param name="Own">The reading's figure of that year.</param>
/// <param name="IsCited">The value is the citation's, not the reading's own figure.</param>
internal sealed record Start(Period Period, decimal Value, PeriodFigure? Own, bool IsCited);
