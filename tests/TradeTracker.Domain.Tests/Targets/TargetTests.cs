using System.Text.Json;
using Shouldly;
using TradeTracker.Domain.Targets;
using TradeTracker.Domain.Values;
using Xunit;

namespace TradeTracker.Domain.Tests.Targets;

/// <summary>What is known of a target after its events.</summary>
public sealed class TargetTests
{
    private static readonly TargetSet Set = new("china-kazakhstan", Some.Level(), Some.Citation with { Quote = "forty billion" });

    private static Target After(params TargetEvent[] events) => events.Aggregate(Target.Evolve(null, Set)!, (target, e) => Target.Evolve(target, e)!);

    private static TargetRevised Revised(string on, string members) => new(Some.Day(on), new(JsonElement.Parse(members)), Some.Citation);

    private static BaselineEstablished Baseline(string on, string publisher = "GACC") => new(publisher, "CHN", Some.Period("2022"), 31, "USD", Some.Day(on), Some.Citation);

    [Fact]
    public void A_target_is_found_by_every_party_unit_and_publisher_it_ever_had()
    {
        var target = After(Baseline("2023-05-17", "IMF"), Revised("2024-01-01", """{"parties":["CHN","C5"],"unit":"CNY","judgedBy":{"publisher":"GACC"}}"""));
        target.Corridors.ShouldBe(["CHN|KAZ", "C5|CHN"]);
        target.PartiesEver.ShouldBe(["CHN", "KAZ", "C5"]);
        target.UnitsEver.ShouldBe(["USD", "CNY"]);
        target.Publishers.ShouldBe(["IMF", "GACC"]);
        target.Parties.ShouldBe(["CHN", "C5"]);
        target.CorridorsOf(new[] { ("C5", "UZB") }.ToLookup(m => m.Item1, m => m.Item2)).ShouldBe(["CHN|KAZ", "C5|CHN", "CHN|UZB"], ignoreOrder: true);
    }

    [Fact]
    public void A_share_is_also_found_by_the_whole_it_is_a_part_of() =>
        Target.Evolve(null, new TargetSet("part", Some.Share(0.1m), Some.Citation))!.Corridors.ShouldBe(["CHN|KAZ", "CHN|WLD"]);

    [Theory]
    [InlineData("forty billion")]
    [InlineData("by 2030")]
    [InlineData("china-kazakhstan")]
    [InlineData("reach $40 billion")]
    [InlineData("kazakhstan trade")]
    public void A_target_is_searched_by_its_name_id_deadline_and_citation(string words) => After().Words.ShouldContain(Spelling.Plain(words));

    [Theory]
    [InlineData("2024-01-01", "2024-01-02", "superseded")]
    [InlineData("2024-01-01", "2024-01-01", "superseded")]
    [InlineData("2024-01-02", "2024-01-01", "withdrawn")]
    public void R4_8_a_target_is_what_became_of_it_first(string superseded, string withdrawn, string state)
    {
        var target = After(new TargetSuperseded("other", Some.Day(superseded), Some.Citation), new TargetWithdrawn(Some.Day(withdrawn), "dropped", Some.Citation));
        target.State.ShouldBe(state);
    }

    [Fact]
    public void R4_8_a_target_that_was_superseded_twice_is_superseded()
    {
        TargetSuperseded By(string other, string on) => new(other, Some.Day(on), Some.Citation);
        After(By("one", "2024-01-01"), By("another", "2025-01-01")).State.ShouldBe("superseded");
    }

    [Fact]
    public void R4_8_a_target_is_active_until_then()
    {
        After().State.ShouldBe("active");
        Target.States.ShouldBe(["active", "superseded", "withdrawn"]);
    }

    [Fact]
    public void R3_1_what_is_dated_later_has_not_been_said_yet()
    {
        var (day, next) = (Some.Day("2024-01-01"), Some.Day("2024-01-02"));
        TargetEvent[] On(string on) =>
        [
            Baseline(on), new TargetAgreed(Some.Day(on), Some.Citation), new TargetRestated(Some.Day(on), Some.Citation), Revised(on, """{"amount":45}"""),
            new TargetSuperseded("other", Some.Day(on), Some.Citation), new TargetWithdrawn(Some.Day(on), "dropped", Some.Citation),
        ];
        After([.. On("2024-01-01"), .. On("2024-01-02")]).At(day).ShouldBe(After(On("2024-01-01")));
        After([.. On("2024-01-01"), .. On("2024-01-02")]).At(next).ShouldBe(After([.. On("2024-01-01"), .. On("2024-01-02")]));
    }

    [Theory]
    [InlineData("an agreement")]
    [InlineData("a restatement")]
    [InlineData("a supersession")]
    [InlineData("a withdrawal")]
    [InlineData("a revision")]
    public void What_happens_lies_between_the_announcement_and_today_and_before_the_end_and_is_recorded_once(string what)
    {
        var ended = After(new TargetWithdrawn(Some.Day("2025-01-01"), "another reason", Some.Citation));
        Decide(what, "2023-05-16", After()).Refusal.ShouldHaveCode("before-announcement");
        Decide(what, "2023-05-17", After()).Refusal.ShouldBeNull();
        Decide(what, "2026-11-25", After()).Refusal.ShouldHaveCode("in-the-future");
        Decide(what, "2024-12-31", ended).Refusal.ShouldBeNull();
        Decide(what, "2025-01-01", ended).Refusal.ShouldHaveCode("target-ended");

        var happened = Decide(what, "2026-11-24", After()).Events.ShouldHaveSingleItem();
        var again = Decide(what, "2026-11-24", After(happened));
        (again.Events.Count, again.Refusal).ShouldBe((0, null));
    }

    private static Decision<TargetEvent> Decide(string what, string on, Target target) => what switch
    {
        "an agreement" => new AgreeTarget(Some.Day(on), Some.Citation).Decide(target, Some.Today),
        "a restatement" => new RestateTarget(Some.Day(on), Some.Citation).Decide(target, Some.Today),
        "a supersession" => new SupersedeTarget("other", Some.Day(on), Some.Citation).Decide(target, Some.Today),
        "a withdrawal" => new WithdrawTarget(Some.Day(on), "dropped", Some.Citation).Decide(target, Some.Today),
        _ => new ReviseTarget(Some.Day(on), Revised(on, """{"amount":45}""").Members, Some.Citation).Decide(target, Some.Today, Some.Rosters),
    };

    [Theory]
    [InlineData("an agreement")]
    [InlineData("a restatement")]
    [InlineData("a supersession")]
    [InlineData("a withdrawal")]
    [InlineData("a revision")]
    [InlineData("a baseline")]
    public void The_last_fact_may_be_any(string what)
    {
        var (early, late) = what == "a baseline" ? (Baseline("2024-01-01"), Baseline("2025-01-01")) : (Decide(what, "2024-01-01", After()).Events[0], Decide(what, "2025-01-01", After()).Events[0]);
        After(late, early).LastFactOn.ShouldBe(Some.Day("2025-01-01"));
        After().LastFactOn.ShouldBe(Some.Day("2023-05-17"));
    }

    [Fact]
    public void Every_kind_has_its_code()
    {
        TargetKinds.All.ShouldBe(["cumulative", "growth", "increase", "level", "multiple", "share"]);
        After().Kind.ShouldBe("level");
    }

    [Theory]
    [InlineData(DeadlinePrecision.Year, "2030-06-30", "2030-12-31")]
    [InlineData(DeadlinePrecision.Day, "2030-06-30", "2030-06-30")]
    [InlineData(DeadlinePrecision.Vague, "2030-06-30", null)]
    [InlineData(DeadlinePrecision.None, null, null)]
    public void R4_2_the_last_day_to_meet_it_is_the_day_named_or_the_last_of_its_year(DeadlinePrecision precision, string? date, string? last) =>
        (Some.Level() with { Deadline = new(date is null ? null : Some.Day(date), precision, null) }).LastDay.ShouldBe(last is null ? null : Some.Day(last));

    [Theory]
    [InlineData("2030-12-31", "2030")]
    [InlineData("2030-12-30", "2029")]
    public void R4_2_a_day_is_decided_by_the_last_year_that_ended_by_it(string date, string year) =>
        new Deadline(Some.Day(date), DeadlinePrecision.Day, null).Year(default).ShouldBe(Some.Period(year));

    [Fact]
    public void R4_2_a_window_names_the_deadlines_year_itself() =>
        (Some.Cumulative(9, 2020, 2021) with { Deadline = new(new(2022, 12, 31), DeadlinePrecision.Vague, null) }).DeadlineYear.ShouldBe(Some.Period("2021"));

    [Fact]
    public void A_window_counts_both_its_years_and_starts_after_the_one_before() =>
        (Some.Window(2020, 2021).Years, Some.Window(2020, 2021).Before).ShouldBe((2, Some.Period("2019")));

    [Fact]
    public void A_growth_becomes_its_goal_year_by_year()
    {
        var growth = Some.Growth(0.1m);
        (growth.Goal(100), growth.After(100, 1), growth.Goal(null), growth.Goal(decimal.MaxValue)).ShouldBe((161.051m, 110m, null, null));
        (Some.Multiple(2).Goal(7), Some.Multiple(2).Goal(null)).ShouldBe((14m, null));
    }

    [Fact]
    public void An_increase_counts_beyond_its_start_and_a_cumulative_from_nothing() =>
        (Some.Increase(9, 2020, 2021).Floor(7), Some.Increase(9, 2020, 2021).Floor(null), Some.Cumulative(9, 2020, 2021).Floor(7)).ShouldBe((7m, null, 0m));
}
