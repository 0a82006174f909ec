using CsCheck;
using Shouldly;
using TradeTracker.Domain.Values;
using Xunit;

namespace TradeTracker.Domain.Tests.Values;

public sealed class PeriodTests
{
    [Theory]
    [InlineData("2023", "2023", "2023-01-01", "2023-12-31")]
    [InlineData("1000", "1000", "1000-01-01", "1000-12-31")]
    [InlineData("9000", "9000", "9000-01-01", "9000-12-31")]
    [InlineData("2023-Q1", "2023-Q1", "2023-01-01", "2023-03-31")]
    [InlineData("2024-02", "2024-02", "2024-02-01", "2024-02-29")]
    [InlineData("2023-01/P10M", "2023-01/P10M", "2023-01-01", "2023-10-31")]
    [InlineData("2024-04/P7M", "2024-04/P7M", "2024-04-01", "2024-10-31")]
    [InlineData("FY2024@04-01", "FY2024@04-01", "2024-04-01", "2025-03-31")]
    [InlineData("2023-01/P12M", "2023", "2023-01-01", "2023-12-31")]
    [InlineData("2023-01/P3M", "2023-Q1", "2023-01-01", "2023-03-31")]
    [InlineData("2023-10/P3M", "2023-Q4", "2023-10-01", "2023-12-31")]
    [InlineData("2023-02/P3M", "2023-02/P3M", "2023-02-01", "2023-04-30")]
    [InlineData("2023-05/P1M", "2023-05", "2023-05-01", "2023-05-31")]
    [InlineData("2024-04/P12M", "FY2024@04-01", "2024-04-01", "2025-03-31")]
    [InlineData("FY2024@01-01", "2024", "2024-01-01", "2024-12-31")]
    [InlineData("FY2024@03-21", "FY2024@03-21", "2024-03-21", "2025-03-20")]
    public void One_span_of_time_has_one_text(string text, string canonical, string start, string end)
    {
        var period = Some.Period(text);
        (period.ToString(), period.Start, period.End).ShouldBe((canonical, Some.Day(start), Some.Day(end)));
        period.ShouldBe(Some.Period(canonical));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("23")]
    [InlineData("0999")]
    [InlineData("9001")]
    [InlineData("20x3")]
    [InlineData("+023")]
    [InlineData(" 2023")]
    [InlineData("２０２３")]
    [InlineData("2023-Q0")]
    [InlineData("2023-Q5")]
    [InlineData("2023-q1")]
    [InlineData("2023-00")]
    [InlineData("2023-13")]
    [InlineData("2023-1")]
    [InlineData("2023-01-01")]
    [InlineData("2023-01/P0M")]
    [InlineData("2023-01/P13M")]
    [InlineData("2023-01/PM")]
    [InlineData("2023-01/P-1M")]
    [InlineData("2023-01/P99999999999M")]
    [InlineData("2023/P3M")]
    [InlineData("FY2024")]
    [InlineData("FY2024@")]
    [InlineData("FY2024@04-31")]
    [InlineData("FY2024@13-01")]
    [InlineData("FY24@04-01")]
    [InlineData("fy2024@04-01")]
    public void Nonsense_is_no_period(string? text)
    {
        Period.TryParse(text, null, out _).ShouldBeFalse();
        if (text is not null) Should.Throw<FormatException>(() => Some.Period(text)).Message.ShouldContain($"'{text}'");
    }

    [Fact]
    public void Periods_stand_in_the_order_in_which_they_end_the_longer_first() =>
        "2023-12 2024-Q1 2023 2023-Q4 FY2023@04-01 2023-01/P11M".Split(' ').Select(Some.Period).Order().Select(p => p.ToString()).ShouldBe(
            ["2023-01/P11M", "2023", "2023-Q4", "2023-12", "FY2023@04-01", "2024-Q1"]);

    [Fact]
    public void Every_period_reads_back_from_its_text() =>
        Gen.Select(Gen.Int[1000, 9000], Gen.Int[1, 12], Gen.Int[1, 28], Gen.Int[1, 12]).Sample((year, month, day, months) =>
        {
            var period = new Period(new(year, month, months == 12 ? day : 1), months);
            Some.Period(period.ToString()).ShouldBe(period);
        }, iter: Samples.Of(1000));
}
