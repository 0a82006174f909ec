using System.Globalization;

namespace TradeTracker.Host.Http;

/// <summary>How large an amount may be: a thousand times the world's product in the smallest currency still fits, and sums of any length stay exact.</summary>
public static class Amounts
{
    private const decimal Most = 1e21m;

    public const string Expected = "Expected a number between -10^21 and 10^21.";

    /// <summary>False where a decimal would be the number only after rounding.</summary>
    public static bool IsExact(string number) =>
        decimal.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out var value)
        && Digits(number.Split('e', 'E')[0]) == Digits(value.ToString(CultureInfo.InvariantCulture));

    private static string Digits(string number) => string.Concat(number.Where(char.IsAsciiDigit)).Trim('0');

    public static bool InRange(decimal? value) => value is null or (>= -Most and <= Most);

    /// <summary>Also once multiplied out; divided here, since the product might be no decimal any more.</summary>
    public static bool InRange(decimal value, decimal scale) => Math.Abs(value) <= Most / scale;
}
