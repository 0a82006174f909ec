namespace TradeTracker.Browser.Tests;

/// <summary>What other people record meanwhile, by the API.</summary>
internal static class Facts
{
    private static readonly object Citation = new { outlet = "customs.gov.cn", title = "Monthly bulletin", unverified = true };

    public static object Target(string name) => new
    {
        name,
        parties = new[] { "CHN", "UZB" },
        modality = "agreed",
        kind = "level",
        direction = "at-least",
        measure = new { flow = "two-way", product = "TOTAL" },
        amount = 40_000_000_000m,
        unit = "USD",
        deadline = new { date = "2030-12-31", precision = "year", words = "by 2030" },
        announcedOn = "2023-05-17",
        baselines = new[] { new { publisher = "GACC-2", reporter = "CHN", period = "2022", value = 31_200_000_000m } },
        citation = Citation,
    };

    public static object Figures(string publishedOn, params (string Period, decimal Billions)[] figures) => new
    {
        publisher = "GACC-2",
        reporter = "CHN",
        counterpart = "UZB",
        flow = "two-way",
        unitMult = 9,
        publishedOn,
        observations = figures.Select(f => new { period = f.Period, value = f.Billions }),
        citation = Citation,
    };

    public static object Publisher => new { id = "GACC-2", name = "Another office", economy = "CHN", citation = Citation };
}
