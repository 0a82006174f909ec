using System.Globalization;

namespace TradeTracker.Domain.Tests;

/// <summary>On how many inputs a property is tried: on fewer while ops/mutate runs the tests once for every mutant.</summary>
internal static class Samples
{
    private static readonly string? percent = Environment.GetEnvironmentVariable("TRADETRACKER_SAMPLES_PERCENT");

    /// <summary>Too few to say how often a rare case is met.</summary>
    public static bool AreFew => percent is not null;

    public static int Of(int usual) => percent is null ? usual : Math.Max(10, usual * int.Parse(percent, CultureInfo.InvariantCulture) / 100);
}
