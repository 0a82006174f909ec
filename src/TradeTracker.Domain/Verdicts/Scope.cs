using TradeTracker.Domain.Series;
using TradeTracker.Domain.Targets;
using TradeTracker.Domain.Values;

namespace TradeTracker.Domain.Verdicts;

/// <summary>How the figures of one publisher and reporter on the corridor fit the measure.</summary>
internal sealed record Scope(TargetTerms Terms, ReadingKey Key, IReadOnlyList<TradeSeries> Series, DateOnly Until)
{
    /// <summary>Some figure matches, be it in another currency.</summary>
    public bool Matches => MatchesIn(Terms.Unit) || MatchesInOtherCurrency;

    /// <summary>R5.2, the reasons that lie in the figures: another product or flow, another currency only, no value in force.</summary>
    public WithheldReason? Mismatch() =>
        MatchesIn(Terms.Unit) ? Matching(Terms.Unit).Any(HasValue) ? null : WithheldReason.NoFigures
        : MatchesInOtherCurrency ? WithheldReason.CurrencyMismatch
        : Series.Any(s => s.Speaks(Until)) ? WithheldReason.ScopeMismatch
        : WithheldReason.NoFigures;

    private bool MatchesInOtherCurrency =>
        Terms.Unit != Units.Tonnes && Series.Select(s => s.Key.Unit).Any(unit => unit != Terms.Unit && unit != Units.Tonnes && MatchesIn(unit));

    private bool MatchesIn(string unit) => Matching(unit).Any();

    /// <summary>The series the measure can be built from: the flow's own, or both of its parts (R3.6); of trade within a group, one of them (R4.5).</summary>
    private IEnumerable<TradeSeries> Matching(string unit)
    {
        var flow = Terms.FlowFor(Key.Reporter);
        var speaking = Series.Where(s => s.Key.Product == Terms.Measure.Product && s.Key.Unit == unit && s.Speaks(Until)).ToList();
        var within = Terms.Subject == Terms.Counterpart;
        var parts = speaking.Where(s => s.Key.Flow is Flow.Exports or Flow.Imports).GroupBy(s => (s.Key.Reporter, s.Key.Counterpart)).Where(pair => pair.Count() == 2);
        return speaking.Where(s => s.Key.Flow == flow || (within && flow == Flow.TwoWay && s.Key.Flow == Flow.Exports))
            .Concat(flow.HasParts() && !within ? parts.SelectMany(pair => pair) : []);
    }

    private bool HasValue(TradeSeries series) => series.Figures.Keys.Any(period => series.Counted(period, Until)?.Value is not null);
}
