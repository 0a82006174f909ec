using System.Globalization;
using TradeTracker.Contracts.Series;
using TradeTracker.Contracts.Targets;
using TradeTracker.Domain.Targets;
using TradeTracker.Domain.Values;

namespace TradeTracker.Cli.Options;

/// <summary>A figure: <c>PERIOD=VALUE[:STATUS]</c>, like <c>2023=41.0:P</c>; <c>2023=:M</c> for one that is missing.</summary>
internal sealed class ObservationOption : TextOption<ObservationBody>
{
    protected override ObservationBody Read(string text)
    {
        if (text.Split('=') is not [var period, var figure] || figure.Split(':') is not [var value, .. { Length: <= 1 } status])
            throw new FormatException($"'{text}' is no figure like 2023=41000000000 or 2023=41000000000:P.");
        return new(Wire.Read<Period>(period), Numbers.Read(value), status is [var code] ? Wire.Read<ObsStatus>(code) : null);
    }
}

/// <summary>A baseline: <c>[PUBLISHER[/REPORTER]:]PERIOD[=VALUE]</c>, like <c>KZ-BNS:2022=24100000000</c> or <c>2022</c>.</summary>
internal sealed class BaselineOption : TextOption<BaselineBody>
{
    protected override BaselineBody Read(string text)
    {
        var (reading, figure) = text.Split(':', 2) is [var before, var after] ? (before, after) : (null, text);
        if (figure.Split('=') is not [var period, .. { Length: <= 1 } value]) throw new FormatException($"'{text}' is no baseline like KZ-BNS:2022=24100000000.");
        var (publisher, reporter) = reading?.Split('/', 2) is [var who, var side] ? (who, side) : (reading, null);
        return new(publisher, reporter, Wire.Read<Period>(period), value is [var number] ? Numbers.Read(number) : null);
    }
}

/// <summary>Whose figures decide: <c>any</c>, <c>all</c> or <c>PUBLISHER[/REPORTER]</c>.</summary>
internal sealed class JudgedByOption : TextOption<JudgedBy>
{
    protected override JudgedBy Read(string text) => text switch
    {
        "any" => new(JudgedByRule.Any),
        "all" => new(JudgedByRule.All),
        _ => text.Split('/', 2) is [var publisher, var reporter] ? new(JudgedByRule.Reading, publisher, reporter) : new(JudgedByRule.Reading, text),
    };
}

internal static class Numbers
{
    private const NumberStyles Plain = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;

    /// <summary>Null for nothing; a comma is refused, since in half of the world it is the decimal sign.</summary>
    public static decimal? Read(string text) =>
        text.Length == 0 ? null : decimal.TryParse(text, Plain, CultureInfo.InvariantCulture, out var number) ? number : throw new FormatException($"'{text}' is no number like 41000000000 or 41.5e9.");
}
