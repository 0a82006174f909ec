using TradeTracker.Domain.Publishers;
using TradeTracker.Domain.Series;
using TradeTracker.Domain.Targets;
using TradeTracker.Domain.Values;

namespace TradeTracker.Domain.Verdicts;

/// <summary>A target's measure through one publisher and reporter (§1): direct by its subject, or mirrored by the counterpart.</summary>
internal sealed class Reading
{
    private readonly YearStart yearStart;
    private readonly TradeSeries? own, exports, imports;
    private readonly Publisher? publisher;

    /// <param name="series">That publisher's and reporter's, of the target's corridor.</param>
    public Reading(ReadingKey key, TargetTerms terms, IEnumerable<TradeSeries> series, Publisher? publisher)
    {
        (Key, this.publisher, yearStart) = (key, publisher, terms.Measure.YearStart);
        Perspective = key.Reporter == terms.Subject ? Perspective.Direct : Perspective.Mirror;
        Flow = terms.FlowFor(key.Reporter);
        foreach (var s in series.Where(s => s.Key.Product == terms.Measure.Product && s.Key.Unit == terms.Unit))
        {
            if (s.Key.Flow == Flow) own = s;
            else if (Flow.HasParts() && s.Key.Flow == Flow.Exports) exports = s;
            else if (Flow.HasParts() && s.Key.Flow == Flow.Imports) imports = s;
        }
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

    /// <summary>The value of a full year as published until a day, from the subject's side: a mirrored balance has its sign turned.</summary>
    public YearFigure? Year(Period year, DateOnly until)
    {
        var figure = YearFigure.Of(own, year, until) ?? FromParts(year, until);
        var turns = Perspective == Perspective.Mirror && Flow == Flow.Balance;
        return turns && figure is not null ? figure with { Value = -figure.Value } : figure;
    }

    /// <summary>Every year of the measure's year type that a figure is for, or for a part of; in order.</summary>
    public IReadOnlyList<Period> CandidateYears() =>
        [.. Series().SelectMany(s => s.Figures.Keys).Select(YearOf).OfType<Period>().Distinct().Order()];

    /// <summary>Every day until one on which something was published for a year, in order: its vintages.</summary>
    public IEnumerable<DateOnly> Publications(Period year, DateOnly until) =>
        YearFigure.Spans(year).SelectMany(span => Series().SelectMany(s => s.Publications(span))).Where(day => day <= until).Distinct().Order();

    // R3.6: two-way trade without an own figure is exports + imports of the same year. A balance, in the same spirit, is exports − imports.
    private YearFigure? FromParts(Period year, DateOnly until)
    {
        if (YearFigure.Of(exports, year, until) is not { } sold || YearFigure.Of(imports, year, until) is not { } bought) return null;
        return sold.Plus(bought, Flow == Flow.Balance ? -1 : 1) is { } sum ? sum with { MixedRelease = sold.PublishedOn != bought.PublishedOn } : null;
    }

    private IEnumerable<TradeSeries> Series() => new[] { own, exports, imports }.OfType<TradeSeries>();

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

    /// <summary>It can be made of exports and imports.</summary>
    public static bool HasParts(this Flow flow) => flow is Flow.TwoWay or Flow.Balance;
}
