using Shouldly;
using TradeTracker.Domain.Series;
using TradeTracker.Domain.Values;
using TradeTracker.Domain.Verdicts;
using Xunit;

namespace TradeTracker.Domain.Tests.Verdicts;

/// <summary>R5.10 of a corridor, whatever was promised.</summary>
public sealed class CorridorAsymmetryTests
{
    private static TradeSeries Series(string publisher, string reporter, decimal value, string period = "2024", Flow flow = Flow.TwoWay, string product = "TOTAL", string unit = "USD", string published = "2025-02-01") =>
        Series(publisher, reporter, flow, product, unit, published, new Observation(Some.Period(period), value));

    private static TradeSeries Series(string publisher, string reporter, Flow flow, string product, string unit, string published, params Observation[] figures) => TradeSeries.Evolve(null, new FiguresReported(
        publisher, reporter, reporter == "CHN" ? "KAZ" : "CHN", flow, product, unit, Some.Day(published), true, figures.ToValueList(), Some.Citation))!;

    private static IReadOnlyList<CorridorAsymmetry> Of(params TradeSeries[] series) => CorridorAsymmetry.Of("CHN", "KAZ", series, Some.Day("2025-12-31"));

    private static string Told(CorridorAsymmetry c) => $"{c.Product} {c.Unit} {c.Flow.Code()} {c.Period} {c.A.Publisher} {c.B.Publisher} {c.Value}";

    [Fact]
    public void What_one_side_exports_is_compared_with_what_the_other_imports() =>
        Of(Series("GACC", "CHN", 30, flow: Flow.Exports), Series("KZ-BNS", "KAZ", 20, flow: Flow.Imports, published: "2025-03-01"), Series("IMF", "KAZ", 99, flow: Flow.Exports)).ShouldBe(
        [
            new("TOTAL", "USD", Flow.Exports, Some.Period("2024"), new("GACC", "CHN", 30, ObsStatus.Normal, Some.Day("2025-02-01")),
                new("KZ-BNS", "KAZ", 20, ObsStatus.Normal, Some.Day("2025-03-01")), 0.2m, null),
        ]);

    [Fact]
    public void They_come_by_product_unit_flow_year_and_publishers()
    {
        TradeSeries[] series =
        [
            Series("Z", "CHN", 1, flow: Flow.Imports), Series("Z", "KAZ", 1, flow: Flow.Exports),
            Series("Z", "CHN", Flow.Exports, "TOTAL", "USD", "2025-02-01", new(Some.Period("2024"), 1), new(Some.Period("2023"), 1)), Series("Y", "CHN", 1, flow: Flow.Exports),
            Series("Z", "KAZ", Flow.Imports, "TOTAL", "USD", "2025-02-01", new(Some.Period("2023"), 1), new(Some.Period("2024"), 1)), Series("Y", "KAZ", 1, flow: Flow.Imports),
            Series("Z", "CHN", 1, unit: "CNY"), Series("Z", "KAZ", 1, unit: "CNY"), Series("Z", "CHN", 1, product: "27"), Series("Z", "KAZ", 1, product: "27"),
        ];
        Of(series).Select(Told).ShouldBe(
        [
            "27 USD two-way 2024 Z Z 0", "TOTAL CNY two-way 2024 Z Z 0", "TOTAL USD exports 2023 Z Z 0", "TOTAL USD exports 2024 Y Y 0", "TOTAL USD exports 2024 Y Z 0",
            "TOTAL USD exports 2024 Z Y 0", "TOTAL USD exports 2024 Z Z 0", "TOTAL USD imports 2024 Z Z 0", "TOTAL USD two-way 2024 Z Z 0",
        ]);
    }

    [Fact]
    public void Only_the_same_year_is_compared_and_only_what_was_published_by_the_day() =>
        Of(Series("GACC", "CHN", 30), Series("KZ-BNS", "KAZ", 20, "2023"), Series("IMF", "KAZ", 20, published: "2026-01-01")).ShouldBeEmpty();

    [Fact]
    public void A_year_is_read_by_its_quarters_and_a_fiscal_year_by_itself()
    {
        Observation[] quarters = [.. Enumerable.Range(1, 4).Select(q => new Observation(Some.Period($"2024-Q{q}"), 5))];
        Of(Series("GACC", "CHN", Flow.TwoWay, "TOTAL", "USD", "2025-02-01", quarters), Series("KZ-BNS", "KAZ", 20)).Select(Told).ShouldBe(["TOTAL USD two-way 2024 GACC KZ-BNS 0"]);
        Of(Series("GACC", "CHN", 30, "FY2024@04-01"), Series("KZ-BNS", "KAZ", 20, "FY2024@04-01")).Select(Told).ShouldBe(["TOTAL USD two-way FY2024@04-01 GACC KZ-BNS 0.2"]);
    }

    [Fact]
    public void Nothing_on_both_sides_has_no_asymmetry_but_a_reason() => Of(Series("GACC", "CHN", 0), Series("KZ-BNS", "KAZ", 0)).ShouldHaveSingleItem().Reason.ShouldBe("sum-is-zero");

    [Fact]
    public void Trade_within_a_group_has_one_side() =>
        CorridorAsymmetry.Of("CHN", "CHN", [Series("GACC", "CHN", 30), Series("KZ-BNS", "CHN", 20)], Some.Today).ShouldBeEmpty();
}
