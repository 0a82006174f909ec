using TradeTracker.Domain.Log;
using TradeTracker.Domain.Series;
using TradeTracker.Domain.Values;

namespace TradeTracker.Domain.Tests.Verdicts.Oracle;

/// <summary>What a faulty implementation would have read.</summary>
internal static class Faults
{
    /// <summary>The last release seems to have been published two years before it was.</summary>
    public static IReadOnlyList<Recorded> LaterVintage(IReadOnlyList<Recorded> log) =>
        log.LastOrDefault(e => e.Data is FiguresReported) is { } last ? [.. log.Select(e => e == last ? e with { Data = Early((FiguresReported)e.Data) } : e)] : log;

    /// <summary>Every figure is for the year after.</summary>
    public static IReadOnlyList<Recorded> YearOff(IReadOnlyList<Recorded> log) => [.. log.Select(e => e.Data is FiguresReported r ? e with { Data = r with { Observations = r.Observations.Select(o => o with { Period = o.Period.AddMonths(12) }).ToValueList() } } : e)];

    /// <summary>What was recorded later counts as published later, and the other way round.</summary>
    public static IReadOnlyList<Recorded> ClocksSwapped(IReadOnlyList<Recorded> log)
    {
        var recorded = log.Where(e => e.Data is FiguresReported).ToList();
        var published = recorded.OrderBy(e => ((FiguresReported)e.Data).PublishedOn).ToList();
        return [.. log.Select(e => recorded.IndexOf(e) is >= 0 and var i
            ? e with { Position = recorded[published.IndexOf(e)].Position, Data = ((FiguresReported)e.Data) with { PublishedOn = ((FiguresReported)published[i].Data).PublishedOn } }
            : e).OrderBy(e => e.Position)];
    }

    private static FiguresReported Early(FiguresReported release) => release with { PublishedOn = release.PublishedOn.AddYears(-2) };
}
