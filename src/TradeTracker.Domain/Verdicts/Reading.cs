using TradeTracker.Domain.Groups;
using TradeTracker.Domain.Publishers;
using TradeTracker.Domain.Series;
using TradeTracker.Domain.Targets;
using TradeTracker.Domain.Values;

namespace TradeTracker.Domain.Verdicts;

/// <summary>A target's measure through one publisher and reporter (§1): direct by its subject, or mirrored by the counterpart.</summary>
internal sealed class Reading
{
    private readonly YearStart yearStart;
    private readonly string counterpart;
    private readonly Trade trade;
    private readonly Rosters rosters;
    private readonly Publisher? publisher;

    /// <param name="series">That publisher's between the two parties and their members.</param>
    public Reading(ReadingKey key, TargetTerms terms, IEnumerable<TradeSeries> series, Rosters rosters, Publisher? publisher)
    {
        (Key, this.rosters, this.publisher, yearStart) = (key, rosters, publisher, terms.Measure.YearStart);
        Perspective = key.Reporter == terms.Subject ? Perspective.Direct : Perspective.Mirror;
        Flow = terms.FlowFor(key.Reporter);
        counterpart = terms.OtherThan(key.Reporter);
        trade = new(series.Where(s => s.Key.Product == terms.Measure.Product && s.Key.Unit == terms.Unit), rosters);
    }

    public ReadingKey Key { get; }
    public Perspective Perspective { get; }

    /// <summary>As the reporter calls it.</summary>
    public Flow Flow { get; }

    /// <summary>The basis of the flow as reported; a sum or difference of two bases has none.</summary>
    public ValuationBasis? Valuation => Flow switch
    {
        Flow.Exports => publisher?.Entry.Valuation?.Exports,
        Flow.Imports => publisher?.Entry.Valuation?.Imports,
        _ => null,
    };

    /// <summary>The value of a full year as published until a day, from the subject's side.</summary>
    public YearFigure? Year(Period year, DateOnly until) => FromSubject(trade.Year(Key.Reporter, counterpart, Flow, year, until));

    /// <summary>R4.5: the publisher's own figure for a group beside the sum of its members; null where no party is a group.</summary>
    public GroupFigure? Group(Period year, DateOnly until)
    {
        if (trade.OfMembers(Key.Reporter, counterpart, Flow, year, until) is not { } members) return null;
        var (own, sum) = (FromSubject(trade.Own(Key.Reporter, counterpart, Flow, year, until))?.Value, FromSubject(members.Sum)?.Value);
        return new(year, own, sum, own is { } a && sum is { } b ? Numbers.Add(a, -b) : null, members.Missing);
    }

    /// <summary>Some member of a group has a figure for the year, and some has none.</summary>
    public bool IsPartial(Period year, DateOnly until) =>
        trade.OfMembers(Key.Reporter, counterpart, Flow, year, until) is { HasAny: true } && Year(year, until) is null;

    /// <summary>Both parties have the same members on two days, as economies always have.</summary>
    public bool IsComposedAlike(DateOnly day, DateOnly other) =>
        new[] { Key.Reporter, counterpart }.All(party => rosters.Members(party, day).SequenceEqual(rosters.Members(party, other)));

    /// <summary>Every year of the measure's year type that a figure is for, or for a part of; in order.</summary>
    public IReadOnlyList<Period> CandidateYears() =>
        [.. trade.Series.SelectMany(s => s.Figures.Keys).Select(YearOf).OfType<Period>().Distinct().Order()];

    /// <summary>Every day until one on which something was published for a year, in order: its vintages.</summary>
    public IEnumerable<DateOnly> Publications(Period year, DateOnly until) =>
        YearFigure.Spans(year).SelectMany(span => trade.Series.SelectMany(s => s.Publications(span))).Where(day => day <= until).Distinct().Order();

    // A mirrored balance has its sign turned.
    private YearFigure? FromSubject(YearFigure? figure) =>
        figure is not null && Perspective == Perspective.Mirror && Flow == Flow.Balance ? figure with { Value = -figure.Value } : figure;

    private Period? YearOf(Period period)
    {
        var year = Period.Year(period.Start.Year, yearStart);
        if (year.Start > period.Start) year = year.AddMonths(-12);
        return period.End <= year.End ? year : null;
    }
}

/// <summary>What the two sides of a corridor call a target's flow.</summary>
internal static class ReportedFlow
{
    /// <summary>The subject's own word, or the counterpart's for the same trade.</summary>
    public static Flow FlowFor(this TargetTerms terms, string reporter) => reporter == terms.Subject ? terms.Measure.Flow : terms.Measure.Flow.Mirror();

    /// <summary>With whom a party of the target trades; a group that trades within itself, with itself.</summary>
    public static string OtherThan(this TargetTerms terms, string party) => party == terms.Subject ? terms.Counterpart : terms.Subject;

    /// <summary>It can be made of exports and imports.</summary>
    public static bool HasParts(this Flow flow) => flow is Flow.TwoWay or Flow.Balance;
}
