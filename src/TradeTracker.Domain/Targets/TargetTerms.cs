using System.Text.Json.Serialization;
using TradeTracker.Domain.Targets.Kinds;
using TradeTracker.Domain.Values;

namespace TradeTracker.Domain.Targets;

/// <summary>What was promised.</summary>
/// <remarks>Each kind of promise is one file in Kinds/, which must say what attains it.</remarks>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(Level), "level")]
[JsonDerivedType(typeof(Multiple), "multiple")]
[JsonDerivedType(typeof(Growth), "growth")]
[JsonDerivedType(typeof(Share), "share")]
[JsonDerivedType(typeof(Cumulative), "cumulative")]
[JsonDerivedType(typeof(Increase), "increase")]
public abstract record TargetTerms
{
    public required string Name { get; init; }

    /// <summary>Two codes; the first party is the subject, and the flow is from its side.</summary>
    public required ValueList<string> Parties { get; init; }
    public required Modality Modality { get; init; }
    public required Direction Direction { get; init; }
    public required Measure Measure { get; init; }

    /// <summary>ISO 4217, or TNE (tonnes).</summary>
    public required string Unit { get; init; }
    public required Deadline Deadline { get; init; }

    /// <summary>Whose figures decide the headline; null: only figures that agree do.</summary>
    public JudgedBy? JudgedBy { get; init; }
    public required DateOnly AnnouncedOn { get; init; }

    /// <summary>The id of the mechanism under which it was promised.</summary>
    public string? Mechanism { get; init; }

    [JsonIgnore] public string Subject => Parties[0];
    [JsonIgnore] public string Counterpart => Parties[1];

    /// <summary>Whose trade with whom is read: the parties', and for a share the subject's with the denominator's counterpart.</summary>
    [JsonIgnore]
    public IReadOnlyList<(string Subject, string Counterpart)> Pairs =>
        Measure.Denominator?.Counterpart is { } whole ? [(Subject, Counterpart), (Subject, whole)] : [(Subject, Counterpart)];

    /// <summary>The year a figure must be for to decide the target at its deadline; null without a date (R4.2).</summary>
    [JsonIgnore] public Period? DeadlineYear => Span?.To ?? Deadline.Year(Measure.YearStart);

    /// <summary>The last day on which it can be met; null without one (R4.2: a vague deadline is never due).</summary>
    [JsonIgnore]
    public DateOnly? LastDay => Deadline.Precision switch
    {
        DeadlinePrecision.Vague => null,
        DeadlinePrecision.Day => Deadline.Date,
        _ => DeadlineYear?.End,
    };

    /// <summary>The years it runs over, for the kinds that have a window.</summary>
    [JsonIgnore] public virtual Window? Span => null;

    /// <summary>The quantity that attains the target (docs/rules.md), given the start value; null while unknown.</summary>
    public abstract decimal? Goal(decimal? start);

    /// <summary>The number that was promised: greater is raised, less is lowered.</summary>
    [JsonIgnore] public abstract decimal Ambition { get; }

    /// <summary>The direction that the promise itself tells; null where only baselines can (R4.1).</summary>
    [JsonIgnore] public virtual Direction? OwnDirection => null;

    /// <summary>False where it is counted from nothing, or only ever from the reading's own figure.</summary>
    [JsonIgnore] public virtual bool TakesBaselines => true;

    /// <summary>True where the quantity meets the goal, in the target's direction.</summary>
    public bool Meets(decimal quantity, decimal goal) => Direction == Direction.AtLeast ? quantity >= goal : quantity <= goal;
}

/// <summary>How binding the promise is.</summary>
public enum Modality
{
    /// <summary>One side said it to the other.</summary>
    Proposed,
    /// <summary>Both sides committed to it.</summary>
    Agreed,
    /// <summary>One side set it for itself.</summary>
    Unilateral,
}

/// <summary>Which side of the goal attains it.</summary>
public enum Direction
{
    /// <summary>The goal or more.</summary>
    AtLeast,
    /// <summary>The goal or less.</summary>
    AtMost,
}

/// <summary>What is counted (with the parties and the unit).</summary>
/// <param name="Flow">From the first party's side.</param>
/// <param name="Product">TOTAL, SERVICES, GOODS-AND-SERVICES, an HS code or a coverage list.</param>
/// <param name="YearStart">The day the measure's years start.</param>
/// <param name="Denominator">Of a share: what it is a share of.</param>
public sealed record Measure(Flow Flow, string Product = Products.Total, YearStart YearStart = default, Denominator? Denominator = null);

/// <summary>The whole that a share is a part of. What is left out is as in the measure.</summary>
/// <param name="Counterpart">With whom: <c>WLD</c> for all trade.</param>
/// <param name="Flow">From the first party's side.</param>
/// <param name="Product">As in the measure.</param>
public sealed record Denominator(string? Counterpart, Flow? Flow, string? Product);

/// <summary>Full years of the measure's year type, both counted.</summary>
public sealed record Window(Period From, Period To)
{
    /// <summary>How many there are: n.</summary>
    [JsonIgnore] public int Years => To.Start.Year - From.Start.Year + 1;

    /// <summary>The year before the first: t0 of what is counted over a window.</summary>
    [JsonIgnore] public Period Before => From.AddMonths(-12);
}

/// <summary>By when. The words are the announcement's own.</summary>
/// <param name="Date">Null only for vague and none.</param>
/// <param name="Words">The announcement's own.</param>
public sealed record Deadline(DateOnly? Date, DeadlinePrecision Precision, string? Words)
{
    /// <summary>T of R4.2: the year that holds the date, or the last full year of that type ended by the day; null without a date, or where it is only an illustration.</summary>
    public Period? Year(YearStart start)
    {
        if (Precision == DeadlinePrecision.None || Date is not { } date) return null;
        var year = Period.Year(date.Year, start);
        if (Precision == DeadlinePrecision.Year) return year.Start > date ? year.AddMonths(-12) : year;
        while (year.End > date) year = year.AddMonths(-12);
        return year;
    }
}

/// <summary>How exactly the deadline was given.</summary>
public enum DeadlinePrecision
{
    /// <summary>The last full year ended by that day decides.</summary>
    Day,
    /// <summary>The figure of the year of that date decides.</summary>
    Year,
    /// <summary>The date, if any, only illustrates: never due, never missed.</summary>
    Vague,
    /// <summary>No date was given.</summary>
    None,
}
