using System.Text.Json;
using CsCheck;
using Shouldly;
using TradeTracker.Domain.Log;
using TradeTracker.Domain.Series;
using TradeTracker.Domain.Targets;
using TradeTracker.Domain.Values;
using TradeTracker.Domain.Verdicts;
using Xunit;

namespace TradeTracker.Domain.Tests.Verdicts.Oracle;

/// <summary>A second implementation of the rules, nested loops over raw events, says of every history what the first one says.</summary>
public sealed class OracleTests
{
    private static readonly int Runs = Samples.Of(2000);

    private static Assessment? Assess(IReadOnlyList<Recorded> log, long position, DateOnly until, string method) =>
        Assessments.Assess(History.Stream, [.. log.Where(e => e.Position <= position)], until, Method.Find(method).ShouldNotBeNull());

    [Fact]
    public void The_oracle_and_the_code_agree_on_every_history()
    {
        var counts = new Counts();
        var (readings, near) = (0, 0);
        AnyCase.Of(AnyTerms.Of(AnyTerms.Kinds)).Sample(c =>
        {
            counts.Run();
            var expected = Opinion.Assess(History.Stream, c.Log, c.Position, c.Until, c.Method);
            Comparison.Differences(expected, Assess(c.Log, c.Position, c.Until, c.Method)).ShouldBeEmpty($"{c.Until:O}, up to {c.Position}, {c.Method}\n{Text(c.Log)}");
            Interlocked.Add(ref readings, expected?.Readings.Count ?? 0);
            Interlocked.Add(ref near, expected?.Readings.Count(r => r.Near) ?? 0);
            Count(counts, c.Log, c.Position, c.Until, expected);
        }, iter: Runs, print: c => $"{c.Log.Count} events");
        TestContext.Current.TestOutputHelper?.WriteLine($"{near} of {readings} readings left out: a last digit decides");
        near.ShouldBeLessThan(readings / 100);
        counts.ShouldAllBeMet();
    }

    [Theory]
    [InlineData("look-ahead")]
    [InlineData("a later vintage")]
    [InlineData("a year off by one")]
    [InlineData("clocks swapped")]
    public void The_oracle_rejects_a_planted_fault(string fault)
    {
        var counts = new Counts();
        AnyCase.Of(AnyTerms.Of(AnyTerms.Kinds)).Sample(c =>
        {
            counts.Run();
            var faulty = fault switch
            {
                "look-ahead" => Assess(c.Log, c.Position, c.Until.AddYears(2), c.Method),
                "a later vintage" => Assess(Faults.LaterVintage(c.Log), c.Position, c.Until, c.Method),
                "a year off by one" => Assess(Faults.YearOff(c.Log), c.Position, c.Until, c.Method),
                _ => Assess(Faults.ClocksSwapped(c.Log), c.Position, c.Until, c.Method),
            };
            counts.Saw($"{fault}: rejected", Comparison.Differences(Opinion.Assess(History.Stream, c.Log, c.Position, c.Until, c.Method), faulty).Count > 0);
        }, iter: Runs / 10);
        counts.ShouldAllBeMet();
    }

    /// <summary>Without the citations, which are all the same.</summary>
    private static string Text(IReadOnlyList<Recorded> log) => string.Join('\n', log.Select(e => $"{e.Position} {e.Stream} {JsonSerializer.Serialize(e.Data, e.Data.GetType(), WireJson.Options)}"))
        .Replace(JsonSerializer.Serialize(Some.Citation, WireJson.Options), "…", StringComparison.Ordinal);

    private static void Count(Counts counts, IReadOnlyList<Recorded> all, long position, DateOnly until, Opinion? expected)
    {
        var log = all.Where(e => e.Position <= position).Select(e => e.Data).ToList();
        var releases = log.OfType<FiguresReported>().ToList();
        var readings = expected?.Readings ?? [];
        var p = expected?.Promise;
        counts.Saw("log: a negative value", releases.Any(r => r.Observations.Any(o => o.Value < 0)));
        counts.Saw("log: a zero", releases.Any(r => r.Observations.Any(o => o.Value == 0)));
        counts.Saw("log: two releases of one series on one day", releases.GroupBy(r => (r.Key(), r.PublishedOn)).Any(g => g.Count() > 1));
        counts.Saw("log: a retraction", log.Any(e => e is FiguresRetracted));
        counts.Saw("log: a strike", log.Any(e => e is RecordStruck));
        counts.Saw("log: a correction", log.Any(e => e is TargetCorrected));
        counts.Saw("log: a revision", log.Any(e => e is TargetRevised));
        counts.Saw("log: an end", log.Any(e => e is TargetSuperseded or TargetWithdrawn));
        counts.Saw("log: a forecast", releases.Any(r => r.Observations.Any(o => o.Status == ObsStatus.Forecast)));
        counts.Saw("log: a value that ended", releases.Any(r => r.Observations.Any(o => o.Status == ObsStatus.Missing)));
        counts.Saw("log: a year to date", releases.Any(r => r.Observations.Any(o => o.Period.Months is > 3 and < 12)));
        counts.Saw("bounds: something recorded later", position < all[^1].Position);
        counts.Saw("bounds: something published later", releases.Any(r => r.PublishedOn > until));
        counts.Saw("no target", expected is null, floor: 2);
        foreach (var kind in AnyTerms.Kinds) counts.Saw($"kind {kind}", p?.Kind == kind);
        counts.Saw("at-most", p?.AtLeast == false);
        counts.Saw("balance", p?.NonNegative == false);
        counts.Saw("fiscal years", p is not null && p.YearStart != YearStart.January);
        counts.Saw("a mirror", readings.Any(r => r.Mirror && r.Members["latest.period"] is not null));
        counts.Saw("a year without a figure before the latest", readings.Any(r => r.HasGap));
        counts.Saw("a fallback", readings.Any(r => r.Members["methodFallback"] is not null), floor: 3);
        counts.Saw("a ratio", readings.Any(r => r.Members.GetValueOrDefault("ratio") is not null));
        counts.Saw("met early", readings.Any(r => r.Members["metEarlyMonths"] is > 0m));
        counts.Saw("met late", readings.Any(r => r.Members["metLateMonths"] is not null), floor: 0.3);
        counts.Saw("lost", readings.Any(r => r.Members["lostOn"] is not null));
        counts.Saw("disputed", expected?.Agreement == "disputed", floor: 3);
        counts.Saw("a headline", expected?.Headline is not null);
        foreach (var flag in (string[])["provisional", "mixed-release", "lost-again", "met-on-revision", "unmet-on-revision"]) counts.Saw($"flag {flag}", readings.Any(r => r.Members[$"flag {flag}"] is true), floor: 1);
        foreach (var status in (string[])["attained", "on-track", "acceleration-needed", "limited-progress", "deteriorating", "missed", "due"])
            counts.Saw($"status {status}", readings.Any(r => r.Status == status), floor: 1);
        foreach (var reason in (string[])["scope-mismatch", "currency-mismatch", "no-figures", "no-deadline", "no-baseline", "insufficient-data", "not-applicable"])
            counts.Saw($"withheld {reason}", readings.Any(r => r.Members["reason"] is string s && s == reason), floor: 1);
        counts.Saw("a crossing", readings.Any(r => r.Members["crossing.period"] is not null), floor: 4);
        counts.Saw("a sum", p?.IsSum == true);
        counts.Saw("a start that meets the goal", readings.Any(r => r.StartMeets));
        counts.Saw("a sum with missing years", readings.Any(r => r.Members["missingPeriods"] is string { Length: > 0 }), floor: 2);
    }
}
