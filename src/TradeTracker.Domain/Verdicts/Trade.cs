using TradeTracker.Domain.Groups;
using TradeTracker.Domain.Values;

namespace TradeTracker.Domain.Verdicts;

/// <summary>What one publisher says that parties trade with each other in a period, in one product and unit: its own figure, else the sum of the members'.</summary>
internal sealed class Trade(IEnumerable<Sheet> sheets, Rosters rosters)
{
    private readonly Dictionary<(string Reporter, string Counterpart, Flow Flow), Sheet> sheets = sheets.ToDictionary(s => (s.Key.Reporter, s.Key.Counterpart, s.Key.Flow));

    public IReadOnlyCollection<Sheet> Sheets => sheets.Values;

    /// <summary>The series of one flow.</summary>
    public Sheet? Of(string reporter, string counterpart, Flow flow) => sheets.GetValueOrDefault((reporter, counterpart, flow));

    /// <summary>R4.5: the publisher's own figure for the parties, else the sum of all members. Trade within a group counts each flow once.</summary>
    public PeriodFigure? In(string reporter, string counterpart, Flow flow, Period period, DateOnly until) =>
        Own(reporter, counterpart, flow, period, until) ??
        (Once(reporter, counterpart, flow) is var once && once != flow ? In(reporter, counterpart, once, period, until) : OfMembers(reporter, counterpart, flow, period, until)?.Sum);

    /// <summary>R3.6: the flow's own figure; without one two-way trade is exports + imports, and a balance, in the same spirit, exports − imports.</summary>
    public PeriodFigure? Own(string reporter, string counterpart, Flow flow, Period period, DateOnly until)
    {
        if (Figure(flow) is { } own) return own;
        if (!flow.HasParts() || reporter == counterpart || Figure(Flow.Exports) is not { } sold || Figure(Flow.Imports) is not { } bought) return null;
        return sold.Plus(bought, flow == Flow.Balance ? -1 : 1) is { } sum ? sum with { MixedRelease = sold.PublishedOn != bought.PublishedOn } : null;

        PeriodFigure? Figure(Flow one) => PeriodFigure.Of(Of(reporter, counterpart, one), period, until);
    }

    /// <summary>The sum of all members on the period's last day: of the reporting group, else of its counterpart. Null where neither is a group.</summary>
    public MemberSum? OfMembers(string reporter, string counterpart, Flow flow, Period period, DateOnly until)
    {
        if (!rosters.IsGroup(reporter) && !rosters.IsGroup(counterpart)) return null;
        var once = Once(reporter, counterpart, flow);
        var reporting = Sum(reporter, counterpart, member => In(member, counterpart, once, period, until), period.End);
        if (reporting is { Sum: not null }) return reporting;
        var reported = Sum(counterpart, reporter, member => In(reporter, member, once, period, until), period.End);
        return reported is { Sum: not null } ? reported : reporting ?? reported;
    }

    private MemberSum? Sum(string group, string other, Func<string, PeriodFigure?> figureOf, DateOnly lastDay)
    {
        if (!rosters.IsGroup(group)) return null;
        var figures = rosters.Members(group, lastDay).Where(member => member != other).Select(member => (Member: member, Figure: figureOf(member))).ToList();
        var known = figures.Select(f => f.Figure).OfType<PeriodFigure>().ToList();
        PeriodFigure? sum = known.Count == figures.Count && known.Count > 0 ? known[0] : null;
        for (var i = 1; i < known.Count && sum is { } before; i++) sum = before.Plus(known[i]);
        return new(sum, figures.Where(f => f.Figure is null).Select(f => f.Member).ToValueList(), known.Count > 0);
    }

    // What a member sells to another is bought by that other: of the two records of one flow, exports are counted.
    private static Flow Once(string reporter, string counterpart, Flow flow) => reporter == counterpart && flow == Flow.TwoWay ? Flow.Exports : flow;
}

/// <summary>What the members' figures of a period add up to.</summary>
/// <param name="Sum">Null unless every member has a figure.</param>
/// <param name="Missing">The members without one.</param>
/// <param name="HasAny">Some member has one.</param>
internal sealed record MemberSum(PeriodFigure? Sum, ValueList<string> Missing, bool HasAny);
