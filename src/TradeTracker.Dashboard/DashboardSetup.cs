using Microsoft.AspNetCore.Builder;
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
        "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src 'self'; form-action 'self'; base-uri 'self'; frame-ancestors 'none'";

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
        app.UseWhen(IsPage, page => page.UseResponseCompression().UseExceptionHandler("/error/500", createScopeForErrors: true).UseStatusCodePagesWithReExecute("/error/{0}", createScopeForStatusCodePages: true));

    public static void MapDashboard(this WebApplication app)
    {
        app.MapStaticAssets().AllowAnonymous();
        app.MapRazorComponents<App>();
    }
}
