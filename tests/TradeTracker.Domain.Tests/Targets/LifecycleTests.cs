using System.Text.Json;
using Shouldly;
using TradeTracker.Domain.Log;
using TradeTracker.Domain.Targets;
using TradeTracker.Domain.Values;
using Xunit;

namespace TradeTracker.Domain.Tests.Targets;

/// <summary>What becomes of a promise: revised, superseded, withdrawn; and what becomes of our record of it: corrected.</summary>
public sealed class LifecycleTests
{
    private static readonly TargetSet Set = new("china-kazakhstan", Some.Level(), Some.Citation);
    private static readonly Target Standing = After(Set, Baseline("2022", 31));

    private static Target After(params TargetEvent[] events) => events.Aggregate((Target?)null, Target.Evolve)!;

    private static MergePatch Patch(string json) => new(JsonElement.Parse(json));

    private static TargetRevised Revised(string on, string members) => new(Some.Day(on), Patch(members), Some.Citation);

    private static BaselineEstablished Baseline(string year, decimal value, string on = "2023-05-17") => new("GACC", "CHN", Some.Period(year), value, "USD", Some.Day(on), Some.Citation);

    private static Refusal? Refused(string on, string members) => new ReviseTarget(Some.Day(on), Patch(members), Some.Citation).Decide(Standing, Some.Today, Some.Rosters).Refusal;

    [Theory]
    [InlineData("2024-01-01", """{"amount":45}""", null)]
    [InlineData("2024-01-01", """{"amount":40}""", "nothing-changes")]
    [InlineData("2024-01-01", """{"amount":0}""", "amount-not-positive")]
    [InlineData("2024-01-01", """{"amount":31}""", "baseline-equals-goal")]
    [InlineData("2024-01-01", """{"deadline":{"date":"2023-01-01"}}""", "deadline-before-announcement")]
    [InlineData("2024-01-01", """{"announcedOn":"2023-06-01"}""", "not-revisable")]
    [InlineData("2023-05-16", """{"amount":45}""", "before-announcement")]
    [InlineData("2026-11-25", """{"amount":45}""", "in-the-future")]
    public void A_revision_states_terms_that_hold(string on, string members, string? code) => Refused(on, members).ShouldHaveCode(code);

    [Theory]
    [InlineData("""{"amount":45}""", "Raised")]
    [InlineData("""{"amount":35}""", "Lowered")]
    [InlineData("""{"deadline":{"date":"2031-12-31"}}""", "Extended")]
    [InlineData("""{"amount":45,"deadline":{"date":"2029-12-31"}}""", "Raised, Shortened")]
    [InlineData("""{"deadline":{"date":null,"precision":"none"}}""", "Extended")]
    [InlineData("""{"measure":{"product":"27"},"amount":45}""", "Rescoped")]
    [InlineData("""{"kind":"multiple","amount":null,"factor":2}""", "Rescoped")]
    [InlineData("""{"name":"another"}""", "")]
    public void What_a_revision_did_is_derived(string members, string words) =>
        string.Join(", ", RevisionChange.Words(Set.Terms, Patch(members).Apply(Set.Terms))).ShouldBe(words);

    [Fact]
    public void The_terms_in_force_follow_the_days_of_the_revisions_and_not_their_order_in_the_record()
    {
        var target = After(Set, Revised("2025-01-01", """{"amount":60}"""), Revised("2024-01-01", """{"amount":45}"""));
        decimal Goal(string until) => target.At(Some.Day(until)).Terms.Goal(null)!.Value;
        (Goal("2023-12-31"), Goal("2024-01-01"), Goal("2025-01-01")).ShouldBe((40, 45, 60));
    }

    [Fact]
    public void R4_3_another_kind_of_promise_is_counted_from_the_same_baselines() =>
        After(Set, Baseline("2022", 31), Revised("2024-01-01", """{"kind":"multiple","amount":null,"factor":2}""")).BaselinesInForce().Count().ShouldBe(1);

    [Fact]
    public void R4_3_A_change_of_scope_ends_the_baselines_of_before()
    {
        var target = After(Set, Baseline("2022", 31), Revised("2024-01-01", """{"measure":{"product":"27"}}"""), Baseline("2023", 5, on: "2024-01-01"));
        target.BaselinesInForce().Select(b => b.Value).ShouldBe([5m]);
        target.At(Some.Day("2023-12-31")).BaselinesInForce().Select(b => b.Value).ShouldBe([31m]);
    }

    [Fact]
    public void R4_8_A_target_ends_with_the_first_supersession_or_withdrawal()
    {
        var withdrawn = After(Set, new TargetSuperseded("other", Some.Day("2025-01-01"), Some.Citation), new TargetWithdrawn(Some.Day("2024-01-01"), "dropped", Some.Citation));
        (withdrawn.State, withdrawn.EndedOn).ShouldBe(("withdrawn", Some.Day("2024-01-01")));
        withdrawn.At(Some.Day("2023-12-31")).State.ShouldBe("active");
        new RestateTarget(Some.Day("2024-01-01"), Some.Citation).Decide(withdrawn, Some.Today).Refusal.ShouldHaveCode("target-ended");
        new SupersedeTarget("china-kazakhstan", Some.Day("2024-01-01"), Some.Citation).Decide(Standing, Some.Today).Refusal.ShouldHaveCode("supersedes-itself");
    }

    [Fact]
    public void A_correction_counts_in_the_place_of_the_event_it_corrects_and_until_it_is_struck()
    {
        List<Recorded> log = [At(1, Set), At(2, Baseline("2022", 31)), At(3, Revised("2024-01-01", """{"deadline":{"date":"2031-12-31"}}"""))];
        var command = new CorrectTarget(null, Patch("""{"amount":44}"""), "Typed 40 for 44.", Some.Citation);
        log.Add(At(4, command.Decide(log, Some.Today, Some.Rosters).Events.Single()));
        Fold(log).Terms.ShouldBe(Set.Terms with { Deadline = Set.Terms.Deadline with { Date = Some.Day("2031-12-31") } } is Domain.Targets.Kinds.Level level ? level with { Amount = 44 } : null);
        command.Decide(log, Some.Today, Some.Rosters).Refusal.ShouldBeNull();
        command.Decide(log, Some.Today, Some.Rosters).Events.ShouldBeEmpty();
        (command with { Reason = "Again." }).Decide(log, Some.Today, Some.Rosters).Refusal.ShouldHaveCode("nothing-changes");
        (command with { Position = 2, Members = Patch("""{"value":44}""") }).Decide(log, Some.Today, Some.Rosters).Refusal.ShouldHaveCode("baseline-equals-goal");
        (command with { Position = 4 }).Decide(log, Some.Today, Some.Rosters).Refusal.ShouldHaveCode("not-correctable");
        (command with { Position = 3, Members = Patch("""{"on":"2026-11-25"}""") }).Decide(log, Some.Today, Some.Rosters).Refusal.ShouldHaveCode("in-the-future");
        (command with { Position = 3, Members = Patch("""{"on":"2023-05-16"}""") }).Decide(log, Some.Today, Some.Rosters).Refusal.ShouldHaveCode("before-announcement");
        (command with { Position = 9 }).Decide(log, Some.Today, Some.Rosters).Refusal.ShouldHaveCode("not-correctable");

        log.Add(At(5, new RecordStruck(log[3].EventId, 4, "It was 40.")));
        Fold(log).Terms.Goal(null).ShouldBe(40);
    }

    [Theory]
    [InlineData(1, "announcedOn")]
    [InlineData(2, "on")]
    [InlineData(3, "on")]
    [InlineData(4, "on")]
    [InlineData(5, "on")]
    [InlineData(6, "on")]
    [InlineData(7, "on")]
    public void Any_event_is_corrected_to_a_day_from_the_announcement_until_today(int position, string member)
    {
        var day = Some.Day("2024-01-01");
        TargetEvent[] events =
        [
            Set, Baseline("2022", 31), new TargetAgreed(day, Some.Citation), new TargetRestated(day, Some.Citation), Revised("2024-01-01", """{"amount":45}"""),
            new TargetSuperseded("other", day, Some.Citation), new TargetWithdrawn(day, "dropped", Some.Citation),
        ];
        List<Recorded> log = [.. events.Select((e, i) => At(i + 1, e))];
        Decision<TargetEvent> To(string on) => new CorrectTarget(position, Patch($$"""{"{{member}}":"{{on}}"}"""), "Mistyped.", Some.Citation).Decide(log, Some.Today, Some.Rosters);

        To("2026-11-25").Refusal.ShouldHaveCode("in-the-future", "/members");
        To("2023-05-16").Refusal.ShouldHaveCode(position == 1 ? null : "before-announcement");
        To("2026-11-24").Refusal.ShouldBeNull();
        log.Add(At(8, To("2023-05-18").Events.ShouldHaveSingleItem()));
        JsonSerializer.Serialize(History.Standing(log)[position - 1].Data, WireJson.Options).ShouldContain($"\"{member}\":\"2023-05-18\"");
        To("2023-05-18").Events.ShouldBeEmpty();
        History.Standing(log).Count.ShouldBe(7);
    }

    [Fact]
    public void A_correction_that_breaks_the_terms_says_where_in_the_members() =>
        new CorrectTarget(1, Patch("""{"amount":0}"""), "Mistyped.", Some.Citation).Decide([At(1, Set)], Some.Today, Some.Rosters).Refusal.ShouldHaveCode("amount-not-positive", "/members/amount");

    [Theory]
    [InlineData("""{"amount":0}""", "/members/amount")]
    [InlineData("""{"announcedOn":"2023-06-01"}""", "/members/announcedOn")]
    [InlineData("""{"amount":40}""", "/members")]
    public void A_revision_that_is_refused_says_where_in_the_members(string members, string at) => Refused("2024-01-01", members)!.Pointer.ShouldBe(at);

    private static Recorded At(int position, object data) => new(new Guid(position, 0, 0, new byte[8]), position, "target/china-kazakhstan", data);

    private static Target Fold(IReadOnlyList<Recorded> log) => History.Standing(log).Select(e => e.Data).OfType<TargetEvent>().Aggregate((Target?)null, Target.Evolve)!;
}
