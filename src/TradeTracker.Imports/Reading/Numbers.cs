using System.Globalization;
using System.Text.RegularExpressions;

namespace TradeTracker.Imports.Reading;

/// <summary>Numbers as files write them.</summary>
internal static partial class Numbers
{
    private const NumberStyles Plain = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;

    /// <summary>1234.5 and 1,234.5; where a comma may be the decimal sign 1234,5 and 1.234,5. Null where it is none, or could be two: 1.234 there. Beyond what a decimal holds it is its greatest.</summary>
    public static decimal? Read(string text, bool commaMayBeDecimal)
    {
        if (commaMayBeDecimal && EitherSign().IsMatch(text)) return null;
        if (decimal.TryParse(text, Plain, CultureInfo.InvariantCulture, out var number)) return number;
        if (double.TryParse(text, Plain, CultureInfo.InvariantCulture, out var huge) && Math.Abs(huge) > 1e28) return decimal.MaxValue;
        var close = Blanks().Replace(text, "");
        var plain = commaMayBeDecimal && CommaDecimal().IsMatch(close) ? close.Replace(".", "", StringComparison.Ordinal).Replace(',', '.')
            : PointDecimal().IsMatch(close) ? close.Replace(",", "", StringComparison.Ordinal)
            : "";
        return decimal.TryParse(plain, Plain, CultureInfo.InvariantCulture, out number) ? number : null;
    }

    [GeneratedRegex(@"^[+-]?[0-9]{1,3}\.[0-9]{3}$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex EitherSign();

    /// <summary>Blanks between groups of three digits, narrow and fixed ones too.</summary>
    [GeneratedRegex(@"(?<=[0-9])[ \u00A0\u2009\u202F](?=[0-9]{3}([^0-9]|$))", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Blanks();

    [GeneratedRegex(@"^[+-]?([0-9]+|[0-9]{1,3}(\.[0-9]{3})+)(,[0-9]+)?$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex CommaDecimal();

    [GeneratedRegex(@"^[+-]?([0-9]+|[0-9]{1,3}(,[0-9]{3})+)(\.[0-9]+)?$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex PointDecimal();
}
