using System.Collections.Concurrent;
using Shouldly;
using Xunit;

namespace TradeTracker.Domain.Tests;

/// <summary>How often a property met its rare cases: a property that never meets them proves nothing.</summary>
internal sealed class Counts
{
    private readonly ConcurrentDictionary<string, int> seen = [];
    private int runs;

    public void Run() => Interlocked.Increment(ref runs);

    public void Saw(string rareCase, bool happened) => seen.AddOrUpdate(rareCase, happened ? 1 : 0, (_, n) => n + (happened ? 1 : 0));

    /// <summary>Writes the shares, and fails where one is under 5 %.</summary>
    public void ShouldAllBeMet()
    {
        var shares = seen.OrderBy(s => s.Key, StringComparer.Ordinal).Select(s => (RareCase: s.Key, Share: 100.0 * s.Value / runs)).ToList();
        foreach (var (rareCase, share) in shares) TestContext.Current.TestOutputHelper?.WriteLine($"{share,5:0.0} % of {runs}: {rareCase}");
        shares.Where(s => s.Share < 5).ShouldBeEmpty();
    }
}
