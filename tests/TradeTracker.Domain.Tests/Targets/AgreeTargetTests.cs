using CsCheck;
using TradeTracker.Domain.Targets;
using TradeTracker.Domain.Values;
using Xunit;

namespace TradeTracker.Domain.Tests.Targets;

public sealed class AgreeTargetTests
{
    private static readonly Target Standing = Target.Evolve(null, new TargetSet("china-kazakhstan", Some.Level(), Some.Citation))!;

    private static AgreeTarget Command(string on, string title = "Joint statement") => new(Some.Day(on), new Citation("fmprc.gov.cn", title, "https://example.org/"));

    [Theory]
    [InlineData("2023-05-16", "before-announcement")]
    [InlineData("2023-05-17", null)]
    [InlineData("2026-11-24", null)]
    [InlineData("2026-11-25", "in-the-future")]
    public void Agreed_from_the_announcement_until_today(string on, string? code) => Command(on).Decide(Standing, Some.Today).Refusal.ShouldHaveCode(code);

    [Fact]
    public void Deciding_twice_appends_once() =>
        Gen.Select(Gen.OneOf("2023-05-16", "2023-05-17", "2023-05-18"), Gen.OneOf("one", "another"), Command)
            .AppendsOnce(Gen.Const((Target?)Standing), (command, target) => command.Decide(target!, Some.Today), Target.Evolve);
}
