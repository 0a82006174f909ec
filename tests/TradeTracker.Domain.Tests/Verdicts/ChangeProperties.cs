using CsCheck;
using Shouldly;
using TradeTracker.Domain.Imports;
using TradeTracker.Domain.Log;
using TradeTracker.Domain.Publishers;
using TradeTracker.Domain.Series;
using TradeTracker.Domain.Targets;
using TradeTracker.Domain.Values;
using TradeTracker.Domain.Verdicts;
using TradeTracker.Domain.Verdicts.Changes;
using Xunit;
using States = System.Collections.Generic.Dictionary<TradeTracker.Domain.Verdicts.ReadingKey, TradeTracker.Domain.Verdicts.Changes.VerdictState>;

namespace TradeTracker.Domain.Tests.Verdicts;

/// <summary>The history of verdicts is what somebody would find who asked for the verdicts after every event, or on every day.</summary>
public sealed class ChangeProperties
{
    private static readonly int Runs = Samples.Of(300);

    /// <summary>A target whose parties change, too, and is corrected, withdrawn, struck; with figures of all the parties it ever had.</summary>
    private static readonly Gen<IReadOnlyList<Recorded>> Eventful = Gen.Select(AnyHistory.Likely, Gen.Select(Gen.Int[0, 9], Gen.Int[0, 39], Gen.Int[0, 100]).List[0, 10]).Select((log, more) =>
    {
        var whole = log.ToList();
        foreach (var (kind, quarter, place) in more)
        {
            var (at, day) = (1 + place % whole.Count, new DateOnly(2016, 1, 1).AddMonths(3 * quarter));
            var struck = whole[place % at];
            var (stream, data) = kind switch
            {
                0 => (History.Stream, (object)new TargetRevised(day, Patch("""{"parties":["CHN","UZB"]}"""), Some.Citation)),
                1 => (History.Stream, new TargetCorrected(whole[0].EventId, Patch("""{"parties":["CHN","UZB"]}"""), "a slip", Some.Citation)),
                2 => (History.Stream, new TargetWithdrawn(day, "dropped", Some.Citation)),
                // What an import did is reverted, never struck (StrikeRecord).
                3 when struck.Data is not ImportEvent => (struck.Stream, new RecordStruck(struck.EventId, struck.Position, "a slip")),
                4 => (Uzbek(day).Key().Stream, Uzbek(day)),
                5 or 7 when whole.Take(at).LastOrDefault(e => e.Data is FiguresReported) is { Data: FiguresReported r } release => (release.Stream, new FiguresRetracted(r.PublishedOn.AddMonths(3), [r.Observations[0].Period], "counted twice", Some.Citation)),
                8 or 9 => (StreamKeys.Import("a-1"), new ImportAccepted(false, false)),
                6 => (StreamKeys.Publisher("A"), new PublisherRegistered("A", "A", "KAZ", null, null, Some.Citation)),
                _ => (History.Stream, new TargetRestated(day, Some.Citation)),
            };
            // What comes before an acceptance came by the import, where it was no one else's.
            if (kind >= 8) whole = [.. whole.Select((e, i) => i < at && i >= at - 3 && e.Data is FiguresReported r ? e with { Data = r with { ImportId = "a-1" } } : e)];
            if (kind == 9) whole.Insert(Math.Min(whole.Count, at + 1 + place % 4), AnyHistory.At(2000 + whole.Count, StreamKeys.Import("a-1"), new ImportReverted("a slip")));
            whole.Insert(at, AnyHistory.At(1000 + whole.Count, stream, data));
        }
        return (IReadOnlyList<Recorded>)[.. whole.Select((e, i) => e with { Position = 10 * (i + 1) })];
    });

    [Fact]
    public void The_history_by_position_is_that_of_assessing_every_prefix_from_scratch()
    {
        var counts = new Counts();
        Eventful.Sample(log =>
        {
            counts.Run();
            var history = VerdictChanges.ByPosition(History.Stream, log, DateOnly.MaxValue).ToList();
            history.Select(c => (c.Position, Of(c), c.Before, c.After)).ShouldBe(Differences(log.Select((e, i) => (e.Position, StatesOf([.. log.Take(i + 1)], DateOnly.MaxValue)))));
            foreach (var cause in (Cause[])[Cause.TargetSet, Cause.NewFigure, Cause.RevisedFigure, Cause.RetractedFigure, Cause.RecordStruck, Cause.Baseline, Cause.TargetRevised, Cause.TargetCorrected, Cause.TargetWithdrawn, Cause.ImportAccepted, Cause.ImportReverted, Cause.Publisher])
                counts.Saw($"cause {cause}", history.Exists(c => c.Cause == cause), floor: cause is Cause.Publisher ? 0 : 1); // a publisher moves a verdict only where it judges
        }, iter: Runs);
        counts.ShouldAllBeMet();
    }

    [Fact]
    public void The_history_after_a_position_is_the_rest_of_the_whole() => Gen.Select(Eventful, Gen.Int[0, 400]).Sample((log, after) =>
        VerdictChanges.ByPosition(History.Stream, log, DateOnly.MaxValue, after).ShouldBe(VerdictChanges.ByPosition(History.Stream, log, DateOnly.MaxValue).Where(c => c.Position > after)), iter: Runs);

    [Fact]
    public void The_history_by_day_is_that_of_asking_on_every_day()
    {
        var counts = new Counts();
        Eventful.Sample(log =>
        {
            counts.Run();
            var days = Enumerable.Range(0, 45).Select(quarter => new DateOnly(2016, 1, 1).AddMonths(3 * quarter)).Concat(Enumerable.Range(2016, 5).Select(year => new DateOnly(year, 5, 17))).Order();
            var history = VerdictChanges.ByPublication(History.Stream, log, new(2027, 1, 1)).ToList();
            history.Select(c => (c.On!.Value, Of(c), c.Before, c.After)).ShouldBe(Differences(days.Select(day => (day, StatesOf(log, day)))));
            counts.Saw("several days", history.Select(c => c.On).Distinct().Count() > 1);
            foreach (var cause in (Cause[])[Cause.TargetSet, Cause.NewFigure, Cause.RevisedFigure, Cause.Baseline, Cause.TargetRevised]) counts.Saw($"cause {cause}", history.Exists(c => c.Cause == cause), floor: 1);
        }, iter: Runs);
        counts.ShouldAllBeMet();
    }

    private static MergePatch Patch(string json) => new(System.Text.Json.JsonElement.Parse(json));

    private static ReadingKey Of(VerdictChange c) => new(c.Publisher, c.Reporter);

    private static IEnumerable<(T At, ReadingKey Reading, VerdictState? Before, VerdictState? After)> Differences<T>(IEnumerable<(T At, States States)> assessed)
    {
        States before = [];
        foreach (var (at, now) in assessed)
        {
            foreach (var reading in before.Keys.Union(now.Keys).OrderBy(r => r.Publisher, StringComparer.Ordinal).ThenBy(r => r.Reporter, StringComparer.Ordinal))
                if (before.GetValueOrDefault(reading) != now.GetValueOrDefault(reading)) yield return (at, reading, before.GetValueOrDefault(reading), now.GetValueOrDefault(reading));
            before = now;
        }
    }

    private static States StatesOf(IReadOnlyList<Recorded> log, DateOnly until) => Assessments.Assess(History.Stream, log, until)?.Items.ToDictionary(v => new ReadingKey(v.Publisher, v.Reporter), v => new VerdictState
    {
        Status = v.Status,
        Reason = v.Reason,
        Method = v.Method,
        Latest = v.Latest,
        Baseline = v.Baseline,
        Goal = v.Goal,
        FirstMet = v.FirstMet,
        LostOn = v.LostOn,
    }) ?? [];

    private static FiguresReported Uzbek(DateOnly day) => new("A", "CHN", "UZB", Flow.TwoWay, "TOTAL", "USD", day, true, [new(Period.Year(day.Year - 1), 5 + day.Year % 5)], Some.Citation);
}
