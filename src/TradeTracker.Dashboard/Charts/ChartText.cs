using TradeTracker.Contracts.Series;
using TradeTracker.Dashboard.Words;
using TradeTracker.Domain.Targets;
using TradeTracker.Domain.Values;
using TradeTracker.Domain.Verdicts;

namespace TradeTracker.Dashboard.Charts;

/// <summary>What charts show, in sentences: their alternative text.</summary>
internal static class ChartText
{
    public const string NothingReported = "No full year is reported yet.";

    public static string Of(TargetPath path, TargetTerms terms)
    {
        var unit = TargetChart.Unit(terms);
        var bound = terms.Direction == Direction.AtLeast ? "at least" : "at most";
        var goal = TargetChart.Goals(path, terms).Select(g => $"{Amounts.Money(g.Value, unit)}{(g.Period is { } year ? $" in {Days.Of(year)}" : "")}").ToList();
        var latest = path.Readings.Where(r => r.Reported.Count > 0).Select(r => $"{Parties.Reading(r.Publisher, r.Reporter)} {Said(r.Reported[^1], unit)}").ToList();
        return $"{(goal.Count == 0 ? "The goal is not known yet" : $"The goal is {bound} {string.Join(" or ", goal)}")}. "
            + (latest.Count == 0 ? NothingReported : $"Reported last: {string.Join("; ", latest)}.");
    }

    /// <summary>What the looks of the lines mean, of those that are there.</summary>
    public static string Key(TargetPath path) => string.Join(' ', new[]
    {
        path.Readings.Any(r => r.Reported.Any(f => f.ObsStatus != ObsStatus.Normal)) ? "Hollow: not final." : null,
        path.Readings.Any(r => r.Required[^1].Points.Count > 0) ? "Dashed: the way to the goal, as the promise stood." : null,
        path.Readings.Any(r => r.Required.SkipLast(1).Any(q => q.Points.Count > 0)) ? "Grey: before a revision." : null,
        path.Readings.Any(r => r.Projected is not null) ? "Dotted: where it leads; shaded: four times out of five." : null,
    }.OfType<string>());

    /// <param name="figures">Of spans that can be compared, in order.</param>
    public static string Of(SeriesView series, IReadOnlyList<FigureView> figures) => figures switch
    {
        [] => "No figure is in force.",
        [var only] => $"{Said(only, series.Unit)}.",
        [var first, .., var last] => $"From {Said(first, series.Unit)} to {Said(last, series.Unit)}.",
    };

    /// <summary>How far both sides are apart in the last year that both report.</summary>
    public static string Of(IReadOnlyList<CorridorAsymmetry> years) => years is not [.., var last]
        ? "No full year is reported by both sides."
        : $"In {Days.Of(last.Period)}, {Side(last.A, last.Unit)} and {Side(last.B, last.Unit)}{(last.Value is { } apart ? $": {Amounts.Percent(100 * apart, 1)} apart" : "")}.";

    private static string Side(ReadingFigure side, string unit) => $"{Parties.Reading(side.Publisher, side.Reporter)} reports {Amounts.Money(side.Value, unit)}{Point.StatusWord(side.ObsStatus)}";

    private static string Said(LatestFigure f, string? unit) => $"{Amounts.Money(f.Value, unit)} in {Days.Of(f.Period)}{Point.StatusWord(f.ObsStatus)}";

    private static string Said(FigureView f, string unit) => $"{Amounts.Money(f.Value!.Value, unit)} in {Days.Of(f.Period)}{Point.StatusWord(f.ObsStatus)}";
}
