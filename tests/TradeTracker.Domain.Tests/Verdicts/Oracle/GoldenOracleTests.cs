using Shouldly;
using TradeTracker.Domain.Deadlines;
using TradeTracker.Domain.Targets;
using TradeTracker.Domain.Targets.Kinds;
using TradeTracker.Domain.Values;
using Xunit;

namespace TradeTracker.Domain.Tests.Verdicts.Oracle;

/// <summary>The oracle is checked by the golden values too: two implementations may share a mistake, but not with these numbers.</summary>
public sealed class GoldenOracleTests
{
    private static readonly Level Like = Some.Level();

    private static Increase Increase(int from, int to, decimal amount) => new()
    {
        Name = Like.Name,
        Parties = Like.Parties,
        Modality = Like.Modality,
        Direction = Direction.AtLeast,
        Measure = Like.Measure,
        Unit = Like.Unit,
        Deadline = new(new(to, 12, 31), DeadlinePrecision.Year, null),
        AnnouncedOn = Some.Day("2019-12-13"),
        Amount = amount,
        Window = new(Period.Year(from), Period.Year(to)),
    };

    private static Dictionary<string, object?> Members(History history, string method = "cagr-ratio/1", string until = "2026-11-24", string publisher = "GACC") =>
        Opinion.Assess(History.Stream, history.Events, history.Events[^1].Position, Some.Day(until), method).ShouldNotBeNull().Readings.Single(r => r.Publisher == publisher).Members;

    private static void ShouldSay(Dictionary<string, object?> members, string status, params (string Member, double Value)[] numbers)
    {
        members["status"].ShouldBe(status);
        foreach (var (member, value) in numbers) ((double)(decimal)members[member].ShouldNotBeNull()).ShouldBe(value, Math.Max(0.0005, Math.Abs(value) * 0.001), member);
    }

    private static History F1() => History.Of(Like).Baseline("GACC", "CHN", "2022", 24.1m).Figure("GACC", "CHN", "2022", 24.1m, "2023-02-15").Figure("GACC", "CHN", "2023", 31.5m, "2024-02-15");

    [Theory]
    [InlineData("cagr-ratio/1", 4.6963)]
    [InlineData("linear-ratio/1", 3.7233)]
    [InlineData("unsd-extrapolation/1", 11.396)]
    public void F1_is_on_track_by_three_methods(string method, double ratio) => ShouldSay(Members(F1(), method), "on-track", ("ratio", ratio), ("percentOfTarget", 78.75), ("percentOfChange", 46.54));

    [Fact]
    public void F2_is_attained_seven_years_early() =>
        ShouldSay(Members(History.Of(Like).Baseline("GACC", "CHN", "2022", 31.2m).Figure("GACC", "CHN", "2023", 41, "2024-01-12")), "attained", ("metEarlyMonths", 84), ("percentOfChange", 111.4));

    [Theory]
    [InlineData(108.8, 19.8, 0.4583)]
    [InlineData(78.8, 14.4, 0.4036)]
    public void F4_is_prorated_to_the_months_known(double floor, double toMarch, double ratio)
    {
        var history = History.Of(Increase(2020, 2020, 63.9m)).Baseline("GACC", "CHN", "2017", (decimal)floor, on: "2019-12-13").Figure("GACC", "CHN", "2020-Q1", (decimal)toMarch, "2020-05-01");
        ShouldSay(Members(history, "proration/1", "2020-06-01"), "limited-progress", ("ratio", ratio));
    }

    [Fact]
    public void F5_and_F6_an_increase_that_fell_short_is_missed_once_its_deadline_is_reached()
    {
        var history = History.Of(Increase(2020, 2021, 200)).Baseline("GACC", "CHN", "2017", 151.2m, on: "2019-12-13").Figure("GACC", "CHN", "2020", 134.4m, "2021-02-01").Figure("GACC", "CHN", "2021", 154.4m, "2022-02-01");
        history.Record("deadline/china-kazakhstan", new DeadlineReached("china-kazakhstan", Some.Day("2022-01-01"), Some.Day("2021-12-31")));
        ShouldSay(Members(history), "missed", ("percentOfTarget", 57.5), ("percentOfChange", -6.8));
        history.Figure("GACC", "CHN", "2021", 157.3m, "2022-09-01");
        ShouldSay(Members(history, until: "2022-08-31"), "missed", ("percentOfTarget", 57.5));
        ShouldSay(Members(history), "missed", ("percentOfTarget", 58.1));
        ShouldSay(Members(history, until: "2022-01-31"), "due");
    }

    [Fact]
    public void F7_is_crossed_in_November_2023_thirteen_months_early()
    {
        var history = History.Of(Some.Level(200, by: 2024)).Figure("GACC", "CHN", "2023-01/P10M", 196.48m, "2023-11-10");
        Members(history)["status"].ShouldBe("withheld");
        history.Figure("GACC", "CHN", "2023-01/P11M", 218.17m, "2023-12-10");
        ShouldSay(Members(history), "attained", ("metEarlyMonths", 13), ("crossing.value", 218.17));
        history.Figure("GACC", "CHN", "2023", 240.11m, "2024-01-12");
        ShouldSay(Members(history), "attained", ("metEarlyMonths", 13), ("percentOfTarget", 120.06));
        Members(history)["firstMet"].ShouldBe("2023-01/P11M");
        Members(history)["crossing.period"].ShouldBeNull();
    }

    [Fact]
    public void F13_from_zero_falls_back_to_the_line()
    {
        var members = Members(History.Of(Some.Level(10)).Baseline("GACC", "CHN", "2020", 0).Figure("GACC", "CHN", "2025", 5, "2026-02-01"));
        ShouldSay(members, "on-track", ("ratio", 1));
        members["methodFallback"].ShouldBe("linear-ratio/1");
    }

    [Fact]
    public void F14_a_surplus_to_shrink_is_on_track_by_growth() => ShouldSay(
        Members(History.Of(Some.Level(20, flow: Flow.Balance, direction: Direction.AtMost)).Baseline("GACC", "CHN", "2020", 50).Figure("GACC", "CHN", "2025", 30, "2026-02-01", Flow.Balance)), "on-track", ("ratio", 1.109));

    [Fact]
    public void F16_a_start_that_met_the_goal_deteriorates_without_a_ratio()
    {
        var members = Members(History.Of(Like).Baseline("GACC", "CHN", "2022", 41).Figure("GACC", "CHN", "2024", 38, "2025-02-01"));
        (members["status"], members["ratio"]).ShouldBe(("deteriorating", null));
    }
}
