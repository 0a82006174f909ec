using Shouldly;
using TradeTracker.Domain.Values;
using Xunit;

namespace TradeTracker.Domain.Tests.Values;

public sealed class YearStartTests
{
    [Theory]
    [InlineData("01-01", 1, 1)]
    [InlineData("04-01", 4, 1)]
    [InlineData("12-28", 12, 28)]
    public void A_year_starts_on_a_day_that_every_year_has(string text, int month, int day)
    {
        var start = YearStart.Parse(text, null);
        (start.Month, start.Day, start.ToString()).ShouldBe((month, day, text));
        start.ShouldBe(new YearStart(month, day));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("00-01")]
    [InlineData("13-01")]
    [InlineData("04-00")]
    [InlineData("02-29")]
    [InlineData("4-001")]
    [InlineData("04/01")]
    [InlineData("04-1")]
    [InlineData("x4-01")]
    [InlineData("04-x1")]
    public void Other_days_are_none(string? text)
    {
        YearStart.TryParse(text, null, out _).ShouldBeFalse();
        if (text is not null) Should.Throw<FormatException>(() => YearStart.Parse(text, null)).Message.ShouldContain("04-01");
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(13, 1)]
    [InlineData(1, 0)]
    [InlineData(1, 29)]
    public void No_other_day_can_be_made(int month, int day) => Should.Throw<ArgumentOutOfRangeException>(() => new YearStart(month, day));
}
