using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using TradeTracker.Client;
using TradeTracker.Dashboard.Shell;

namespace TradeTracker.Dashboard;

/// <summary>The page: rendered on the server from the API's own answers, and complete without JavaScript (ADR 0022).</summary>
public static class DashboardSetup
{
    private static readonly string[] NotPages = ["/api", "/health", "/openapi", "/swagger"];

    /// <summary>Whether people look at an address, rather than programs.</summary>
    public static bool IsPage(HttpContext http) => !NotPages.Any(p => http.Request.Path.StartsWithSegments(p, StringComparison.OrdinalIgnoreCase));

    /// <returns>The client by which the page asks the service, to be told where that is and for whom it asks.</returns>
    public static IHttpClientBuilder AddDashboard(this IServiceCollection services)
    {
        services.AddRazorComponents();
        services.AddScoped<Moment>();
        services.AddCascadingAuthenticationState();
        return services.AddHttpClient<TradeTrackerClient>();
    }

    /// <summary>Faults are pages here too; in front of routing.</summary>
    public static void UseDashboard(this WebApplication app) =>
        app.UseWhen(IsPage, page => page.UseExceptionHandler("/error/500", createScopeForErrors: true).UseStatusCodePagesWithReExecute("/error/{0}"));

    public static void MapDashboard(this WebApplication app)
    {
        app.MapStaticAssets().AllowAnonymous();
        app.MapRazorComponents<App>();
    }
}
