using TradeTracker.Host.Http.Tables;

namespace TradeTracker.Host.Http;

/// <summary>The answer to a read: a body with its ETag; unchanged since the reader's last time: 304.</summary>
/// <param name="Version">The version part of the ETag: the stream's where the body is of one stream, else the position read at.</param>
/// <param name="ContentLocation">The permanent address of just these numbers.</param>
/// <param name="Table">The same for readers of CSV and spreadsheets.</param>
public sealed record Read<T>(T Body, long Version, string? ContentLocation = null, Table? Table = null) : IResult where T : class
{
    public Task ExecuteAsync(HttpContext httpContext)
    {
        if (ContentLocation is not null) httpContext.Response.Headers.ContentLocation = ContentLocation;
        return Table is null || Format.Of(httpContext) == Format.Json ? ETags.Write(httpContext, Body, Version) : TableAnswer.Tagged(httpContext, Table, Version);
    }

}
