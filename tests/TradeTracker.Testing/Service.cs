using Microsoft.AspNetCore.Builder;
using TradeTracker.Host.Security;
using Xunit;

namespace TradeTracker.Testing;

/// <summary>The service of one test class: a real Kestrel on a free loopback port, on its own copy of the database, with the service's rights.</summary>
public sealed class Service(TemplateDatabase template) : IAsyncLifetime
{
    private readonly string folder = Directory.CreateTempSubdirectory("tradetracker-tests-").FullName;
    private HttpClient http = null!;

    public Database Database { get; } = new(template);

    /// <summary>Settings besides those that every test has: <c>--Imports:MaxRows=3</c>.</summary>
    public IReadOnlyList<string> Settings { get; init; } = [];

    /// <summary>The running host; its container gives the store.</summary>
    public WebApplication App { get; private set; } = null!;

    public Caller Anonymous { get; private set; } = null!;
    public Caller Reader => As(Role.Reader);
    public Caller Analyst => As(Role.Analyst);

    /// <summary>A caller with a token of one role.</summary>
    public Caller As(Role role) => Anonymous with { Token = LocalKey.Token(LocalKey.Open(KeyFile), role, TimeProvider.System.GetUtcNow()) };

    private string KeyFile => Path.Combine(folder, "auth-key.pem");

    public async ValueTask InitializeAsync()
    {
        await Database.InitializeAsync();
        App = Program.Build(
            [.. Settings, "--urls=http://127.0.0.1:0", $"--Auth:KeyFile={KeyFile}", $"--ConnectionStrings:tradetracker={Database.Service}",
            "--applicationName=TradeTracker.Host", "--Logging:LogLevel:Default=None", "--Logging:LogLevel:TradeTracker=Error"]);
        await App.StartAsync();
        http = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false, MaxConnectionsPerServer = 1000 }) { BaseAddress = new($"{App.Urls.Single()}/api/v1/") };
        Anonymous = new(http, null);
    }

    /// <summary>How many events there are.</summary>
    public Task<long> CountEvents() => Database.Scalar<long>("select count(*) from tradetracker.mt_events");

    /// <summary>Waits until the service has recorded what writes made it record: deadlines that are over.</summary>
    public async Task Settle()
    {
        for (var attempt = 0; await Database.Scalar<long>("select count(*) from messages.wolverine_incoming_envelopes where status = 'Incoming'") > 0; attempt++)
        {
            if (attempt == 100) throw new TimeoutException("Messages are still waiting to be handled.");
            await Task.Delay(100);
        }
    }

    public async ValueTask DisposeAsync()
    {
        http.Dispose();
        await App.StopAsync();
        await App.DisposeAsync();
        await Database.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }
}
