using FluentValidation;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http.Features;
using TradeTracker.Dashboard;
using TradeTracker.Domain;
using TradeTracker.Host.Codelists;
using TradeTracker.Host.Corridors;
using TradeTracker.Host.Http.OpenApi;
using TradeTracker.Host.Http.Tables;
using TradeTracker.Host.Importing;
using TradeTracker.Host.Security;
using TradeTracker.Host.Targets;
using Wolverine.Http;

namespace TradeTracker.Host.Http;

/// <summary>The conventions of the API, each in one place, around every operation.</summary>
public static class HttpSetup
{
    private const long MaxBody = 1024 * 1024;

    public static void AddHttp(this WebApplicationBuilder builder)
    {
        builder.WebHost.ConfigureKestrel(k =>
        {
            k.AddServerHeader = false;
            k.Limits.MaxRequestBodySize = MaxBody;
        });
        builder.Services.ConfigureHttpJsonOptions(o => WireJson.Configure(o.SerializerOptions));
        builder.Services.AddHttpContextAccessor();
        builder.Services.AddSingleton<KnownIds>();
        builder.Services.AddSingleton<SimilarRecords>();
        builder.Services.AddSingleton<VerdictReader>().AddSingleton<VerdictChangeReader>().AddSingleton<CorridorReader>();
        builder.Services.AddSingleton<CodelistCatalogue>();
        builder.Services.AddValidatorsFromAssemblyContaining<Program>(ServiceLifetime.Singleton, includeInternalTypes: true);
        builder.Services.AddWolverineHttp();
        builder.Services.AddSingleton<IProblemDetailsWriter, ProblemWriter>();
        builder.Services.AddProblemDetails().AddExceptionHandler<ExceptionProblems>();
        builder.Services.AddOpenApiDocument();
        builder.Services.AddHealth();
        builder.Services.AddDashboard().ConfigureHttpClient(OwnAddress).AddHttpMessageHandler<SignedInCaller>().RemoveAllLoggers();
    }

    /// <summary>The page is a client of the API like any other.</summary>
    private static void OwnAddress(IServiceProvider services, HttpClient http) =>
        http.BaseAddress = new(services.GetRequiredService<IServer>().Features.GetRequiredFeature<IServerAddressesFeature>().Addresses.First());

    public static void UseHttp(this WebApplication app)
    {
        app.Use(SafeHeaders);
        app.Use(Head.AsGet);
        app.UseExceptionHandler();
        app.UseWhen(http => !DashboardSetup.IsPage(http), api => api.UseStatusCodePages());
        app.UseDashboard();
        app.UseOpenApiDocument();
        app.Use(Negotiation.TakeSuffix);
        app.UseRouting();
        app.Use(ImportSetup.AllowFiles);
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseAntiforgery();
        app.Use(DashboardSetup.RefuseForged);
        app.Use(Negotiation.Choose);
        app.Use(KnownQuery.Check);
        app.Use(MinPosition.Wait);
        app.Use(RetryLostRaces.Run);
        app.MapHealth();
        app.MapSignIn();
        app.MapDashboard();
        app.MapWolverineEndpoints(o =>
        {
            o.WarmUpRoutes = RouteWarmup.Eager;
            o.AddMiddleware(typeof(Idempotency), chain => !chain.HttpMethods.Contains("GET"));
            o.AddPolicy<ReadBody>();
            o.AddPolicy<WritePolicy>();
        });
    }

    /// <summary>JSON is never taken for a page, and no page is framed.</summary>
    private static Task SafeHeaders(HttpContext http, RequestDelegate next)
    {
        http.Response.OnStarting(() =>
        {
            http.Response.Headers.XContentTypeOptions = "nosniff";
            http.Response.Headers.XFrameOptions = "DENY";
            http.Response.Headers["Referrer-Policy"] = "no-referrer";
            if (DashboardSetup.IsPage(http)) http.Response.Headers.ContentSecurityPolicy = DashboardSetup.ContentSecurityPolicy;
            return Task.CompletedTask;
        });
        return next(http);
    }
}
