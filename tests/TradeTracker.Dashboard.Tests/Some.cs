using TradeTracker.Domain.Targets;
using TradeTracker.Domain.Targets.Kinds;
using TradeTracker.Domain.Values;
using TradeTracker.Domain.Verdicts;

namespace TradeTracker.Dashboard.Tests;

/// <summary>A promise of $40 bn by 2027, raised to $80 bn by 2032 on 17 May 2023, and what two publishers reported.</summary>
internal static class Some
{
    public static readonly TargetTerms Terms = new Level
    {
        Name = "China–Kazakhstan trade of $80 billion by 2032",
        Parties = ["CHN", "KAZ"],
        Modality = Modality.Agreed,
        Direction = Direction.AtLeast,
        Measure = new(Flow.TwoWay),
        Unit = "USD",
        Deadline = new(new(2032, 12, 31), DeadlinePrecision.Year, null),
        AnnouncedOn = new(2018, 6, 7),
        Amount = 80_000_000_000,
    };

    public static readonly TargetPath Path = new(
        [Reading("GACC", "CHN", Perspective.Direct, (2021, 25.3m), (2022, 31.2m), (2023, 41)), Reading("KZ-BNS", "KAZ", Perspective.Mirror, (2021, 18.2m), (2022, 24.1m), (2023, 31.5m))],
        [Mark(2018, 6, 7, PathEvent.Announced), Mark(2018, 6, 9, PathEvent.Agreed), new(new(2023, 5, 17), PathEvent.Revised, [ChangeWord.Raised, ChangeWord.Extended]), Mark(2032, 12, 31, PathEvent.Deadline)],
        Position: 9);

    public static PathMark Mark(int year, int month, int day, PathEvent what) => new(new(year, month, day), what, []);

    /// <summary>The last figure is provisional.</summary>
    private static ReadingPath Reading(string publisher, string reporter, Perspective perspective, params (int Year, decimal Billions)[] figures) => new(
        publisher, reporter, perspective,
        figures.Select((f, i) => new LatestFigure(Period.Year(f.Year), Billions(f.Billions), i == figures.Length - 1 ? ObsStatus.Provisional : ObsStatus.Normal, new(f.Year + 1, 3, 1), true)).ToValueList(),
        [Way(new(2018, 6, 7), (2017, 20), (2027, 40)), Way(new(2023, 5, 17), (2022, 30), (2032, 80))],
        new(Billions(70), Billions(50), Billions(95)));

    private static RequiredPath Way(DateOnly since, (int Year, decimal Billions) start, (int Year, decimal Billions) goal) =>
        new(since, new(Billions(goal.Billions), Period.Year(goal.Year)), [new(Period.Year(start.Year), Billions(start.Billions)), new(Period.Year(goal.Year), Billions(goal.Billions))]);

    private static decimal Billions(decimal number) => number * 1_000_000_000;
}
