using TradeTracker.Domain.Series;
using TradeTracker.Domain.Targets;
using TradeTracker.Domain.Values;

namespace TradeTracker.Domain.Verdicts;

/// <summary>How the figures of one publisher and reporter fit a target's measure.</summary>
internal sealed class Scope
{
    private readonly TargetTerms terms;
    private readonly Evidence evidence;
    private readonly Sought part;
    private readonly Sought? whole;
    private (string Unit, Reading Reading)? read;

    /// <param name="sheets">That publisher's.</param>
    public Scope(ReadingKey key, TargetTerms terms, IEnumerable<Sheet> sheets, Evidence evidence)
    {
        (Key, this.terms, this.evidence) = (key, terms, evidence);
        var other = terms.OtherThan(key.Reporter);
        part = new(key.Reporter, other, terms.FlowFor(key.Reporter), terms.Measure.Product, Between(other));
        if (terms.Measure.Denominator is not { } of) return;
        var with = of.Counterpart ?? terms.Counterpart;
        // A mirror sees the subject's trade with itself, not its trade with others.
        var seen = with == terms.Counterpart ? other : key.Reporter == terms.Subject ? with : null;
        whole = new(key.Reporter, seen ?? with, terms.Seen(of.Flow ?? terms.Measure.Flow, key.Reporter), of.Product ?? terms.Measure.Product, seen is null ? [] : Between(seen));

        Sheet[] Between(string counterpart)
        {
            HashSet<string> reporters = [.. evidence.Rosters.Within(key.Reporter)], counterparts = [.. evidence.Rosters.Within(counterpart)];
            return [.. sheets.Where(s => reporters.Contains(s.Key.Reporter) && counterparts.Contains(s.Key.Counterpart))];
        }
    }

    public ReadingKey Key { get; }

    public Perspective Perspective => Key.Reporter == terms.Subject ? Perspective.Direct : Perspective.Mirror;

    /// <summary>§1: a publisher that reports for one member only is no reading of the group.</summary>
    public bool ReportsForAll => !evidence.Rosters.IsGroup(Key.Reporter) || part.Sheets.Any(s => s.Key.Reporter == Key.Reporter) || part.Sheets.DistinctBy(s => s.Key.Reporter).Take(2).Count() == 2;

    /// <summary>The target seen from here on a day.</summary>
    public Case Case(BaselineEstablished? baseline, bool isReached, DateOnly until)
    {
        var unit = UnitOf(until);
        var reading = Read(unit ?? terms.Unit);
        return new(terms, reading, until, Mismatch(unit, reading, until), baseline, isReached);
    }

    /// <summary>The unit of the figures that match, be it another currency: the target's own, else the first; null where none match.</summary>
    public string? UnitOf(DateOnly until) => MatchesIn(terms.Unit, until) ? terms.Unit
        : terms.Unit == Units.Tonnes ? null
        : OtherCurrency(until);

    /// <summary>R5.2, the reasons that lie in the figures: another product or flow, another currency only, no value in force.</summary>
    private WithheldReason? Mismatch(string? unit, Reading reading, DateOnly until) =>
        unit is null ? SpokeUntil(until) ? WithheldReason.ScopeMismatch : WithheldReason.NoFigures
        : unit != terms.Unit && !IsConverted(reading, until) ? WithheldReason.CurrencyMismatch
        : part.HasValue(unit, until) ? null
        : WithheldReason.NoFigures;

    private Reading Read(string unit)
    {
        if (read is { } before && before.Unit == unit) return before.Reading;
        var conversion = unit != terms.Unit ? new Conversion(unit, terms.Unit, evidence.Rates) : null;
        var turned = terms.Measure.Flow == Flow.Balance && Key.Reporter != terms.Subject;
        var reading = new Reading(Key, terms, Measure(part), whole is null ? null : Measure(whole), evidence.Rosters, evidence.Publishers.GetValueOrDefault(Key.Publisher));
        read = (unit, reading);
        return reading;

        Measured Measure(Sought sought) => new(new Trade(sought.In(unit), evidence.Rosters), sought.Reporter, sought.Counterpart, sought.Flow, turned, conversion);
    }

    private string? OtherCurrency(DateOnly until) =>
        part.Sheets.Select(s => s.Key.Unit).Where(unit => unit != terms.Unit && unit != Units.Tonnes).Distinct().Order(StringComparer.Ordinal).FirstOrDefault(unit => MatchesIn(unit, until));

    private bool SpokeUntil(DateOnly until) => part.Sheets.Any(s => s.First <= until);

    private static bool IsConverted(Reading reading, DateOnly until) => reading.CandidateYears().Any(year => reading.Measured.In(year, until) is not null);

    private bool MatchesIn(string unit, DateOnly until) => part.Matches(unit, until) && (terms is not Targets.Kinds.Share || whole?.Matches(unit, until) is true);
}

/// <summary>What a reading looks for, as its reporter calls it, and the series between the reporter or its members and the counterpart or its members.</summary>
internal sealed record Sought(string Reporter, string Counterpart, Flow Flow, string Product, Sheet[] Sheets)
{
    /// <summary>Those of the product in a unit.</summary>
    public IEnumerable<Sheet> In(string unit) => Sheets.Where(s => s.Key.Product == Product && s.Key.Unit == unit);

    /// <summary>The trade can be built from what was published: from the flow's own figures, or from both of its parts (R3.6); within a group, from exports (R4.5).</summary>
    public bool Matches(string unit, DateOnly until)
    {
        foreach (var sheet in Sheets)
            if (Serves(sheet, unit, until)) return true;
        return false;
    }

    public bool HasValue(string unit, DateOnly until)
    {
        foreach (var sheet in Sheets)
            if (Serves(sheet, unit, until) && sheet.HasValue(until)) return true;
        return false;
    }

    private bool Serves(Sheet sheet, string unit, DateOnly until)
    {
        if (sheet.Key.Product != Product || sheet.Key.Unit != unit || !(sheet.First <= until)) return false;
        var within = Reporter == Counterpart;
        return sheet.Key.Flow == Flow
            || (within && Flow == Flow.TwoWay && sheet.Key.Flow == Flow.Exports)
            || (!within && Flow.HasParts() && sheet.Key.Flow is Flow.Exports or Flow.Imports && HasOtherPart(sheet.Key, until));
    }

    private bool HasOtherPart(SeriesKey part, DateOnly until) => part with { Flow = part.Flow.Mirror() } is var other && Sheets.Any(s => s.Key == other && s.First <= until);
}
