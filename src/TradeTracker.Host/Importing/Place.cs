using System.Globalization;

namespace TradeTracker.Host.Importing;

/// <summary>A place in a list of rows that have no key of their own: two numbers.</summary>
internal static class Place
{
    /// <summary>Both -1 at the start.</summary>
    public static (long Row, int Index) Of(string key) =>
        key.Split(':') is [var row, var index] && long.TryParse(row, NumberStyles.None, CultureInfo.InvariantCulture, out var r) && int.TryParse(index, NumberStyles.None, CultureInfo.InvariantCulture, out var i) ? (r, i) : (-1, -1);
}
