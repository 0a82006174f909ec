using TradeTracker.Domain.Groups;
using TradeTracker.Domain.Rates;
using TradeTracker.Domain.Targets;
using TradeTracker.Domain.Values;

namespace TradeTracker.Domain.Verdicts;

/// <summary>How the figures of one publisher and reporter fit a target's measure.</summary>
internal sealed class Scope
{
    private readonly TargetTerms terms;
    private readonly Sought part;
    private readonly Sought? whole;

    /// <param name="sheets">That publisher's.</param>
    public Scope(ReadingKey key, TargetTerms terms, IEnumerable<Sheet> sheets, Rosters rosters)
    {
        (Key, this.terms) = (key, terms);
        var other = terms.OtherThan(key.Reporter);
        part = new(key.Reporter, other, terms.FlowFor(key.Reporter), terms.Measure.Product, Between(other));
        if (terms.Measure.Denominator is not { } of) return;
        var with = of.Counterpart ?? terms.Counterpart;
        // A mirror sees the subject's trade with itself, not its trade with others.
        var seen = with == terms.Counterpart ? other : key.Reporter == terms.Subject ? with : null;
        whole = new(key.Reporter, seen ?? with, terms.Seen(of.Flow ?? terms.Measure.Flow, key.Reporter), of.Product ?? terms.Measure.Product, seen is null ? [] : Between(seen));

        Sheet[] Between(string counterpart)
        {
            HashSet<string> reporters = [.. rosters.Within(key.Reporter)], counterparts = [.. rosters.Within(counterpart)];
            return [.. sheets.Where(s => reporters.Contains(s.Key.Reporter) && counterparts.Contains(s.Key.Counterpart))];
        }
    }

    public ReadingKey Key { get; }

    /// <summary>§1: a publisher that reports for one member only is no reading of the group.</summary>
    public bool ReportsFor(Rosters rosters) => !rosters.IsGroup(Key.Reporter) || Array.Exists(part.Sheets, s => s.Key.Reporter == Key.Reporter) || part.Sheets.DistinctBy(s => s.Key.Reporter).Take(2).Count() == 2;

    /// <summary>Some figure matches, be it in another currency.</summary>
    public bool Matches(DateOnly until) => UnitOf(until) is not null;

    /// <summary>The unit of the figures that match: the target's own, else the first other currency.</summary>
    public string? UnitOf(DateOnly until) => MatchesIn(terms.Unit, until) ? terms.Unit
        : terms.Unit == Units.Tonnes ? null
        : part.Sheets.Select(s => s.Key.Unit).Where(unit => unit != terms.Unit && unit != Units.Tonnes).Distinct().Order(StringComparer.Ordinal).FirstOrDefault(unit => MatchesIn(unit, until));

    /// <summary>R5.2, the reasons that lie in the figures: another product or flow, another currency only, no value in force.</summary>
    /// <param name="isConverted">Rates turn the figures into the target's currency.</param>
    public WithheldReason? Mismatch(string? unit, bool isConverted, DateOnly until) =>
        unit is null ? Array.Exists(part.Sheets, s => s.First <= until) ? WithheldReason.ScopeMismatch : WithheldReason.NoFigures
        : unit != terms.Unit && !isConverted ? WithheldReason.CurrencyMismatch
        : part.HasValue(unit, until) ? null
        : WithheldReason.NoFigures;

    public Reading Read(string? unit, Rosters rosters, IEnumerable<ExchangeRate> rates, Publishers.Publisher? publisher)
    {
        var conversion = unit is not null && unit != terms.Unit ? new Conversion(unit, terms.Unit, rates) : null;
        var turned = terms.Measure.Flow == Flow.Balance && Key.Reporter != terms.Subject;
        return new(Key, terms, Measure(part), whole is null ? null : Measure(whole), rosters, publisher);

        Measured Measure(Sought sought) => new(new Trade(sought.In(unit ?? terms.Unit), rosters), sought.Reporter, sought.Counterpart, sought.Flow, turned, conversion);
    }

    private bool MatchesIn(string unit, DateOnly until) => part.Matches(unit, until) && (terms is not Targets.Kinds.Share || whole?.Matches(unit, until) is true);
}

/// <summary>What a reading looks for, as its reporter calls it, and the series between the reporter or its members and the counterpart or its members.</summary>
internal sealed record Sought(string Reporter, string Counterpart, Flow Flow, string Product, Sheet[] Sheets)
{
    /// <summary>Those of the product in a unit.</summary>
    public IEnumerable<Sheet> In(string unit) => Sheets.Where(s => s.Key.Product == Product && s.Key.Unit == unit);

    /// <summary>The trade can be built from what was published: from the flow's own figures, or from both of its parts (R3.6); within a group, from exports (R4.5).</summary>
    public bool Matches(string unit, DateOnly until) => Array.Exists(Sheets, s => Serves(s, unit, until));

    public bool HasValue(string unit, DateOnly until) => Array.Exists(Sheets, s => Serves(s, unit, until) && s.HasValue(until));

    private bool Serves(Sheet sheet, string unit, DateOnly until)
    {
        if (sheet.Key.Product != Product || sheet.Key.Unit != unit || !(sheet.First <= until)) return false;
        var within = Reporter == Counterpart;
        return sheet.Key.Flow == Flow
            || (within && Flow == Flow.TwoWay && sheet.Key.Flow == Flow.Exports)
            || (!within && Flow.HasParts() && sheet.Key.Flow is Flow.Exports or Flow.Imports && Array.Exists(Sheets, other => IsOtherPart(sheet, other) && other.First <= until));
    }

    private static bool IsOtherPart(Sheet sheet, Sheet other) => other.Key == sheet.Key with { Flow = sheet.Key.Flow.Mirror() };
}
