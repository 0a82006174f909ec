using System.Globalization;
using JasperFx;
using TradeTracker.Host;
using TradeTracker.Host.Deadlines;
using TradeTracker.Host.EventStore;
using TradeTracker.Host.Http;
using TradeTracker.Host.Importing;
using TradeTracker.Host.Security;

if (await Commands.TryRun(args) is { } exitCode) return exitCode;
await using var app = Build(args);
if (args.Length > 0) return await app.RunJasperFxCommands(args);
await app.RunAsync();
return 0;

/// <summary>The service.</summary>
public partial class Program
{
    /// <summary>The whole service, not yet started; tests start it from here.</summary>
    /// <param name="args">Settings, as <c>--Auth:KeyFile=…</c>.</param>
    public static WebApplication Build(params string[] args)
    {
        CultureInfo.DefaultThreadCurrentCulture = CultureInfo.InvariantCulture;
        // The page's files are beside the program, wherever it is started from.
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
        builder.Services.AddSingleton(TimeProvider.System);
        builder.AddSecurity();
        builder.AddEventStore();
        builder.AddMessaging();
        builder.AddDeadlines();
        builder.AddImporting();
        builder.AddHttp();
        var app = builder.Build();
        app.UseHttp();
        return app;
    }
}
