using TradeTracker.Domain.Series;
using TradeTracker.Domain.Values;

namespace TradeTracker.Domain.Imports;

/// <summary>A figure as a line of a file says it, in single units.</summary>
public readonly record struct FileFigure(int Line, Period Period, decimal? Value, ObsStatus Status, DateOnly PublishedOn, string? SourceUrl);

/// <summary>What a figure of a file is beside the record.</summary>
public enum FigureChange
{
    /// <summary>The period had no figure.</summary>
    New,
    /// <summary>Another value or status than the figure in force on its day of publication.</summary>
    Revised,
    /// <summary>In force, and passed over by the file. <c>Line</c> is 0.</summary>
    Removed,
}

/// <summary>A figure that says something else than the record.</summary>
/// <param name="Before">What is in force on the day it was published.</param>
public sealed record ProposedFigure(FileFigure Figure, FigureChange Change, FigureInForce? Before);

/// <summary>What holds until something else is published.</summary>
public sealed record FigureInForce(decimal? Value, ObsStatus Status, DateOnly PublishedOn);

/// <summary>What a file says of one series, beside the record.</summary>
/// <param name="Changes">In the order of publication, then of periods.</param>
/// <param name="Unchanged">How many figures say what is recorded.</param>
/// <param name="Refused">The lines that no release could hold, and why.</param>
public sealed record Proposal(SeriesKey Key, IReadOnlyList<ProposedFigure> Changes, int Unchanged, IReadOnlyList<(FileFigure Figure, Refusal Why)> Refused)
{
    /// <summary>Compares the lines with the series as known.</summary>
    /// <param name="today">Nothing is published later.</param>
    public static Proposal Of(SeriesKey key, IEnumerable<FileFigure> lines, TradeSeries? known, DateOnly today)
    {
        var (figures, refused) = Readable(lines, today);
        var (changes, unchanged, series) = (new List<ProposedFigure>(), 0, known);
        foreach (var release in figures.GroupBy(f => f.PublishedOn).OrderBy(r => r.Key))
        {
            var before = changes.Count;
            foreach (var figure in release.OrderBy(f => f.Period))
            {
                var inForce = series?.InForce(figure.Period, figure.PublishedOn);
                if (inForce is not null && inForce.Value == figure.Value && inForce.Status == figure.Status) unchanged++;
                else changes.Add(new(figure, inForce is null ? FigureChange.New : FigureChange.Revised, Of(inForce)));
            }
            if (release.Key < figures[^1].PublishedOn) series = Published(series, key, changes.Skip(before));
        }
        return new(key, [.. changes, .. known is null ? [] : Removed(figures, known)], unchanged, refused);
    }

    /// <summary>What of it is still to be said after the series was written to: no figure that is in force by now, and the removal only of what was in force then.</summary>
    public Proposal Against(TradeSeries? now) => this with { Changes = [.. Changes.Where(c => StillSays(c, Of(now?.InForce(c.Figure.Period, c.Figure.PublishedOn))))] };

    private static bool StillSays(ProposedFigure change, FigureInForce? now) =>
        change.Change == FigureChange.Removed ? now == change.Before : now is null || now.Value != change.Figure.Value || now.Status != change.Figure.Status;

    /// <summary>The releases that make the changes true, each to be appended as it is.</summary>
    /// <param name="fileName">What citations name, with the outlet whose figures they are.</param>
    public IEnumerable<FiguresReported> Releases(string importId, string fileName, string outlet, bool retractRemoved) =>
        from change in Changes
        where change.Change != FigureChange.Removed || retractRemoved
        group change.Figure by (change.Figure.PublishedOn, change.Figure.SourceUrl) into release
        orderby release.Key.PublishedOn
        select Release(Key, release.Key.PublishedOn, release, new(outlet, fileName, release.Key.SourceUrl, Unverified: release.Key.SourceUrl is null)) with { ImportId = importId };

    /// <summary>The rules of a release, line by line; the figures that keep them are in the order of publication.</summary>
    private static (List<FileFigure> Figures, List<(FileFigure, Refusal)> Refused) Readable(IEnumerable<FileFigure> lines, DateOnly today)
    {
        var (figures, refused, seen) = (new List<FileFigure>(), new List<(FileFigure, Refusal)>(), new Dictionary<(Period, DateOnly), int>());
        foreach (var line in lines)
        {
            var why = RecordFigures.Refuse(line.PublishedOn, today) ?? RecordFigures.Refuse(line.Period, line.Status, line.PublishedOn);
            if (why is null && !seen.TryAdd((line.Period, line.PublishedOn), line.Line))
                why = new(RefusalCodes.PeriodRepeated, $"{line.Period} stands in line {seen[(line.Period, line.PublishedOn)]} too; nothing says which value holds.");
            if (why is null) figures.Add(line);
            else refused.Add((line, why));
        }
        figures.Sort((a, b) => a.PublishedOn.CompareTo(b.PublishedOn));
        return (figures, refused);
    }

    /// <summary>Between the first and last period of each length that the file has of the series, those in force which it passes over.</summary>
    private static IEnumerable<ProposedFigure> Removed(List<FileFigure> figures, TradeSeries known)
    {
        if (figures.Count == 0) return [];
        var told = figures.Select(f => f.Period).ToHashSet();
        var spans = told.GroupBy(p => p.Months).ToDictionary(g => g.Key, g => (First: g.Min(), Last: g.Max()));
        var last = figures[^1];
        return from period in known.Figures.Keys.Order()
               where !told.Contains(period) && spans.TryGetValue(period.Months, out var span) && span.First < period && period < span.Last
               let inForce = known.InForce(period, last.PublishedOn)
               where inForce?.Value is not null
               select new ProposedFigure(new(0, period, null, ObsStatus.Missing, last.PublishedOn, last.SourceUrl), FigureChange.Removed, Of(inForce));
    }

    private static TradeSeries? Published(TradeSeries? series, SeriesKey key, IEnumerable<ProposedFigure> changes) =>
        changes.GroupBy(c => c.Figure.PublishedOn, c => c.Figure).Aggregate(series, (s, release) => TradeSeries.Evolve(s, Release(key, release.Key, release, new("", ""))));

    private static FiguresReported Release(SeriesKey key, DateOnly publishedOn, IEnumerable<FileFigure> figures, Citation citation) => new(
        key.Publisher, key.Reporter, key.Counterpart, key.Flow, key.Product, key.Unit, publishedOn, PublishedOnExact: true,
        figures.Select(f => new Observation(f.Period, f.Value, f.Status)).ToValueList(), citation);

    private static FigureInForce? Of(Figure? figure) => figure is null ? null : new(figure.Value, figure.Status, figure.PublishedOn);
}
