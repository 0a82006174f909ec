using System.Collections.Concurrent;
using Shouldly;
using Xunit;

namespace TradeTracker.Domain.Tests;

/// <summary>How often a property met its rare cases: a property that never meets them proves nothing.</summary>
internal sealed class Counts
{
    private const double Floor = 5;
    private readonly ConcurrentDictionary<string, (int Times, double Floor)> seen = [];
    private int runs;

    public void Run() => Interlocked.Increment(ref runs);

    /// <param name="floor">In percent; lower only where the case is a narrow band by its nature, so that chance alone never fails the test.</param>
    public void Saw(string rareCase, bool happened, double floor = Floor) =>
        seen.AddOrUpdate(rareCase, (happened ? 1 : 0, floor), (_, n) => n with { Times = n.Times + (happened ? 1 : 0) });

    /// <summary>Writes the shares, and fails where one is under its floor.</summary>
    public void ShouldAllBeMet()
    {
        var shares = seen.OrderBy(s => s.Key, StringComparer.Ordinal).Select(s => (RareCase: s.Key, Share: 100.0 * s.Value.Times / runs, s.Value.Floor)).ToList();
        foreach (var (rareCase, share, _) in shares) TestContext.Current.TestOutputHelper?.WriteLine($"{share,5:0.0} % of {runs}: {rareCase}");
        if (!Samples.AreFew) shares.Where(s => s.Share < s.Floor).ShouldBeEmpty();
    }
}
