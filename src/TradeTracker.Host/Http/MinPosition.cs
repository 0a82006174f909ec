using System.Globalization;
using TradeTracker.Contracts;
using TradeTracker.Host.EventStore;

namespace TradeTracker.Host.Http;

/// <summary>TradeTracker-Min-Position: a read waits until it can show that write, at most five seconds.</summary>
public static class MinPosition
{
    public const string Header = "TradeTracker-Min-Position";
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    public static async Task Wait(HttpContext http, RequestDelegate next)
    {
        var asked = http.Request.Headers[Header].ToString();
        if (asked.Length == 0 || !HttpMethods.IsGet(http.Request.Method) || http.GetEndpoint()?.Metadata.GetMetadata<KnownQuery>() is null)
        {
            await next(http);
            return;
        }
        if (!long.TryParse(asked, NumberStyles.None, CultureInfo.InvariantCulture, out var position))
        {
            await Problems.Of(ProblemCodes.InvalidRequest, $"{Header} is not a position: a whole number.").ExecuteAsync(http);
            return;
        }
        var reached = await http.RequestServices.GetRequiredService<LogProgress>().WaitUntil(r => r.Verdicts >= position, Patience, http.RequestAborted);
        if (reached.Verdicts >= position)
        {
            await next(http);
            return;
        }
        http.Response.Headers.RetryAfter = "1";
        http.Response.Headers[Committed.PositionHeader] = reached.Verdicts.ToString(CultureInfo.InvariantCulture);
        await Problems.Of(ProblemCodes.NotYet, $"The projections have reached position {reached.Verdicts}, not yet {position}.").ExecuteAsync(http);
    }
}
