using Microsoft.AspNetCore.Http.Extensions;
using TradeTracker.Contracts;

namespace TradeTracker.Host.Http;

/// <summary>A part of a list, with the address of the next.</summary>
/// <param name="Parameter">The query parameter that takes <c>next</c>.</param>
public sealed record ReadPage<T>(Page<T> Page, string Parameter = "cursor") : IResult
{
    /// <summary>At most so many of the items (one more was read to see whether there are more), and where to go on.</summary>
    public static ReadPage<T> Of(IReadOnlyList<T> items, int limit, Func<T, string> key) =>
        new(new Page<T>(items.Count > limit ? [.. items.Take(limit)] : items, items.Count > limit ? Query.Cursor(key(items[limit - 1])) : null));

    public Task ExecuteAsync(HttpContext httpContext)
    {
        if (Page.Next is { } next)
        {
            var query = new QueryBuilder(httpContext.Request.Query.Where(q => q.Key != Parameter).Select(q => KeyValuePair.Create(q.Key, q.Value.ToString()))) { { Parameter, next } };
            httpContext.Response.Headers.Link = $"<{httpContext.Request.Path}{query}>; rel=\"next\"";
        }
        return ETags.Write(httpContext, Page, Page.Items.Count);
    }

}
