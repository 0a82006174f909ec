using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace TradeTracker.Dashboard.Shell;

/// <summary>The two clocks a reader set: what was published until a day, and what was recorded here by a moment. Every link keeps them.</summary>
public sealed class Moment(IHttpContextAccessor accessor)
{
    private const string UntilParameter = "publishedUntil", AsOfParameter = "asOf";

    /// <summary>Null for today.</summary>
    public DateOnly? PublishedUntil => DateOnly.TryParseExact(Asked(UntilParameter), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    /// <summary>An instant or a position; null for now. Whether it is one, the service says.</summary>
    public string? AsOf => Asked(AsOfParameter) is { Length: > 0 } text ? text : null;

    public bool IsPast => PublishedUntil is not null || AsOf is not null;

    /// <summary>The same moment of another page.</summary>
    public string Link(string path)
    {
        Dictionary<string, string?> query = [];
        if (PublishedUntil is { } day) query[UntilParameter] = day.ToString("O", CultureInfo.InvariantCulture);
        if (AsOf is { } moment) query[AsOfParameter] = moment;
        return QueryHelpers.AddQueryString(path, query);
    }

    private string? Asked(string name) => accessor.HttpContext?.Request.Query[name];
}
