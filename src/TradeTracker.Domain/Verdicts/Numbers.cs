using System.Globalization;

namespace TradeTracker.Domain.Verdicts;

/// <summary>Arithmetic that never throws, and whose results do not depend on the unit (thousands or single dollars).</summary>
internal static class Numbers
{
    private const double LargestDecimal = 7.9e28;
    private static readonly double[] PowersOfTen = [.. Enumerable.Range(0, 23).Select(n => double.Parse($"1e{n}", CultureInfo.InvariantCulture))];

    /// <summary>Ten significant digits, the one rounding of ratios and rates (§1).</summary>
    public static double Round(double x)
    {
        if (Math.Abs(x) is > 1e-12 and < 1e10)
        {
            var power = PowersOfTen[9 - (int)Math.Floor(Math.Log10(Math.Abs(x)))];
            var (scaled, whole) = (x * power, Math.Round(x * power));
            // Whole numbers and these powers are exact, so their quotient is the very double that the digits are read as. Near a tie the digits decide.
            if (Math.Abs(Math.Abs(scaled - whole) - 0.5) > 1e-4) return whole / power;
        }
        Span<char> digits = stackalloc char[32];
        return double.IsFinite(x) && x.TryFormat(digits, out var written, "E9", CultureInfo.InvariantCulture) ? double.Parse(digits[..written], CultureInfo.InvariantCulture) : x;
    }

    /// <summary>Null where a decimal cannot hold it.</summary>
    public static decimal? ToDecimal(double x) => Math.Abs(x) < LargestDecimal ? (decimal)x : null;

    /// <summary>Null where a decimal cannot hold the sum.</summary>
    public static decimal? Add(decimal a, decimal b) => Math.Abs((double)a + (double)b) < LargestDecimal ? a + b : null;

    /// <summary>Null where a decimal cannot hold the product.</summary>
    public static decimal? Multiply(decimal a, decimal b) => Math.Abs((double)a * (double)b) < LargestDecimal ? a * b : null;

    /// <summary>Null where a decimal cannot hold the quotient.</summary>
    public static decimal? Divide(decimal a, decimal b) => Math.Abs((double)a / (double)b) < LargestDecimal ? a / b : null;

    /// <summary>a / b; divided as decimals where their digits suffice, so that the same fraction is the same double in every unit.</summary>
    public static double Quotient(decimal a, decimal b) => InDecimal(a, b) ? (double)(a / b) : (double)a / (double)b;

    /// <summary>100 · part / whole with two decimals; null for nothing, or more than a decimal holds.</summary>
    public static decimal? Percentage(decimal part, decimal whole) =>
        (InDecimal(part, whole) ? part / whole * 100 : ToDecimal((double)part / (double)whole * 100)) is { } percentage
            ? Plain(Math.Round(percentage, 2, MidpointRounding.AwayFromZero))
            : null;

    /// <summary>Compound growth a year: (to / from)^(1 / years) − 1, for values of one sign.</summary>
    public static double Growth(decimal from, decimal to, int years) => ExpM1(LogRatio(from, to) / years);

    /// <summary>ln(to / from), exact also where the two hardly differ.</summary>
    public static double LogRatio(decimal from, decimal to)
    {
        var excess = InDecimal(to, from) ? (double)(to / from - 1) : (double)to / (double)from - 1;
        return Math.Abs(excess) < 0.5 ? Log1P(excess) : Math.Log(Quotient(to, from));
    }

    /// <summary>Without trailing zeros.</summary>
    private static decimal Plain(decimal value) => value / 1.0000000000000000000000000000m;

    private static bool InDecimal(decimal a, decimal b) => b != 0 && Math.Abs((double)a / (double)b) is 0 or (> 1e-9 and < 1e9);

    // Kahan's forms: .NET's own LogP1 and ExpM1 lose the digits they are meant to keep.
    private static double Log1P(double x) => 1 + x is var u && u == 1 ? x : Math.Log(u) * x / (u - 1);

    private static double ExpM1(double x) => Math.Exp(x) switch
    {
        1 => x,
        var u when u - 1 == -1 => -1,
        var u => (u - 1) * x / Math.Log(u),
    };
}
