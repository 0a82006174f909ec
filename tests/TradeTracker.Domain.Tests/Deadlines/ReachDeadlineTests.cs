using System.Text.Json;
using Shouldly;
using TradeTracker.Domain.Deadlines;
using TradeTracker.Domain.Targets;
using Xunit;

namespace TradeTracker.Domain.Tests.Deadlines;

public sealed class ReachDeadlineTests
{
    /// <summary>By 2024, announced on 2023-05-17.</summary>
    private static Target By2024 { get; } = Target.Evolve(null, new TargetSet("t", Some.Level(by: 2024), Some.Citation))!;

    private static Target Revised(Target target, string on, string deadline) =>
        Target.Evolve(target, new TargetRevised(Some.Day(on), new(JsonSerializer.SerializeToElement(new { deadline = new { date = deadline } })), Some.Citation))!;

    private static Target Ended(Target target, string on) => Target.Evolve(target, new TargetWithdrawn(Some.Day(on), "no more", Some.Citation))!;

    private static string[] Reached(Target target, string today = "2026-11-24", ReachedDeadlines? reached = null) =>
        [.. ReachDeadline.Decide(target, reached, Some.Day(today)).Events.Cast<DeadlineReached>().Select(r => $"{r.Deadline:yyyy-MM-dd} on {r.On:yyyy-MM-dd}")];

    [Fact]
    public void R5_1_a_deadline_is_reached_on_the_day_after_it_and_not_on_the_day_itself()
    {
        Reached(By2024, "2024-12-31").ShouldBeEmpty();
        Reached(By2024, "2025-01-01").ShouldBe(["2024-12-31 on 2025-01-01"]);
    }

    [Fact]
    public void Reaching_twice_appends_once()
    {
        var first = ReachDeadline.Decide(By2024, null, Some.Today).Events.Aggregate((ReachedDeadlines?)null, ReachedDeadlines.Evolve);
        Reached(By2024, reached: first).ShouldBeEmpty();
        var extended = Revised(By2024, "2025-03-01", "2025-12-31");
        Reached(extended, reached: first).ShouldBe(["2025-12-31 on 2026-01-01"]);
        Reached(extended, reached: ReachDeadline.Decide(extended, first, Some.Today).Events.Aggregate(first, ReachedDeadlines.Evolve)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("2024-06-30")]
    [InlineData("2024-12-31")]
    public void R4_8_a_target_that_ended_by_its_deadline_never_reaches_it(string on) => Reached(Ended(By2024, on)).ShouldBeEmpty();

    [Fact]
    public void R4_8_a_target_that_ended_later_had_reached_it() => Reached(Ended(By2024, "2025-01-01")).ShouldBe(["2024-12-31 on 2025-01-01"]);

    [Fact]
    public void R3_1_deadlines_of_former_terms_were_reached_if_they_passed_in_force()
    {
        Reached(Revised(By2024, "2025-01-01", "2030-12-31")).ShouldBeEmpty();
        Reached(Revised(By2024, "2025-01-02", "2030-12-31")).ShouldBe(["2024-12-31 on 2025-01-01"]);
        Reached(Revised(Revised(By2024, "2025-01-02", "2025-12-31"), "2025-01-02", "2026-06-30")).ShouldBe(["2024-12-31 on 2025-01-01"]);
        Reached(Revised(Revised(By2024, "2025-01-02", "2023-12-31"), "2025-01-02", "2030-12-31")).ShouldBe(["2024-12-31 on 2025-01-01"]);
    }

    [Fact]
    public void R5_1_a_new_deadline_that_is_past_already_is_reached_at_once_and_the_earlier_first()
    {
        Reached(Revised(Some2030(), "2026-11-24", "2025-12-31")).ShouldBe(["2025-12-31 on 2026-01-01"]);
        Reached(Revised(By2024, "2025-03-01", "2023-12-31")).ShouldBe(["2023-12-31 on 2024-01-01", "2024-12-31 on 2025-01-01"]);
    }

    [Theory]
    [InlineData(DeadlinePrecision.Vague)]
    [InlineData(DeadlinePrecision.None)]
    public void R4_2_without_a_day_there_is_nothing_to_reach(DeadlinePrecision precision) =>
        Reached(By2024 with { Set = By2024.Set with { Terms = Some.Level() with { Deadline = new(precision == DeadlinePrecision.None ? null : new(2024, 12, 31), precision, null) } } }).ShouldBeEmpty();

    [Theory]
    [InlineData(2024, "2024-12-31", false)]
    [InlineData(2024, "2025-01-01", true)]
    [InlineData(2023, "2026-11-24", false)]
    public void R5_1_a_deadline_counts_from_its_day_on_while_it_is_the_one_in_force(int by, string until, bool counts) =>
        new DeadlineReached("t", Some.Day("2025-01-01"), Some.Day("2024-12-31")).Counts(Some.Day(until), Some.Level(by: by)).ShouldBe(counts);

    private static Target Some2030() => Target.Evolve(null, new TargetSet("t", Some.Level(), Some.Citation))!;
}
