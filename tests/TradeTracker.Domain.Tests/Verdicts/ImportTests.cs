using System.Text.Json;
using CsCheck;
using Shouldly;
using TradeTracker.Domain.Imports;
using TradeTracker.Domain.Log;
using TradeTracker.Domain.Series;
using TradeTracker.Domain.Values;
using TradeTracker.Domain.Verdicts;
using TradeTracker.Domain.Verdicts.Changes;
using Xunit;

namespace TradeTracker.Domain.Tests.Verdicts;

/// <summary>Figures of an import count from its acceptance to its reversal, all at once.</summary>
public sealed class ImportTests
{
    private const string Import = "import/a-1";

    /// <summary>A log, some of whose releases come by an import that is accepted at a later place and perhaps reverted at a still later one.</summary>
    private static readonly Gen<(IReadOnlyList<Recorded> Log, IReadOnlyList<Recorded> Waiting, int Accepted, int? Reverted)> Histories =
        Gen.Select(AnyHistory.Likely, Gen.Int[0, 30], Gen.Int[1, 30], Gen.Int[1, 30], Gen.Bool).Select((log, first, rest, after, reverts) =>
        {
            var from = first % log.Count;
            var accepted = from + 1 + rest % (log.Count - from);
            var struck = log.Take(accepted).Select(e => (e.Data as RecordStruck)?.EventId).ToHashSet();
            return (log, (IReadOnlyList<Recorded>)[.. log.Take(accepted).Skip(from).Where(e => e.Data is FiguresReported && !struck.Contains(e.EventId))], accepted, reverts ? accepted + after % (log.Count - accepted + 1) : (int?)null);
        });

    [Fact]
    public void An_import_says_what_its_figures_would_say_recorded_when_it_is_accepted()
    {
        var counts = new Counts();
        Histories.Sample(h =>
        {
            counts.Run();
            var others = h.Log.Except(h.Waiting).ToList();
            var place = others.Count(e => h.Log.Take(h.Accepted).Contains(e));
            var back = h.Reverted is { } r ? others.Count(e => h.Log.Take(r).Contains(e)) : (int?)null;
            IReadOnlyList<Recorded> imported =
            [
                .. h.Log.Take(h.Accepted).Select(e => h.Waiting.Contains(e) ? e with { Data = (FiguresReported)e.Data with { ImportId = "a-1" } } : e),
                AnyHistory.At(5000, Import, new ImportAccepted(false, false)),
                .. others.Skip(place).Take((back ?? others.Count) - place),
                .. back is null ? [] : new[] { AnyHistory.At(5001, Import, new ImportReverted("a slip")) },
                .. others.Skip(back ?? others.Count),
            ];
            IReadOnlyList<Recorded> plain = back is null ? [.. others.Take(place), .. h.Waiting, .. others.Skip(place)] : others;
            Told(imported).ShouldBe(Told(plain));
            counts.Saw("reverted", back is not null);
            counts.Saw("figures waited", h.Waiting.Count > 0);
            counts.Saw("shown", Told(plain).Length > 0);
        }, iter: Samples.Of(500));
        counts.ShouldAllBeMet();
    }

    private static string Told(IReadOnlyList<Recorded> log) =>
        string.Join('\n', Assessments.Assess(History.Stream, [.. log.Select((e, i) => e with { Position = i + 1 })], DateOnly.MaxValue)?.Items.Select(v => JsonSerializer.Serialize(v, WireJson.Options)) ?? []);

    [Fact]
    public void A_figure_that_was_struck_does_not_come_back_by_the_acceptance_of_its_import()
    {
        var release = Release("2024", 41);
        var history = History.Of(Some.Level()).Baseline("GACC", "CHN", "2022", 20).Record(release.Key().Stream, release).StrikeLast().Record(Import, new ImportAccepted(false, false));
        history.Verdict().Latest.ShouldBeNull();
    }

    [Fact]
    public void The_acceptance_and_the_reversal_are_what_changed_the_verdict()
    {
        var release = Release("2024", 41);
        var history = History.Of(Some.Level()).Baseline("GACC", "CHN", "2022", 20).Record(release.Key().Stream, release)
            .Record("import/other", new ImportAccepted(false, false)).Record(Import, new ImportAccepted(false, false)).Record(Import, new ImportReverted("a slip"));
        var changes = VerdictChanges.ByPosition(History.Stream, history.Events, DateOnly.MaxValue).Skip(1).ToList();
        changes.Select(c => (c.Position, c.Cause, c.After?.Status, c.Reason)).ShouldBe(
            [(5, Cause.ImportAccepted, Status.Attained, null), (6, Cause.ImportReverted, Status.Withheld, "a slip")]);
    }

    private static FiguresReported Release(string period, decimal value) =>
        new("GACC", "CHN", "KAZ", Flow.TwoWay, "TOTAL", "USD", new(2025, 2, 1), true, [new(Some.Period(period), value)], Some.Citation) { ImportId = "a-1" };
}
