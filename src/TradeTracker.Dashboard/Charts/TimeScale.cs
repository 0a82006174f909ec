using System.Globalization;
using System.Text.Json.Nodes;
using TradeTracker.Domain.Values;

namespace TradeTracker.Dashboard.Charts;

/// <summary>Time as a number of years: 2023.5 is the middle of 2023. Whole years from one to another.</summary>
internal sealed record TimeScale(int From, int To)
{
    /// <summary>Around all that is shown.</summary>
    public static TimeScale Around(IEnumerable<double> times) =>
        times.ToList() is { Count: > 0 } all ? new((int)Math.Floor(all.Min()), Math.Max((int)Math.Ceiling(all.Max()), (int)Math.Floor(all.Min()) + 1)) : new(2000, 2001);

    public static double At(DateOnly day) => Math.Round(day.Year + ((day.DayOfYear - 1d) / (DateTime.IsLeapYear(day.Year) ? 366 : 365)), 4);

    /// <summary>A figure stands in the middle of the time it is for, a year to date at its end, on the way to the year's.</summary>
    public static double At(Period period) => At(period.Start.AddMonths(period.Months)) is var end && period.Months is 1 or 3 or 12 ? Math.Round((At(period.Start) + end) / 2, 4) : end;

    /// <summary>Where on the axis, from 0 to 1.</summary>
    public double Share(double time) => (time - From) / (To - From);

    /// <summary>A scale for the lines, and one that writes each year below its middle.</summary>
    public JsonArray ToAxes() =>
    [
        new JsonObject { ["type"] = "value", ["show"] = false, ["min"] = From, ["max"] = To },
        new JsonObject
        {
            ["type"] = "category",
            ["position"] = "bottom",
            ["data"] = new JsonArray([.. Enumerable.Range(From, To - From).Select(year => JsonValue.Create(year.ToString(CultureInfo.InvariantCulture)))]),
            ["axisTick"] = new JsonObject { ["alignWithLabel"] = false, ["lineStyle"] = Ink(Palette.Faint) },
            ["axisLine"] = new JsonObject { ["lineStyle"] = Ink(Palette.Muted) },
            ["axisLabel"] = Ink(Palette.Muted),
        },
    ];

    private static JsonObject Ink(string color) => new() { ["color"] = color };
}
