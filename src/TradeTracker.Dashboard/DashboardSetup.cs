using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using TradeTracker.Client;
using TradeTracker.Dashboard.Charts;
using TradeTracker.Dashboard.Shell;

namespace TradeTracker.Dashboard;

/// <summary>The page: rendered on the server from the API's own answers, and complete without JavaScript (ADR 0022).</summary>
public static class DashboardSetup
{
    /// <summary>Nothing from elsewhere, and no script in the page itself.</summary>
    public const string ContentSecurityPolicy =
        "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private static readonly string[] NotPages = ["/api", "/health", "/openapi", "/swagger"];

    /// <summary>Whether people look at an address, rather than programs.</summary>
    public static bool IsPage(HttpContext http) => !NotPages.Any(p => http.Request.Path.StartsWithSegments(p, StringComparison.OrdinalIgnoreCase));

    /// <returns>The client by which the page asks the service, to be told where that is and for whom it asks.</returns>
    public static IHttpClientBuilder AddDashboard(this IServiceCollection services)
    {
        services.AddRazorComponents();
        services.AddResponseCompression(o => o.EnableForHttps = true);
        services.AddScoped<Moment>();
        services.AddSingleton<ChartRenderer>();
        services.AddCascadingAuthenticationState();
        return services.AddHttpClient<TradeTrackerClient>();
    }

    /// <summary>Faults are pages here too; in front of routing.</summary>
    public static void UseDashboard(this WebApplication app) =>
        app.UseWhen(IsPage, page => page.UseResponseCompression().UseExceptionHandler(Failing).UseStatusCodePagesWithReExecute("/error/{0}", createScopeForStatusCodePages: true).Use(ErrorsAreRead));

    /// <summary>Where the API said no to what a page cannot do without, that is the page's answer too.</summary>
    private static ExceptionHandlerOptions Failing => new()
    {
        ExceptionHandlingPath = "/error/500",
        CreateScopeForErrors = true,
        StatusCodeSelector = fault => (fault as ProblemException)?.Problem.Status ?? StatusCodes.Status500InternalServerError,
    };

    /// <summary>Whatever was sent: the form that led to an error is not looked at again.</summary>
    private static Task ErrorsAreRead(HttpContext http, RequestDelegate next)
    {
        if (http.Features.Get<IStatusCodeReExecuteFeature>() is not null || http.Features.Get<IExceptionHandlerFeature>() is not null) http.Request.Method = HttpMethods.Get;
        return next(http);
    }

    /// <summary>A form without its token is refused with a page, behind antiforgery.</summary>
    public static Task RefuseForged(HttpContext http, RequestDelegate next)
    {
        if (!HttpMethods.IsPost(http.Request.Method) || http.Features.Get<IAntiforgeryValidationFeature>() is not { IsValid: false }) return next(http);
        http.Response.StatusCode = StatusCodes.Status400BadRequest;
        return Task.CompletedTask;
    }

    public static void MapDashboard(this WebApplication app)
    {
        app.MapStaticAssets().AllowAnonymous();
        app.MapRazorComponents<App>();
    }
}
