using TradeTracker.Domain.Imports;
using TradeTracker.Domain.Series;
using TradeTracker.Imports;

namespace TradeTracker.Host.Importing;

/// <summary>What was read of a file: its figures by series, and how many rows were none.</summary>
internal sealed class FileContent
{
    private readonly Dictionary<SeriesKey, List<FileFigure>> series = [];
    private readonly HashSet<int> rejected = [];
    private int items;

    public IReadOnlyDictionary<SeriesKey, List<FileFigure>> Series => series;
    public int Skipped { get; private set; }
    public int Rejected => rejected.Count;

    /// <summary>Written so far; a row may have several.</summary>
    public int Errors { get; set; }

    /// <returns>How many items there are now.</returns>
    public int Add(FileItem item)
    {
        if (item is ImportedFigure f)
        {
            if (!series.TryGetValue(f.Key, out var figures)) series[f.Key] = figures = [];
            figures.Add(new(f.Line, f.Observation.Period, f.Observation.Value, f.Observation.Status, f.PublishedOn, f.SourceUrl));
        }
        if (item is SkippedRow) Skipped++;
        if (item is RowError e) rejected.Add(e.Line);
        return ++items;
    }

    /// <summary>A row that reads well and yet can be part of no release.</summary>
    public void Reject(FileFigure figure) => rejected.Add(figure.Line);
}

/// <summary>What the proposals of all series come to.</summary>
internal sealed class ProposalTotals
{
    private const int YearsKnown = 3;
    private readonly Dictionary<FigureChange, int> changes = [];
    private int unchanged;

    public int VintagesUnknown { get; private set; }

    public void Add(Proposal proposal, FileContent read)
    {
        foreach (var (figure, change, _) in proposal.Changes)
        {
            changes[change] = changes.GetValueOrDefault(change) + 1;
            if (change == FigureChange.New && figure.Period.End.AddYears(YearsKnown) < figure.PublishedOn) VintagesUnknown++;
        }
        foreach (var (figure, _) in proposal.Refused) read.Reject(figure);
        unchanged += proposal.Unchanged;
    }

    public ImportCounts Counts(FileContent read) =>
        new(changes.GetValueOrDefault(FigureChange.New), changes.GetValueOrDefault(FigureChange.Revised), unchanged, changes.GetValueOrDefault(FigureChange.Removed), read.Skipped, read.Rejected);
}
