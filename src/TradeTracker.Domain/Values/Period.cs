using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json.Serialization;

namespace TradeTracker.Domain.Values;

/// <summary>
/// The time a figure is for, as whole months from a day: <c>2023</c>, <c>2023-Q1</c>, <c>2023-01</c>, <c>2023-01/P10M</c> (year to date),
/// <c>FY2024@04-01</c> (the twelve months that start on 1 April 2024). One span of time has one text.
/// </summary>
[JsonConverter(typeof(TextConverter<Period>))]
public readonly record struct Period(DateOnly Start, int Months) : IParsable<Period>, IComparable<Period>
{
    /// <summary>The year of that number in a year type; a fiscal year is numbered by the year it starts in.</summary>
    public static Period Year(int year, YearStart start = default) => new(new DateOnly(year, start.Month, start.Day), 12);

    /// <summary>The last day.</summary>
    public DateOnly End => Start.AddMonths(Months).AddDays(-1);

    public bool IsFullYear => Months == 12;
    public YearStart YearStart => new(Start.Month, Start.Day);

    /// <summary>The same span so many months later.</summary>
    public Period AddMonths(int months) => this with { Start = Start.AddMonths(months) };

    /// <summary>Ordered by the last day, then the longer span first.</summary>
    public int CompareTo(Period other) => (End, -Months).CompareTo((other.End, -other.Months));
    public static bool operator <(Period left, Period right) => left.CompareTo(right) < 0;
    public static bool operator >(Period left, Period right) => left.CompareTo(right) > 0;
    public static bool operator <=(Period left, Period right) => left.CompareTo(right) <= 0;
    public static bool operator >=(Period left, Period right) => left.CompareTo(right) >= 0;

    public override string ToString() => this switch
    {
        { Months: 12, YearStart: var s } when s == YearStart.January => string.Create(CultureInfo.InvariantCulture, $"{Start.Year:0000}"),
        { Months: 12 } => string.Create(CultureInfo.InvariantCulture, $"FY{Start.Year:0000}@{YearStart}"),
        { Months: 3, Start.Month: 1 or 4 or 7 or 10 } => string.Create(CultureInfo.InvariantCulture, $"{Start.Year:0000}-Q{(Start.Month + 2) / 3}"),
        { Months: 1 } => string.Create(CultureInfo.InvariantCulture, $"{Start.Year:0000}-{Start.Month:00}"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{Start.Year:0000}-{Start.Month:00}/P{Months}M"),
    };

    public static Period Parse(string s, IFormatProvider? provider) =>
        TryParse(s, provider, out var period) ? period : throw new FormatException($"'{s}' is not a period.");

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out Period result)
    {
        result = default;
        if (s is null) return false;
        if (s.StartsWith("FY", StringComparison.Ordinal))
            return s is [_, _, _, _, _, _, '@', ..] && YearStart.TryParse(s[7..], provider, out var start) && TryMake(s.AsSpan(2, 4), start.Month, start.Day, 12, out result);
        return s switch
        {
            { Length: 4 } => TryMake(s, 1, 1, 12, out result),
            [_, _, _, _, '-', 'Q', var quarter] => TryMake(s.AsSpan(0, 4), (quarter - '1') * 3 + 1, 1, 3, out result),
            [_, _, _, _, '-', _, _] => Digits.TryRead(s.AsSpan(5, 2), out var month) && TryMake(s.AsSpan(0, 4), month, 1, 1, out result),
            [_, _, _, _, '-', _, _, '/', 'P', .., 'M'] => Digits.TryRead(s.AsSpan(5, 2), out var month) && Digits.TryRead(s.AsSpan(9, s.Length - 10), out var months) && TryMake(s.AsSpan(0, 4), month, 1, months, out result),
            _ => false,
        };
    }

    private static bool TryMake(ReadOnlySpan<char> year, int month, int day, int months, out Period result)
    {
        result = default;
        if (!Digits.TryRead(year, out var y) || y is < 1000 or > 9000 || month is < 1 or > 12 || months is < 1 or > 12) return false;
        result = new(new DateOnly(y, month, day), months);
        return true;
    }
}
