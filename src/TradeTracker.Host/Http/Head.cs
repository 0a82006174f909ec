namespace TradeTracker.Host.Http;

/// <summary>HEAD is answered like GET, without the body: the server knows what was asked and leaves that out.</summary>
public static class Head
{
    public static Task AsGet(HttpContext http, RequestDelegate next)
    {
        if (HttpMethods.IsHead(http.Request.Method)) http.Request.Method = HttpMethods.Get;
        return next(http);
    }
}
