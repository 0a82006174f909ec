using System.Text.Json;
using System.Text.Json.Serialization;
using TradeTracker.Domain;
using TradeTracker.Domain.Groups;
using TradeTracker.Domain.Targets;
using TradeTracker.Domain.Values;

namespace TradeTracker.Contracts.Targets;

/// <summary>A quantified promise: two parties (the first is the subject), what is measured, how much, by when, who said so.</summary>
/// <param name="Id">Lower-case letters, digits and dashes; left out: made of the name.</param>
/// <param name="Direction">Left out: derived from the factor or the valued baselines.</param>
/// <param name="Parties">Two economies by any code or name, or groups by their ids; the first is the subject. A group twice: the trade within it.</param>
/// <param name="Modality">How binding it is.</param>
/// <param name="Kind">What was promised: <c>level</c>, an amount in the deadline's year; <c>multiple</c>, a multiple of what it is counted from;
/// <c>growth</c>, a compound growth a year; <c>share</c>, a part of a larger trade; <c>cumulative</c>, a total over a window; <c>increase</c>, what is traded beyond the baseline over a window.</param>
/// <param name="Amount">Of a level, a cumulative or an increase, in single units of <paramref name="Unit"/>.</param>
/// <param name="Factor">Of a multiple: 2 is double, 0.5 is half.</param>
/// <param name="Rate">Of a growth, as a fraction: 0.08 is 8 % a year.</param>
/// <param name="RateUpTo">The upper end of a promised range of growth; it is not judged.</param>
/// <param name="Share">Of a share, as a fraction: 0.5 is half.</param>
/// <param name="Unit">ISO 4217, or TNE (tonnes).</param>
/// <param name="Window">The years of a growth, a cumulative or an increase; the last is the deadline's.</param>
/// <param name="JudgedBy"><c>"any"</c>, <c>"all"</c> or <c>{ publisher, reporter? }</c>.</param>
/// <param name="Mechanism">Under which it was promised.</param>
public sealed record SetTargetRequest(
    string? Id = null, string? Name = null, IReadOnlyList<string?>? Parties = null, Modality? Modality = null, string? Kind = null, Direction? Direction = null, MeasureBody? Measure = null,
    decimal? Amount = null, decimal? Factor = null, decimal? Rate = null, decimal? RateUpTo = null, decimal? Share = null, string? Unit = null, DeadlineBody? Deadline = null, WindowBody? Window = null, JudgedBy? JudgedBy = null, DateOnly? AnnouncedOn = null, string? Mechanism = null,
    IReadOnlyList<BaselineBody?>? Baselines = null, CitationBody? Citation = null)
{
    [JsonIgnore]
    public string TargetId => Slug.Of(Id, Name);

    public SetTarget ToCommand() => new(TargetId, ToTerms(), Direction, (Baselines ?? []).Select(b => b!.ToBaseline()).ToValueList(), Citation!.ToCitation());

    // The terms have the members of the request under the same names, and each kind takes its own: what is left out of a request is in no kind's way.
    private TargetTerms ToTerms() => JsonSerializer.SerializeToNode(this with
    {
        Id = null,
        Parties = [.. Parties!.Select(p => Party.Code(p!))],
        Direction = Direction ?? default(Direction),
        Unit = Units.Find(Unit!),
        JudgedBy = JudgedBy is { Publisher: { } p } j ? j with { Publisher = Slug.Upper(p), Reporter = j.Reporter is { } r ? Party.Code(r) : null } : JudgedBy,
        Measure = Measure! with { Product = Products.Find(Measure.Product ?? Products.Total), YearStart = Measure.YearStart ?? default(YearStart), Denominator = Measure.Denominator?.Canonical() },
        Mechanism = Mechanism?.ToLowerInvariant(),
        Baselines = null,
        Citation = null,
    }, WithoutNulls).Deserialize<TargetTerms>(WireJson.Options)!;

    private static readonly JsonSerializerOptions WithoutNulls = new(WireJson.Options) { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };
}

/// <summary>What is counted, from the first party's side.</summary>
/// <param name="Flow">From the first party's side.</param>
/// <param name="Product">TOTAL (all goods), SERVICES, GOODS-AND-SERVICES, an HS code of 2, 4 or 6 digits, or a coverage list.</param>
/// <param name="YearStart">The day the measure's years start: <c>04-01</c>; left out: <c>01-01</c>.</param>
/// <param name="Denominator">Of a share, and only there: what it is a share of.</param>
public sealed record MeasureBody(Flow? Flow = null, string? Product = null, YearStart? YearStart = null, DenominatorBody? Denominator = null);

/// <summary>The whole that a share is a part of. What is left out is as in the measure.</summary>
/// <param name="Counterpart">With whom: <c>WLD</c> for all trade.</param>
/// <param name="Flow">From the first party's side.</param>
/// <param name="Product">As in the measure.</param>
public sealed record DenominatorBody(string? Counterpart = null, Flow? Flow = null, string? Product = null)
{
    public DenominatorBody Canonical() => new(Counterpart is null ? null : Party.Code(Counterpart), Flow, Product is null ? null : Products.Find(Product));
}

/// <summary>By when.</summary>
/// <param name="Date">Null only for vague and none.</param>
/// <param name="Precision">How exactly it was given.</param>
/// <param name="Words">The announcement's own.</param>
public sealed record DeadlineBody(DateOnly? Date = null, DeadlinePrecision? Precision = null, string? Words = null);

/// <summary>The years a sum or a growth rate runs over.</summary>
/// <param name="From">The first.</param>
/// <param name="To">The last.</param>
public sealed record WindowBody(Period? From = null, Period? To = null);

/// <summary>A value and period the target is counted from; without a value, each reading's own figure of that period.</summary>
/// <param name="Publisher">Who says so; required with a value.</param>
/// <param name="Reporter">Left out: the publisher's own economy.</param>
/// <param name="Value">In single units of the target's unit.</param>
public sealed record BaselineBody(string? Publisher = null, string? Reporter = null, Period? Period = null, decimal? Value = null)
{
    public Baseline ToBaseline() => new(
        Publisher is null ? null : Slug.Upper(Publisher), Reporter is null ? null : Party.Code(Reporter), Period!.Value, Value);
}
