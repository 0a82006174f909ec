using Microsoft.AspNetCore.Http.Extensions;
using TradeTracker.Contracts;
using TradeTracker.Host.Http.Tables;

namespace TradeTracker.Host.Http;

/// <summary>Reads a part of a list: at most so many items after a key (empty: from the start), and the key after which to go on.</summary>
public delegate Task<Page<T>> ListSource<T>(string after, int take);

/// <summary>The answer to a read of a list: one page of it, with the address of the next; or all of it as a table.</summary>
/// <param name="Table">The whole list, for readers of CSV and spreadsheets.</param>
/// <param name="Parameter">The query parameter that takes <c>next</c>.</param>
public sealed record ReadList<T>(ListSource<T> Source, string After, int Limit, Table Table, string Parameter = ReadList<T>.Cursor) : IResult
{
    private const string Cursor = "cursor";

    public ReadList(ListSource<T> source, string after, int limit, Columns<T> columns, string parameter = Cursor) : this(source, after, limit, columns.Of(source.All(after)), parameter)
    {
    }

    /// <summary>The version part of the ETag, where the list is of one stream; else the number of items.</summary>
    public long? Version { get; init; }

    /// <summary>The permanent address of just these items.</summary>
    public string? ContentLocation { get; init; }

    public Task ExecuteAsync(HttpContext httpContext)
    {
        if (ContentLocation is not null) httpContext.Response.Headers.ContentLocation = ContentLocation;
        return Format.Of(httpContext) == Format.Json ? WritePage(httpContext) : TableAnswer.Stream(httpContext, Table);
    }

    private async Task WritePage(HttpContext http)
    {
        var (items, key) = await Source(After, Limit);
        var next = key is not null && Parameter == Cursor ? Query.Cursor(key) : key;
        if (next is not null)
        {
            var query = new QueryBuilder(http.Request.Query.Where(q => q.Key != Parameter).Select(q => KeyValuePair.Create(q.Key, q.Value.ToString()))) { { Parameter, next } };
            http.Response.Headers.Link = $"<{http.Request.Path}{query}>; rel=\"next\"";
        }
        await ETags.Write(http, new Page<T>(items, next), Version ?? items.Count);
    }
}

/// <summary>Parts of lists.</summary>
public static class Pages
{
    /// <summary>At most so many of the items (one more was read to see whether there are more), and the key of the last where there are.</summary>
    public static Page<T> Of<T>(IReadOnlyList<T> items, int take, Func<T, string> key) =>
        items.Count > take ? new([.. items.Take(take)], key(items[take - 1])) : new(items, null);

    /// <summary>The same list, each item shown in another way.</summary>
    public static ListSource<TShown> Select<T, TShown>(this ListSource<T> source, Func<T, TShown> show) => async (after, take) =>
    {
        var (items, next) = await source(after, take);
        return new([.. items.Select(show)], next);
    };

    /// <summary>Everything after a key, read part by part.</summary>
    public static async IAsyncEnumerable<T> All<T>(this ListSource<T> source, string after, int take = Query.MaxLimit)
    {
        for (var from = after; from is not null;)
        {
            var page = await source(from, take);
            foreach (var item in page.Items) yield return item;
            from = page.Next;
        }
    }
}
