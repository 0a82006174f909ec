using System.Text;
using TradeTracker.Dashboard.Charts;

namespace TradeTracker.Host.Http;

/// <summary>Marks an operation that answers a picture.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class DrawsAttribute : Attribute;

/// <summary>The answer to a read as a picture; unchanged since the reader's last time: 304, and nothing is drawn.</summary>
/// <param name="Version">As of any other read.</param>
/// <param name="ContentLocation">The permanent address of a picture of just these numbers.</param>
public sealed record Drawn(Drawing Drawing, long Version, string ContentLocation) : IResult
{
    /// <summary>Another build may draw the same otherwise.</summary>
    private static readonly Guid Build = typeof(ChartRenderer).Assembly.ManifestModule.ModuleVersionId;

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.Headers.ContentLocation = ContentLocation;
        if (ETags.Answered(httpContext, ETags.Of(Encoding.UTF8.GetBytes($"{Drawing.Fingerprint(ChartSize.Wide)} {Build}"), Version))) return;
        var svg = await httpContext.RequestServices.GetRequiredService<ChartRenderer>().DrawAlone(Drawing, httpContext.RequestAborted);
        await Results.Text(svg, Tables.Format.Svg.ContentType, Encoding.UTF8).ExecuteAsync(httpContext);
    }
}
