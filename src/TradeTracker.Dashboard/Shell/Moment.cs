using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using TradeTracker.Dashboard.Words;

namespace TradeTracker.Dashboard.Shell;

/// <summary>The two clocks a reader set: what was published until a day, and what was recorded here by a moment. Every link keeps them.</summary>
public sealed class Moment(IHttpContextAccessor accessor, TimeProvider clock)
{
    public const string UntilParameter = "publishedUntil", AsOfParameter = "asOf";
    private const string CompareParameter = "compare", Present = "now";

    /// <summary>Null for today.</summary>
    public DateOnly? PublishedUntil => Days.Read(Asked(UntilParameter));

    /// <summary>What was asked for is no day; a page that took it for today would show wrong numbers.</summary>
    public bool IsUnclear => !string.IsNullOrEmpty(Asked(UntilParameter)) && PublishedUntil is null;

    /// <summary>An instant or a position; null for now. Whether it is one, the service says.</summary>
    public string? AsOf => Asked(AsOfParameter) is { Length: > 0 } text ? text : null;

    public bool IsPast => PublishedUntil is not null || AsOf is not null;

    /// <summary>What is shown of the past stands beside what it is now.</summary>
    public bool IsCompared => IsPast && Asked(CompareParameter) == Present;

    /// <summary>The day the reader stands on.</summary>
    public DateOnly Today => PublishedUntil ?? DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);

    /// <summary>As published until 1 Jun 2023 and recorded by position 90.</summary>
    public string Words => string.Join(" and ", new[]
    {
        PublishedUntil is { } day ? $"published until {Days.Of(day)}" : null,
        AsOf is not { } moment ? null : long.TryParse(moment, NumberStyles.None, CultureInfo.InvariantCulture, out _) ? $"recorded up to position {moment}"
            : DateTimeOffset.TryParse(moment, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant) ? $"recorded by {Days.Of(instant)}" : $"recorded by {moment}",
    }.OfType<string>());

    /// <summary>The same moment of another page, or file.</summary>
    public string Link(string path) => QueryHelpers.AddQueryString(path, Bounds);

    /// <summary>This page with other parameters; null takes one away.</summary>
    public string Here(params (string Name, string? Value)[] changes)
    {
        var request = accessor.HttpContext!.Request;
        var query = request.Query.Where(q => changes.All(c => c.Name != q.Key)).Select(q => KeyValuePair.Create(q.Key, (string?)q.Value.ToString()));
        return QueryHelpers.AddQueryString(request.Path, query.Concat(changes.Select(c => KeyValuePair.Create(c.Name, c.Value))).Where(q => !string.IsNullOrEmpty(q.Value)));
    }

    /// <summary>This page as it is now.</summary>
    public string Now => Here((UntilParameter, null), (AsOfParameter, null), (CompareParameter, null));

    /// <summary>This page beside what it shows now, or no longer.</summary>
    public string Compared => Here((CompareParameter, IsCompared ? null : Present));

    /// <summary>What a form that changes some parameters must carry along.</summary>
    public IEnumerable<KeyValuePair<string, string>> Others(params string[] own) =>
        accessor.HttpContext!.Request.Query.Where(q => !own.Contains(q.Key)).Select(q => KeyValuePair.Create(q.Key, q.Value.ToString()));

    private IEnumerable<KeyValuePair<string, string?>> Bounds
    {
        get
        {
            if (PublishedUntil is { } day) yield return new(UntilParameter, day.ToString("O", CultureInfo.InvariantCulture));
            if (AsOf is { } moment) yield return new(AsOfParameter, moment);
        }
    }

    private string? Asked(string name) => accessor.HttpContext?.Request.Query[name];
}
