using System.Globalization;

namespace TradeTracker.Dashboard.Words;

/// <summary>Numbers in people's units: <c>$41.0 bn</c>, <c>CNY 2.3 tn</c>, <c>120.0 m t</c>, <c>78.75 %</c>. A no-break space keeps them whole.</summary>
public static class Amounts
{
    private const char Space = '\u00A0', Minus = '\u2212';
    private static readonly (decimal From, string Word)[] Scales = [(1_000_000_000_000, "tn"), (1_000_000_000, "bn"), (1_000_000, "m"), (1_000, "k")];

    /// <param name="unit">ISO 4217 or TNE; null for a share, which is a fraction.</param>
    public static string Money(decimal value, string? unit)
    {
        if (unit is null) return Percent(100 * value);
        var size = Math.Abs(value);
        // What would round up to a thousand of one scale is one of the next.
        var (from, word) = Scales.FirstOrDefault(s => size >= s.From * 0.99995m, (1, ""));
        var number = (size / from).ToString(from == 1 ? "#,0.##" : "#,0.0", CultureInfo.InvariantCulture);
        var sign = value < 0 ? $"{Minus}" : "";
        var scaled = word.Length == 0 ? number : $"{number}{Space}{word}";
        return unit switch
        {
            "USD" => $"{sign}${scaled}",
            "EUR" => $"{sign}€{scaled}",
            "GBP" => $"{sign}£{scaled}",
            "TNE" => $"{sign}{scaled}{Space}t",
            _ => $"{unit}{Space}{sign}{scaled}",
        };
    }

    /// <summary>Every digit, for tables and tips.</summary>
    public static string Exact(decimal value, string? unit) =>
        unit is null ? Percent(100 * value, 4) : $"{Signed(value.ToString("#,0.############", CultureInfo.InvariantCulture))}{Space}{(unit == "TNE" ? "t" : unit)}";

    /// <param name="percent">Of hundred: 78.75.</param>
    public static string Percent(decimal percent, int digits = 2) => $"{Signed(percent.ToString("#,0." + new string('#', digits), CultureInfo.InvariantCulture))}{Space}%";

    /// <param name="growth">A fraction: 0.065 is 6.5 % a year.</param>
    public static string Growth(decimal growth) => $"{(growth > 0 ? "+" : "")}{Percent(100 * growth, 1)}";

    /// <summary>Without a unit, as methods give it: −0.213.</summary>
    public static string Plain(decimal number) => Signed(number.ToString("0.###", CultureInfo.InvariantCulture));

    private static string Signed(string number) => number.Replace('-', Minus);
}
