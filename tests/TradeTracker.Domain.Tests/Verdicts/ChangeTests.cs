using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Shouldly;
using TradeTracker.Domain.Adoptions;
using TradeTracker.Domain.Imports;
using TradeTracker.Domain.Log;
using TradeTracker.Domain.Publishers;
using TradeTracker.Domain.Series;
using TradeTracker.Domain.Targets;
using TradeTracker.Domain.Values;
using TradeTracker.Domain.Verdicts;
using TradeTracker.Domain.Verdicts.Changes;
using Xunit;

namespace TradeTracker.Domain.Tests.Verdicts;

/// <summary>Why a status changed (domain §6).</summary>
public sealed class ChangeTests
{
    // Positions: 1 target, 2 baseline, 3 figure of 2024.
    private static History Some40() => History.Of(Some.Level()).Baseline("GACC", "CHN", "2022", 20).Figure("GACC", "CHN", "2024", 30, "2025-02-01");

    private static IReadOnlyList<VerdictChange> Of(History history) => [.. VerdictChanges.ByPosition(History.Stream, history.Events, DateOnly.MaxValue)];

    private static VerdictChange Last(History history) => Of(history)[^1];

    private static string Told(VerdictChange c) => $"{c.Position} {WireJson.Code(c.Cause)}: {Told(c.Before)} → {Told(c.After)}";

    private static string Told(VerdictState? s) => s is null ? "not shown" : $"{WireJson.Code(s.Status)}{(s.Latest is { } l ? $" {l.Period} {l.Value}" : "")}";

    [Fact]
    public void A_figure_a_revision_and_a_strike_are_three_changes_with_their_causes()
    {
        var history = Some40().Figure("GACC", "CHN", "2024", 41, "2025-08-01").StrikeLast();
        Of(history).Select(Told).ShouldBe(
        [
            "2 baseline: not shown → withheld",
            "3 new-figure: withheld → on-track 2024 30",
            "4 revised-figure: on-track 2024 30 → attained 2024 41",
            "5 record-struck: attained 2024 41 → on-track 2024 30",
        ]);
        var (revised, struck) = (Of(history)[2], Of(history)[3]);
        (revised.On, revised.Citation, revised.Reason, revised.After!.FirstMet).ShouldBe((new(2025, 8, 1), Some.Citation, null, Some.Period("2024")));
        (struck.On, struck.Citation, struck.Reason).ShouldBe((null, null, "a slip"));
    }

    [Fact]
    public void The_history_after_a_position_is_the_rest_of_the_whole()
    {
        var history = Some40().Figure("GACC", "CHN", "2024", 41, "2025-08-01").StrikeLast();
        for (var after = 0; after <= 5; after++)
            VerdictChanges.ByPosition(History.Stream, history.Events, DateOnly.MaxValue, after).ShouldBe(Of(history).Where(c => c.Position > after));
    }

    [Fact]
    public void A_change_of_no_compared_member_is_none()
    {
        Of(Some40().Figure("GACC", "CHN", "2019", 15, "2025-03-01").Record(History.Stream, new TargetRestated(new(2025, 4, 1), Some.Citation))).Count.ShouldBe(2);
        Last(Some40().Figure("GACC", "CHN", "2024", 30, "2025-08-01")).Before!.Status.ShouldBe(Status.OnTrack); // its day of publication is another
    }

    [Theory]
    [InlineData("2023", 45, "new-figure")]
    [InlineData("2024", 45, "revised-figure")]
    [InlineData("2024", null, "revised-figure")]
    public void A_release_is_a_revision_where_all_its_periods_were_known(string period, int? value, string cause) =>
        WireJson.Code(Last(Some40().Figure("GACC", "CHN", period, value, "2025-08-01", status: value is null ? ObsStatus.Missing : ObsStatus.Normal)).Cause).ShouldBe(cause);

    [Theory]
    [InlineData("2025", "new-figure")]
    [InlineData("2025-Q1", "revised-figure")]
    public void A_release_of_known_and_new_periods_is_told_by_the_latest_year(string added, string cause)
    {
        var release = new FiguresReported("GACC", "CHN", "KAZ", Flow.TwoWay, "TOTAL", "USD", new(2026, 2, 1), true, [new(Some.Period("2024"), 31), new(Some.Period(added), 33)], Some.Citation);
        WireJson.Code(Last(Some40().Record(release.Key().Stream, release)).Cause).ShouldBe(cause);
    }

    [Fact]
    public void A_retraction_a_baseline_a_revision_and_a_correction_are_named()
    {
        var series = Some40().Events[2].Stream;
        Told(Last(Some40().Record(series, new FiguresRetracted(new(2025, 9, 1), [Some.Period("2024")], "counted twice", Some.Citation)))).ShouldBe("4 retracted-figure: on-track 2024 30 → withheld");
        Told(Last(Some40().Baseline("GACC", "CHN", "2022", 29.9m))).ShouldBe("4 baseline: on-track 2024 30 → limited-progress 2024 30");
        Told(Last(Some40().Record(History.Stream, new TargetRevised(new(2025, 3, 1), Patch("""{"amount":28}"""), Some.Citation)))).ShouldBe("4 target-revised: on-track 2024 30 → attained 2024 30");
        var corrected = Last(Some40().Record(History.Stream, new TargetCorrected(Some40().Events[0].EventId, Patch("""{"amount":28}"""), "typed 40", Some.Citation)));
        (Told(corrected), corrected.Reason, corrected.On).ShouldBe(("4 target-corrected: on-track 2024 30 → attained 2024 30", "typed 40", null));
    }

    [Fact]
    public void An_end_of_the_target_is_named_where_figures_published_later_no_longer_count()
    {
        Told(Last(Some40().Record(History.Stream, new TargetWithdrawn(new(2025, 1, 1), "dropped", Some.Citation)))).ShouldBe("4 target-withdrawn: on-track 2024 30 → withheld");
        Told(Last(Some40().Record(History.Stream, new TargetSuperseded("another", new(2025, 1, 1), Some.Citation)))).ShouldBe("4 target-superseded: on-track 2024 30 → withheld");
        Of(Some40().Record(History.Stream, new TargetWithdrawn(new(2025, 3, 1), "dropped", Some.Citation))).Count.ShouldBe(2);
    }

    [Fact]
    public void A_struck_target_ends_its_history_and_a_struck_strike_goes_on_with_it()
    {
        var struck = new RecordStruck(Some40().Events[0].EventId, 1, "never said");
        var ended = Some40().Record(History.Stream, struck);
        Told(Last(ended)).ShouldBe("4 record-struck: on-track 2024 30 → not shown");
        Of(ended.Figure("GACC", "CHN", "2024", 41, "2025-08-01"))[^1].Position.ShouldBe(4);
        Told(Last(ended.Record(History.Stream, new RecordStruck(ended.Events[3].EventId, 4, "it was")))).ShouldBe("6 record-struck: not shown → attained 2024 41");
    }

    [Fact]
    public void Figures_recorded_before_the_target_speak_from_its_setting_on()
    {
        var figures = new History().Figure("GACC", "CHN", "2024", 41, "2025-02-01").Record(History.Stream, Some40().Events[0].Data);
        Told(Of(figures).ShouldHaveSingleItem()).ShouldBe("2 target-set: not shown → attained 2024 41");
    }

    [Fact]
    public void Members_and_publishers_are_causes()
    {
        // Turkmenistan's figures are there before it joins, and are revised after.
        var pair = History.Of(Some.Level() with { Parties = ["CHN", "PAIR"] }).Group("PAIR", "2000-01-01", "KAZ", "UZB")
            .Trade("GACC", "CHN", "KAZ", 2024, 30).Trade("GACC", "CHN", "UZB", 2024, 9).Trade("GACC", "CHN", "TKM", 2024, 4)
            .Joined("PAIR", "TKM", "2020-01-01").Trade("GACC", "CHN", "TKM", 2024, 3);
        Of(pair).Select(Told).ShouldBe(
        [
            "3 new-figure: not shown → withheld",
            "4 new-figure: withheld → withheld 2024 39",
            "6 membership: withheld 2024 39 → attained 2024 43",
            "7 revised-figure: attained 2024 43 → attained 2024 42",
        ]);

        var judged = History.Of(Some.Level() with { JudgedBy = new(JudgedByRule.Reading, "KZ-BNS") });
        Of(judged.Publisher("KZ-BNS", "KAZ")).Select(c => $"{Told(c)} {c.Reporter}").ShouldBe(
            ["1 target-set: not shown → withheld CHN", "2 publisher: withheld → not shown CHN", "2 publisher: not shown → withheld KAZ"]);
    }

    [Fact]
    public void Deadlines_rates_and_adopted_methods_are_causes_on_their_days_by_both_clocks()
    {
        var history = History.Of(Some.Level(by: 2024)).Baseline("GACC", "CHN", "2022", 20).Figure("GACC", "CHN", "2023", 210, "2024-02-01", unit: "CNY")
            .Rate("CNY-USD", 2023, 0.14m, "2024-03-01")
            .Record(StreamKeys.Methods, new MethodAdopted("linear-ratio/1", new(2024, 6, 1), Some.Citation)).Reached("2024-12-31");
        string[] changes =
        [
            "4 rate: withheld → on-track 2023 29.40",
            "5 method-adopted: on-track 2023 29.40 → acceleration-needed 2023 29.40",
            "6 deadline-reached: acceleration-needed 2023 29.40 → due 2023 29.40",
        ];
        Of(history).TakeLast(3).Select(Told).ShouldBe(changes);
        (Of(history)[^2].Before!.Method, Of(history)[^2].After!.Method, Of(history)[^1].On, Of(history)[^1].Citation).ShouldBe(("cagr-ratio/1", "linear-ratio/1", new(2025, 1, 1), null));
        VerdictChanges.ByPublication(History.Stream, history.Events, Some.Today).TakeLast(3).Select(Told).ShouldBe(changes);
    }

    [Fact]
    public void By_the_publication_clock_a_change_has_the_day_on_which_it_was_published_whenever_recorded()
    {
        // Recorded in the wrong order, and once wrongly.
        var history = History.Of(Some.Level()).Figure("GACC", "CHN", "2025", 99, "2026-02-01").StrikeLast()
            .Figure("GACC", "CHN", "2024", 41, "2025-08-01").Figure("KZ-BNS", "KAZ", "2024", 25, "2025-08-01").Figure("GACC", "CHN", "2024", 30, "2025-02-01").Baseline("GACC", "CHN", "2022", 20);
        string[] all =
        [
            "2023-05-17 GACC 1 target-set: not shown → withheld",
            "2025-02-01 GACC 6 new-figure: withheld → on-track 2024 30",
            "2025-08-01 GACC 4 revised-figure: on-track 2024 30 → attained 2024 41",
            "2025-08-01 KZ-BNS 5 new-figure: not shown → withheld 2024 25",
        ];
        ByPublication("2026-11-24").ShouldBe(all);
        ByPublication("2025-08-01").ShouldBe(all);
        ByPublication("2025-07-31").ShouldBe(all[..2]);

        IEnumerable<string> ByPublication(string until) =>
            VerdictChanges.ByPublication(History.Stream, history.Events, Some.Day(until)).Select(c => $"{c.On:yyyy-MM-dd} {c.Publisher} {Told(c)}");
    }

    [Fact]
    public void Every_event_type_has_a_cause_or_is_said_to_have_none()
    {
        var types = typeof(EventNameAttribute).Assembly.GetTypes().Where(t => t.GetCustomAttribute<EventNameAttribute>() is not null).ToList();
        types.Where(t => Occasion.Of(RuntimeHelpers.GetUninitializedObject(t)) is null).ShouldBeEmpty();
        // All but these happen on a day of the publication clock; the setting's is in its terms.
        var undated = types.Where(t => t != typeof(TargetSet) && Occasion.Of(RuntimeHelpers.GetUninitializedObject(t))!.Cause is not null && Occasion.DayOf(RuntimeHelpers.GetUninitializedObject(t)) is null);
        undated.ShouldBe([typeof(RecordStruck), typeof(TargetCorrected), typeof(PublisherRegistered), typeof(PublisherAmended), typeof(ImportAccepted), typeof(ImportReverted)], ignoreOrder: true);
    }

    private static MergePatch Patch(string json) => new(JsonElement.Parse(json));
}
