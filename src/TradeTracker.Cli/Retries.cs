using System.Net;

namespace TradeTracker.Cli;

/// <summary>Asks again where the service says when: 503 while it catches up, 409 while the same key is being answered. A file that was uploaded is gone, and not sent again.</summary>
internal sealed class Retries() : DelegatingHandler(new SocketsHttpHandler { ConnectTimeout = TimeSpan.FromSeconds(10) })
{
    private const int AtMost = 3;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            var response = await base.SendAsync(request, cancellationToken);
            if (attempt == AtMost || request.Content is MultipartContent || response is not { StatusCode: HttpStatusCode.ServiceUnavailable or HttpStatusCode.Conflict, Headers.RetryAfter.Delta: { } pause }) return response;
            response.Dispose();
            await Task.Delay(pause, cancellationToken);
        }
    }
}
