using System.Globalization;
using TradeTracker.Domain.Values;

namespace TradeTracker.Dashboard.Words;

/// <summary>Days that nobody can misread, and periods in words.</summary>
public static class Days
{
    /// <summary>17 May 2023.</summary>
    public static string Of(DateOnly day) => day.ToString("d MMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>17 May 2023, 09:30 UTC.</summary>
    public static string Of(DateTimeOffset moment) => moment.UtcDateTime.ToString("d MMM yyyy, HH:mm 'UTC'", CultureInfo.InvariantCulture);

    /// <summary>A day as addresses and date fields write it, 2023-05-17; null where the text is none.</summary>
    public static DateOnly? Read(string? text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    /// <summary>2023; the year from 1 April 2023; the first quarter of 2023; March 2023; January to October 2023.</summary>
    public static string Of(Period period) => period switch
    {
        { Months: 12, Start: { Month: 1, Day: 1 } } => period.ToString(),
        { Months: 12 } => $"the year from {Of(period.Start)}",
        { Months: 3, Start.Month: 1 or 4 or 7 or 10 } => $"Q{(period.Start.Month + 2) / 3} {period.Start.Year}",
        { Months: 1 } => period.Start.ToString("MMMM yyyy", CultureInfo.InvariantCulture),
        _ => $"{period.Start.ToString("MMMM", CultureInfo.InvariantCulture)} to {period.End.ToString("MMMM yyyy", CultureInfo.InvariantCulture)}",
    };

    /// <summary>2 years 3 months; 5 months; 12 days; of a day that has come, how long ago.</summary>
    public static string Until(DateOnly day, DateOnly today)
    {
        var (from, to) = day < today ? (day, today) : (today, day);
        var months = ((to.Year - from.Year) * 12) + to.Month - from.Month - (to.Day < from.Day ? 1 : 0);
        var span = months switch
        {
            0 => Count(to.DayNumber - from.DayNumber, "day"),
            < 12 => Count(months, "month"),
            _ when months % 12 == 0 => Count(months / 12, "year"),
            _ => $"{Count(months / 12, "year")} {Count(months % 12, "month")}",
        };
        return day < today ? $"{span} ago" : span;
    }

    /// <summary>1 month, 84 months.</summary>
    public static string Count(int number, string what) => string.Create(CultureInfo.InvariantCulture, $"{number:#,0} {what}{(number == 1 ? "" : "s")}");
}
