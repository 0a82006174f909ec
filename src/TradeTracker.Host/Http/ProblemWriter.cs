using System.Text.Json;
using TradeTracker.Domain;

namespace TradeTracker.Host.Http;

/// <summary>Writes problems as JSON also to readers who asked for something else: a fault said in a form nobody expected beats none.</summary>
public sealed class ProblemWriter : IProblemDetailsWriter
{
    public bool CanWrite(ProblemDetailsContext context) => true;

    public async ValueTask WriteAsync(ProblemDetailsContext context)
    {
        Problems.Complete(context);
        var response = context.HttpContext.Response;
        response.StatusCode = context.ProblemDetails.Status!.Value;
        response.ContentType = "application/problem+json";
        await JsonSerializer.SerializeAsync(response.Body, context.ProblemDetails, WireJson.Options, context.HttpContext.RequestAborted);
    }
}
