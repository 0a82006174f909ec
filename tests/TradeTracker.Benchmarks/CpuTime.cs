using System.Diagnostics;
using System.Globalization;

namespace TradeTracker.Benchmarks;

/// <summary>Verdicts by the processor time they take: on a machine that others use too, a clock on the wall measures the others.</summary>
internal static class CpuTime
{
    private const int Rounds = 9, Assessments = 30_000, Readings = 3;

    public static void Print()
    {
        var benchmark = new VerdictBenchmarks();
        benchmark.Record();
        // Until the just-in-time compiler has made up its mind.
        for (var i = 0; i < 3; i++) Measure(benchmark);
        var seconds = Enumerable.Range(0, Rounds).Select(_ => Measure(benchmark)).Order().ToList();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"P6: {Rate(seconds[Rounds / 2]):0} verdicts per second of processor time (median of {Rounds} rounds; {Rate(seconds[^1]):0} to {Rate(seconds[0]):0})"));
    }

    private static double Rate(double seconds) => Assessments * Readings / seconds;

    private static double Measure(VerdictBenchmarks benchmark)
    {
        using var process = Process.GetCurrentProcess();
        var before = process.TotalProcessorTime;
        for (var i = 0; i < Assessments; i++) benchmark.Assess();
        process.Refresh();
        return (process.TotalProcessorTime - before).TotalSeconds;
    }
}
