using CsCheck;
using Shouldly;
using TradeTracker.Domain.Log;
using TradeTracker.Domain.Mechanisms;
using TradeTracker.Domain.Publishers;
using TradeTracker.Domain.Series;
using TradeTracker.Domain.Targets;
using TradeTracker.Domain.Targets.Kinds;
using TradeTracker.Domain.Values;
using TradeTracker.Domain.Verdicts;
using Xunit;

namespace TradeTracker.Domain.Tests.Verdicts;

/// <summary>What holds for every history.</summary>
public sealed class AssessmentProperties
{
    private static readonly int Runs = Samples.Of(2000);

    private static Assessment? Assess(IReadOnlyList<Recorded> log, Method? method = null, DateOnly? until = null) =>
        Assessments.Assess(History.Stream, log, until ?? Some.Today, method);

    [Fact]
    public void Any_history_folds_and_is_assessed()
    {
        var counts = new Counts();
        Gen.Select(AnyHistory.Unlikely, Gen.Frequency((3, Method.All[0]), (1, Method.All[1]), (1, Method.All[2]), (1, Method.All[3]), (1, Method.All[4]))).Sample((log, method) =>
        {
            counts.Run();
            var verdicts = Assess(log, method)?.Items ?? [];
            foreach (var v in verdicts)
            {
                (v.Reason is not null).ShouldBe(v.Status == Status.Withheld);
                (v.Ratio is null).ShouldBe(v.NullReasons.ContainsKey("ratio"));
                (v.Latest is null).ShouldBe(v.NullReasons.ContainsKey("latest"));
                if (v.Status is not (Status.Attained or Status.Withheld or Status.Deteriorating or Status.Missed)) v.Latest!.Period.ShouldBeGreaterThan(v.Baseline!.Period);
                v.Status.ShouldNotBe(Status.Due);
            }
            var terms = ((TargetSet)log[0].Data).Terms;
            foreach (var status in Enum.GetValues<Status>().Except([Status.Missed, Status.Due])) counts.Saw($"status {status}", verdicts.Any(v => v.Status == status), floor: 2);
            counts.Saw("something struck", log.Any(e => e.Data is RecordStruck));
            counts.Saw("a latest value of zero or less", verdicts.Any(v => v.Latest?.Value <= 0));
            counts.Saw("the line as fallback", verdicts.Any(v => v.MethodFallback is not null));
            counts.Saw("a number out of range", verdicts.Any(v => v.NullReasons.Values.Contains("out-of-range")));
            counts.Saw("a value that ended", log.Any(e => e.Data is FiguresReported r && r.Observations.Any(o => o.Value is null)));
            counts.Saw("two releases of one series on one day", log.Select(e => e.Data).OfType<FiguresReported>().GroupBy(r => (r.Key(), r.PublishedOn)).Any(g => g.Count() > 1));
            counts.Saw("no target", verdicts.Count == 0);
            counts.Saw("a mirror", verdicts.Any(v => v.Perspective == Perspective.Mirror));
            counts.Saw("a balance", verdicts.Count > 0 && terms.Measure.Flow == Flow.Balance);
            foreach (var flag in Enum.GetValues<Caveat>().Except([Caveat.Stale, Caveat.MixedRelease, Caveat.CompositionChanged])) counts.Saw($"flag {flag}", verdicts.Any(v => v.Flags.Contains(flag)));
        }, iter: Runs);
        counts.ShouldAllBeMet();
    }

    [Fact]
    public void Assessing_is_deterministic_whatever_ran_between() => Gen.Select(AnyHistory.Unlikely, AnyHistory.Unlikely).Sample((log, another) =>
    {
        var first = Assess(log);
        Assess(another);
        Assess([.. log]).ShouldBe(first);
    }, iter: Runs / 3);

    [Fact]
    public void Another_unit_changes_no_status_share_or_ratio()
    {
        var counts = new Counts();
        Gen.Select(AnyHistory.Likely, Gen.OneOf([.. Method.All]), Gen.OneOf(1000m, 1_000_000m, 0.001m, 7m)).Sample((log, method, k) =>
        {
            counts.Run();
            var before = Assess(log, method);
            var after = Assess([.. log.Select(e => e with { Data = Scaled(e.Data, k) })], method);
            after?.Items.Select(WithoutMoney).ShouldBe(before?.Items.Select(WithoutMoney));
            after?.Asymmetries.ShouldBe(before?.Asymmetries);
            after?.Agreement.ShouldBe(before!.Agreement);
            counts.Saw("a ratio", before?.Items.Any(v => v.Ratio is not null) == true);
            counts.Saw("an asymmetry", before?.Asymmetries.Any(a => a.Value > 0) == true);
            counts.Saw("attained", before?.Items.Any(v => v.Status == Status.Attained) == true);
        }, iter: Runs);
        counts.ShouldAllBeMet();
    }

    [Fact]
    public void Events_that_do_not_concern_the_target_change_nothing()
    {
        var counts = new Counts();
        Gen.Select(AnyHistory.Likely, Gen.Select(Gen.Int[0, 20], Gen.Int[0, 4]).List[1, 5]).Sample((log, strangers) =>
        {
            counts.Run();
            var mixed = log.Concat(strangers.DistinctBy(s => s.Item1).Select(s => Stranger(10 * s.Item1 + 5, s.Item2))).OrderBy(e => e.Position).ToList();
            Assess(mixed).ShouldBe(Assess(log));
            counts.Saw("a stranger comes last", mixed[^1].Position % 10 == 5);
            counts.Saw("a stranger comes first", mixed[0].Position % 10 == 5);
            counts.Saw("some verdicts", Assess(log)?.Items.Count > 0);
        }, iter: Runs / 2);
        counts.ShouldAllBeMet();
    }

    [Fact]
    public void Events_of_different_streams_commute()
    {
        var counts = new Counts();
        Gen.Select(AnyHistory.Likely, Gen.Int[1, 20]).Sample((log, place) =>
        {
            counts.Run();
            if (place + 1 >= log.Count || log[place].Stream == log[place + 1].Stream) return;
            List<Recorded> swapped = [.. log];
            (swapped[place], swapped[place + 1]) = (log[place + 1] with { Position = log[place].Position }, log[place] with { Position = log[place + 1].Position });
            var (before, after) = (Assess(log), Assess(swapped));
            (after is null ? null : after with { Position = 0 }).ShouldBe(before is null ? null : before with { Position = 0 });
            counts.Saw("two that were swapped", true);
            counts.Saw("two releases swapped", log[place].Data is FiguresReported && log[place + 1].Data is FiguresReported);
            counts.Saw("a baseline swapped", log[place].Data is BaselineEstablished != log[place + 1].Data is BaselineEstablished);
        }, iter: Runs);
        counts.ShouldAllBeMet();
    }

    [Fact]
    public void Striking_the_last_event_is_as_if_it_had_never_been_recorded_and_striking_the_strike_as_if_it_had_not_been_struck()
    {
        var counts = new Counts();
        AnyHistory.Unlikely.Where(log => log.Count > 1).Sample(log =>
        {
            counts.Run();
            var last = log[^1];
            Recorded Strike(Recorded struck, int position) => AnyHistory.At(position, struck.Stream, new RecordStruck(struck.EventId, struck.Position, "a slip"));
            var strike = Strike(last, 10_000);
            Same(Assess([.. log, strike]), Assess([.. log.SkipLast(1)]));
            Same(Assess([.. log, strike, Strike(strike, 10_001)]), Assess(log));
            counts.Saw("it had changed a verdict", Assess(log) is { } with && !with.Items.Equals(Assess([.. log.SkipLast(1)])?.Items));
            counts.Saw("it was a strike itself", last.Data is RecordStruck);
        }, iter: Runs);
        counts.ShouldAllBeMet();

        static void Same(Assessment? actual, Assessment? expected) =>
            (actual is null ? null : actual with { Position = 0 }).ShouldBe(expected is null ? null : expected with { Position = 0 });
    }

    [Fact]
    public void R3_1_what_was_published_after_the_day_is_as_if_it_had_never_been_recorded()
    {
        var counts = new Counts();
        Gen.Select(AnyHistory.Likely, Gen.Int[0, 40]).Sample((log, quarter) =>
        {
            counts.Run();
            var until = new DateOnly(2016, 1, 1).AddMonths(3 * quarter);
            var known = Domain.Log.History.Standing(log).Where(e => e.Data switch { FiguresReported r => r.PublishedOn <= until, BaselineEstablished b => b.On <= until, _ => true }).ToList();
            var (all, some) = (Assess(log, until: until), Assess(known, until: until));
            (all is null ? null : all with { Position = 0 }).ShouldBe(some is null ? null : some with { Position = 0 });
            counts.Saw("something left out", known.Count < log.Count);
            counts.Saw("some verdicts", all?.Items.Count > 0);
        }, iter: Runs);
        counts.ShouldAllBeMet();
    }

    private static Recorded Stranger(int position, int kind)
    {
        var series = new SeriesKey("A", "CHN", kind == 1 ? "UZB" : "WLD", Flow.TwoWay, "TOTAL", "USD");
        return kind switch
        {
            0 => AnyHistory.At(position, "target/another", new TargetSet("another", Some.Level(1), Some.Citation)),
            1 or 2 => AnyHistory.At(position, series.Stream, new FiguresReported("A", "CHN", series.Counterpart, Flow.TwoWay, "TOTAL", "USD", new(2025, 2, 1), true, [new(Period.Year(2024), 50)], Some.Citation)),
            3 => AnyHistory.At(position, "publisher/STRANGER", new PublisherRegistered("STRANGER", "Stranger", "CHN", null, null, Some.Citation)),
            _ => AnyHistory.At(position, "mechanism/c-c5", new MechanismInaugurated("c-c5", "C+C5", new(2023, 5, 19), ["CHN", "KAZ"], Some.Citation)),
        };
    }

    private static object Scaled(object data, decimal k) => data switch
    {
        TargetSet { Terms: Level level } set => set with { Terms = level with { Amount = level.Amount * k } },
        BaselineEstablished b => b with { Value = b.Value * k },
        FiguresReported r => r with { Observations = r.Observations.Select(o => o with { Value = o.Value * k }).ToValueList() },
        _ => data,
    };

    private static Verdict WithoutMoney(Verdict v) => v with
    {
        Latest = v.Latest is null ? null : v.Latest with { Value = 0 },
        Baseline = v.Baseline is null ? null : v.Baseline with { Value = 0, PublishedNow = v.Baseline.PublishedNow is null ? null : 0 },
        Goal = v.Goal is null ? null : v.Goal with { Value = 0 },
        AtDeadline = v.AtDeadline is null ? null : v.AtDeadline with { Value = 0 },
        Gap = null,
        Projected = v.Projected is null ? null : new(0, 0, 0),
        RequiredPerYear = null,
        Nowcast = v.Nowcast is null ? null : v.Nowcast with { Value = 0, YearToDateValue = 0 },
        Crossing = v.Crossing is null ? null : v.Crossing with { Value = 0 },
    };
}
