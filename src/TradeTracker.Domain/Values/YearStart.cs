using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json.Serialization;

namespace TradeTracker.Domain.Values;

/// <summary>The day on which a statistical or fiscal year begins: <c>01-01</c> (calendar year), <c>04-01</c> (India), at most day 28.</summary>
[JsonConverter(typeof(TextConverter<YearStart>))]
public readonly record struct YearStart : IParsable<YearStart>
{
    private readonly byte month, day;

    public YearStart(int month, int day)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(month is >= 1 and <= 12, true, nameof(month));
        ArgumentOutOfRangeException.ThrowIfNotEqual(day is >= 1 and <= 28, true, nameof(day));
        (this.month, this.day) = ((byte)(month - 1), (byte)(day - 1));
    }

    /// <summary>The calendar year; also what an omitted year start means.</summary>
    public static YearStart January => default;

    public int Month => month + 1;
    public int Day => day + 1;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Month:00}-{Day:00}");

    public static YearStart Parse(string s, IFormatProvider? provider) =>
        TryParse(s, provider, out var start) ? start : throw new FormatException($"'{s}' is not a day like 04-01.");

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out YearStart result)
    {
        result = default;
        if (s is not { Length: 5 } || s[2] != '-' || !Digits.TryRead(s.AsSpan(0, 2), out var m) || !Digits.TryRead(s.AsSpan(3), out var d)) return false;
        if (m is < 1 or > 12 || d is < 1 or > 28) return false;
        result = new(m, d);
        return true;
    }
}

internal static class Digits
{
    /// <summary>Reads digits only: no sign, no white space, no other script's digits.</summary>
    public static bool TryRead(ReadOnlySpan<char> text, out int number) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
}
