using Microsoft.AspNetCore.Http;
using TradeTracker.Client;

namespace TradeTracker.Dashboard.Recording;

/// <summary>How a page answers a form.</summary>
internal static class Responses
{
    /// <summary>It is done, and shown there: to reload that does it no second time.</summary>
    public static void SeeOther(this HttpContext http, string address)
    {
        http.Response.StatusCode = StatusCodes.Status303SeeOther;
        http.Response.Headers.Location = address;
    }

    /// <summary>It was refused, and the form says why. The form itself was found, whatever it names was not.</summary>
    public static void Refuse(this HttpContext http, Problem problem) =>
        http.Response.StatusCode = problem.Status == StatusCodes.Status404NotFound ? StatusCodes.Status422UnprocessableEntity : problem.Status;
}
