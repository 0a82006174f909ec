using CsCheck;
using Shouldly;
using TradeTracker.Domain.Adoptions;
using TradeTracker.Domain.Tests.Verdicts;
using Xunit;

namespace TradeTracker.Domain.Tests.Adoptions;

public sealed class AdoptMethodTests
{
    private static AdoptMethod Adopt(string method, string from) => new(new(method, Some.Day(from), Some.Citation));

    private static MethodAdoptions After(params AdoptMethod[] adoptions) => adoptions.Aggregate(MethodAdoptions.None, (known, a) => MethodAdoptions.Evolve(known, a.Fact)!);

    [Theory]
    [InlineData("2026-11-24", null)]
    [InlineData("2026-11-25", "in-the-future")]
    public void R5_8_a_method_is_adopted_from_a_day_that_has_come(string from, string? code) =>
        Adopt("linear-ratio/1", from).Decide(null, Some.Today).Refusal.ShouldHaveCode(code);

    [Fact]
    public void R5_8_the_latest_adoption_until_the_day_is_in_force_and_of_one_day_the_one_recorded_last()
    {
        var adoptions = After(Adopt("linear-ratio/1", "2025-02-01"), Adopt("unsd-extrapolation/1", "2025-02-01"), Adopt("destatis-mean-change/1", "2025-01-01"));
        adoptions.InForce(DateOnly.MaxValue).Name.ShouldBe("unsd-extrapolation/1");
        adoptions.InForce(Some.Day("2025-01-31")).Name.ShouldBe("destatis-mean-change/1");
        adoptions.InForce(Some.Day("2024-12-31")).Name.ShouldBe("cagr-ratio/1");
    }

    [Fact]
    public void R5_8_a_method_that_only_a_newer_service_knows_is_passed_over() =>
        After(Adopt("linear-ratio/1", "2025-01-01"), Adopt("better/9", "2025-02-01")).InForce(DateOnly.MaxValue).Name.ShouldBe("linear-ratio/1");

    [Fact]
    public void Adopting_twice_appends_once() => Gen.Select(Gen.OneOf("linear-ratio/1", "cagr-ratio/1"), Gen.OneOf("2024-01-01", "2025-01-01", "2026-11-25"), Adopt)
        .AppendsOnce(Gen.Const((MethodAdoptions?)null), (command, known) => command.Decide(known, Some.Today), MethodAdoptions.Evolve);

    [Fact]
    public void R5_8_without_a_method_asked_for_the_one_adopted_by_the_day_judges()
    {
        var history = History.Of(Some.Level()).Baseline("GACC", "CHN", "2022", 20).Figure("GACC", "CHN", "2024", 30, "2025-02-01")
            .Record(StreamKeys.Methods, Adopt("linear-ratio/1", "2025-03-01").Fact);
        (history.Assess("2025-02-28")!.Method, history.Verdict(until: "2025-02-28").Method).ShouldBe(("cagr-ratio/1", "cagr-ratio/1"));
        (history.Assess("2025-03-01")!.Method, history.Verdict(until: "2025-03-01").Method).ShouldBe(("linear-ratio/1", "linear-ratio/1"));
        history.Assess(method: "unsd-extrapolation/1")!.Method.ShouldBe("unsd-extrapolation/1");
        history.StrikeLast().Assess()!.Method.ShouldBe("cagr-ratio/1");
    }
}
