using BenchmarkDotNet.Attributes;
using TradeTracker.Domain;
using TradeTracker.Domain.Log;
using TradeTracker.Domain.Series;
using TradeTracker.Domain.Targets;
using TradeTracker.Domain.Targets.Kinds;
using TradeTracker.Domain.Values;
using TradeTracker.Domain.Verdicts;

namespace TradeTracker.Benchmarks;

/// <summary>P6: verdicts a second on one core, for a target with three readings of sixty years each, by the default method. Times and bytes are per verdict.</summary>
[MemoryDiagnoser]
public class VerdictBenchmarks
{
    private const int Readings = 3, Years = 60, FirstYear = 1964;
    private static readonly Citation Citation = new("bench", "bench", null, Unverified: true);
    private static readonly DateOnly Until = new(2026, 11, 24);
    private readonly List<Recorded> log = [];
    private Evidence evidence = null!;

    [GlobalSetup]
    public void Record()
    {
        Add(StreamKeys.Target("bench"), new TargetSet("bench", new Level
        {
            Name = "China–Kazakhstan trade of $40 billion by 2030",
            Parties = ["CHN", "KAZ"],
            Modality = Modality.Agreed,
            Direction = Direction.AtLeast,
            Measure = new(Flow.TwoWay),
            Unit = "USD",
            Deadline = new(new(2030, 12, 31), DeadlinePrecision.Year, "by 2030"),
            AnnouncedOn = new(2023, 5, 17),
            Amount = 400,
        }, Citation));
        foreach (var (publisher, reporter) in new[] { ("GACC", "CHN"), ("UN-COMTRADE", "CHN"), ("KZ-BNS", "KAZ") })
        {
            Add(StreamKeys.Target("bench"), new BaselineEstablished(publisher, reporter, Period.Year(2015), 120, "USD", new(2023, 5, 17), Citation));
            for (var year = FirstYear; year < FirstYear + Years; year++)
            {
                // Growth with a little noise, of which no two years are alike.
                var release = new FiguresReported(publisher, reporter, reporter == "CHN" ? "KAZ" : "CHN", Flow.TwoWay, "TOTAL", "USD", new(year + 1, 1, 31), true, [new(Period.Year(year), 20 + 3 * (year - FirstYear) + year % 7)], Citation);
                Add(release.Key().Stream, release);
            }
        }
        evidence = Evidence.Of(StreamKeys.Target("bench"), log)!;
        if (Assess().Count != Readings) throw new InvalidOperationException("The benchmark does not assess what it says.");
    }

    /// <summary>P6: from the folded evidence, as a list of the past, a method beside another or a day beside another does.</summary>
    [Benchmark(OperationsPerInvoke = Readings)]
    public ValueList<Verdict> Assess() => Assessments.Verdicts(evidence, Until);

    /// <summary>With agreement, headline and the asymmetries of sixty common years.</summary>
    [Benchmark(OperationsPerInvoke = Readings)]
    public Assessment? AssessWhole() => Assessments.Assess(evidence, Until);

    /// <summary>From the events: the fold of a target, 180 releases and its evidence besides.</summary>
    [Benchmark(OperationsPerInvoke = Readings)]
    public Assessment? FoldAndAssess() => Assessments.Assess(StreamKeys.Target("bench"), log, Until);

    private void Add(string stream, object data) => log.Add(new(new Guid(log.Count + 1, 0, 0, new byte[8]), log.Count + 1, stream, data));
}
