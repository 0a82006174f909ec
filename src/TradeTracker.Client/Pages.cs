using System.Globalization;
using System.Runtime.CompilerServices;
using Refit;
using TradeTracker.Contracts;

namespace TradeTracker.Client;

/// <summary>Lists from beginning to end, asking for the next page when it is needed.</summary>
public static class Pages
{
    /// <param name="page">The call, with the cursor it is given: <c>cursor =&gt; client.Targets.ListTargets(cursor: cursor)</c>.</param>
    public static async IAsyncEnumerable<T> Walk<T>(Func<string?, Task<IApiResponse<Page<T>>>> page, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        string? next = null;
        do
        {
            cancellation.ThrowIfCancellationRequested();
            var (items, following) = (await page(next).Answer()).Body;
            foreach (var item in items) yield return item;
            next = following;
        } while (next is not null);
    }

    /// <summary>The same for the log, whose pages begin after a position.</summary>
    public static IAsyncEnumerable<T> Walk<T>(Func<long?, Task<IApiResponse<Page<T>>>> page, CancellationToken cancellation = default) =>
        Walk((string? after) => page(after is null ? null : long.Parse(after, CultureInfo.InvariantCulture)), cancellation);
}
