using System.Globalization;
using JasperFx;
using TradeTracker.Host;
using TradeTracker.Host.EventStore;
using TradeTracker.Host.Http;
using TradeTracker.Host.Security;

CultureInfo.DefaultThreadCurrentCulture = CultureInfo.InvariantCulture;
if (await Commands.TryRun(args) is { } exitCode) return exitCode;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddSingleton(TimeProvider.System);
builder.AddSecurity();
builder.AddEventStore();
builder.AddMessaging();
builder.AddHttp();
var app = builder.Build();
app.UseHttp();
if (args.Length > 0) return await app.RunJasperFxCommands(args);
await app.RunAsync();
return 0;

/// <summary>The service; tests start it from here.</summary>
public partial class Program;
