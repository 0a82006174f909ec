namespace TradeTracker.Host.Http;

/// <summary>A writer that lost a race without saying which version it saw decides again, at most three times; then it is told (409).</summary>
public static class RetryLostRaces
{
    private const int Retries = 3;

    public static async Task Run(HttpContext http, RequestDelegate next)
    {
        if (HttpMethods.IsGet(http.Request.Method) || http.Request.Headers.IfMatch.Count > 0)
        {
            await next(http);
            return;
        }
        http.Request.EnableBuffering();
        for (var attempt = 0; ; attempt++)
        {
            try
            {
                await next(http);
                return;
            }
            catch (Exception e) when (attempt < Retries && !http.Response.HasStarted && ExceptionProblems.LostRace(e))
            {
                http.Response.Clear();
                http.Request.Body.Position = 0;
            }
        }
    }
}
