using Shouldly;
using TradeTracker.Domain.Series;
using TradeTracker.Domain.Values;
using Xunit;

namespace TradeTracker.Domain.Tests.Series;

public sealed class SeriesKeyTests
{
    [Fact]
    public void A_stream_names_the_six_members_of_its_key() =>
        new SeriesKey("GACC", "CHN", "KAZ", Flow.TwoWay, "TOTAL", "USD").Stream.ShouldBe("series/GACC/CHN/KAZ/two-way/TOTAL/USD");

    [Fact]
    public void A_stream_is_read_back_as_its_key()
    {
        foreach (var flow in Enum.GetValues<Flow>())
        {
            var key = new SeriesKey("GACC", "CHN", "KAZ", flow, "TOTAL", "USD");
            SeriesKey.OfStream(key.Stream).ShouldBe(key);
        }
    }

    [Theory]
    [InlineData("target/GACC/CHN/KAZ/exports/TOTAL/USD")]
    [InlineData("series/GACC/CHN/KAZ/Exports/TOTAL/USD")]
    [InlineData("series/GACC/CHN/KAZ/exports/TOTAL")]
    public void What_is_no_stream_of_a_series_has_no_key(string stream) =>
        Should.Throw<FormatException>(() => SeriesKey.OfStream(stream)).Message.ShouldContain(stream);

    [Theory]
    [InlineData("CHN", "KAZ", "CHN|KAZ")]
    [InlineData("KAZ", "CHN", "CHN|KAZ")]
    public void A_corridor_is_the_same_from_both_ends(string reporter, string counterpart, string corridor) =>
        new SeriesKey("GACC", reporter, counterpart, Flow.Exports, "TOTAL", "USD").Corridor.ShouldBe(corridor);

    [Fact]
    public void The_corridors_of_a_group_are_also_those_of_its_members() =>
        Corridor.Keys("CHN", "PAIR", party => party == "PAIR" ? ["PAIR", "KAZ", "UZB"] : [party]).ShouldBe(["CHN|PAIR", "CHN|KAZ", "CHN|UZB"], ignoreOrder: true);
}
