using Refit;
using TradeTracker.Client;
using TradeTracker.Contracts;

namespace TradeTracker.Cli;

/// <summary>A list up to a limit of the user's, however many pages that takes.</summary>
internal static class Paging
{
    /// <summary>The API's own.</summary>
    public const int DefaultLimit = 50;
    private const int LargestPage = 500;

    /// <param name="page">The call, with the limit and the cursor it is given.</param>
    public static async Task<Page<T>> Collect<T>(int limit, Func<int, string?, Task<IApiResponse<Page<T>>>> page)
    {
        var items = new List<T>();
        string? next = null;
        do
        {
            var (more, following) = (await page(Math.Min(limit - items.Count, LargestPage), next).Answer()).Body;
            items.AddRange(more);
            next = following;
        } while (next is not null && items.Count < limit);
        return new(items, next);
    }
}
