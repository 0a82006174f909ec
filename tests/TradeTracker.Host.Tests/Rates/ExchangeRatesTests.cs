using Shouldly;
using TradeTracker.Testing;
using Xunit;

namespace TradeTracker.Host.Tests.Rates;

/// <summary>Exchange rates over HTTP, on both clocks.</summary>
[Collection(OneService.Name)]
public sealed class ExchangeRatesTests(Service service)
{
    [Fact]
    public async Task An_average_is_reported_revised_and_read_as_it_stood_on_both_clocks()
    {
        var first = (await service.Analyst.Post("exchange-rates", Bodies.ExchangeRate("usd", "CNY", "2023", 7.0467m, "2024-01-02"))).Expect(201);
        first.Header("Location").ShouldBe("/api/v1/exchange-rates/USD-CNY");
        (await service.Analyst.Post("exchange-rates", Bodies.ExchangeRate("USD", "CNY", "2023", 7.0467m, "2024-01-02"))).Expect(200).Position.ShouldBe(first.Position);
        await service.Analyst.Record("exchange-rates", Bodies.ExchangeRate("USD", "CNY", "2023", 7.0839m, "2024-03-01"));
        await service.Analyst.Record("exchange-rates", Bodies.ExchangeRate("USD", "CNY", "2022", 6.7261m, "2023-01-03"));

        (await Rates("exchange-rates/usd-cny")).ShouldBe(["2022 6.7261 2023-01-03", "2023 7.0839 2024-03-01"]);
        (await Rates("exchange-rates/USD-CNY?publishedUntil=2024-02-01")).ShouldBe(["2022 6.7261 2023-01-03", "2023 7.0467 2024-01-02"]);
        (await Rates($"exchange-rates/USD-CNY?asOf={first.Position}")).ShouldBe(["2023 7.0467 2024-01-02"]);
        (await service.Reader.Get("exchange-rates?publishedUntil=2023-06-01")).Expect(200).Json.GetProperty("items").EnumerateArray()
            .Single(i => i.GetProperty("id").GetString() == "USD-CNY").GetProperty("rates").GetArrayLength().ShouldBe(1);
    }

    [Theory]
    [InlineData("base", "USX", "/base", "USD")]
    [InlineData("quote", "TNE", "/quote", "ISO 4217")]
    [InlineData("quote", "USD", "/quote", "base itself")]
    [InlineData("period", "2023-Q1", "/period", "full year")]
    [InlineData("rate", 0, "/rate", "above 0")]
    [InlineData("rate", -7, "/rate", "above 0")]
    public async Task A_rate_that_is_none_is_refused(string member, object value, string pointer, string says) =>
        (await service.Analyst.Post("exchange-rates", Bodies.ExchangeRate("USD", "CNY", "2023", 7, "2024-01-02").With(member, value))).ExpectProblem(400, "invalid-request").Faults[pointer].ShouldContain(says);

    private async Task<IEnumerable<string>> Rates(string path) => (await service.Reader.Get(path)).Expect(200).Json.GetProperty("rates").EnumerateArray()
        .Select(r => $"{r.GetProperty("period").GetString()} {r.GetProperty("rate")} {r.GetProperty("publishedOn").GetString()}");
}
