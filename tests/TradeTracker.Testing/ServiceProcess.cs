using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;
using TradeTracker.Host.Security;

namespace TradeTracker.Testing;

/// <summary>The real program in a process of its own, so that it can be killed; started again it has the same address and key.</summary>
/// <param name="program">Its assembly; null for the one built with the tests.</param>
public sealed class ServiceProcess(Database database, string? program = null) : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("tradetracker-tests-");
    private readonly string url = $"http://127.0.0.1:{FreePort()}";
    private readonly StringBuilder said = new();
    private HttpClient? http;
    private Process? process;

    public string Url => url;

    /// <summary>The address that signs in for a role, once.</summary>
    public string SignInLink(Role role) => $"{url}/sign-in/{LocalKey.Code(LocalKey.Open(KeyFile), role, TimeProvider.System.GetUtcNow())}";

    public Caller Analyst => new(http!, LocalKey.Token(LocalKey.Open(KeyFile), Role.Analyst, TimeProvider.System.GetUtcNow()));

    private string KeyFile => Path.Combine(folder.FullName, "auth-key.pem");

    /// <summary>Starts it and waits until it is ready.</summary>
    public async Task Start(CancellationToken cancellation)
    {
        process = new() { StartInfo = new("dotnet", program ?? Path.Combine(AppContext.BaseDirectory, "TradeTracker.Host.dll")) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = folder.FullName } };
        foreach (var (name, value) in ((string, string)[])[("ASPNETCORE_URLS", url), ("Auth__KeyFile", KeyFile), ("ConnectionStrings__tradetracker", database.Service), ("Logging__LogLevel__Default", "Warning")])
            process.StartInfo.Environment[name] = value;
        process.OutputDataReceived += Hear;
        process.ErrorDataReceived += Hear;
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        http?.Dispose();
        http = new(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = new($"{url}/api/v1/"), Timeout = TimeSpan.FromSeconds(30) };
        for (var began = Stopwatch.GetTimestamp(); !await IsReady(cancellation); await Task.Delay(100, cancellation))
            if (process.HasExited || Stopwatch.GetElapsedTime(began) > Patience) throw new InvalidOperationException($"The service is not ready; it said:\n{Said()}");
    }

    /// <summary>SIGKILL: it has no moment to finish anything.</summary>
    public async Task Kill()
    {
        process!.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
        process = null;
    }

    public void Dispose()
    {
        process?.Kill();
        process?.Dispose();
        http?.Dispose();
        folder.Delete(recursive: true);
    }

    private async Task<bool> IsReady(CancellationToken cancellation)
    {
        try
        {
            using var answer = await http!.GetAsync("/health/ready", cancellation);
            return answer.StatusCode == HttpStatusCode.OK;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private void Hear(object sender, DataReceivedEventArgs line)
    {
        lock (said) said.AppendLine(line.Data);
    }

    private string Said()
    {
        lock (said) return said.ToString();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
