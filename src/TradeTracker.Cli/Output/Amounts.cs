using System.Globalization;

namespace TradeTracker.Cli.Output;

/// <summary>Numbers as people say them: <c>$41.0 bn</c>, <c>1.2 m t</c>, <c>109.6 %</c>.</summary>
internal static class Amounts
{
    private static readonly (decimal Size, string Name)[] Sizes = [(1e12m, " trn"), (1e9m, " bn"), (1e6m, " m"), (1e3m, " k"), (1, "")];

    public static string Words(decimal value, string unit)
    {
        var size = Sizes.FirstOrDefault(s => Math.Abs(value) >= s.Size, Sizes[^1]);
        var number = (Math.Abs(value) / size.Size).ToString(size.Size == 1 ? "0.##" : "0.0", CultureInfo.InvariantCulture) + size.Name;
        return (value < 0 ? "-" : "") + unit switch
        {
            "USD" => $"${number}",
            "EUR" => $"€{number}",
            "GBP" => $"£{number}",
            "TNE" => $"{number} t",
            _ => $"{number} {unit}",
        };
    }

    /// <param name="percent">109.55</param>
    public static string Percent(decimal? percent) => percent is { } p ? $"{p.ToString("0.0", CultureInfo.InvariantCulture)} %" : "";

    /// <param name="fraction">0.1144</param>
    public static string PercentOf(decimal fraction) => Percent(fraction * 100);

    public static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";
}
