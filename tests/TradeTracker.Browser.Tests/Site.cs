using System.Diagnostics;
using Microsoft.Playwright;
using Shouldly;
using TradeTracker.Host.Security;
using TradeTracker.Testing;
using Xunit;

namespace TradeTracker.Browser.Tests;

/// <summary>The published service with its page, on a database of its own, and readers that come to it.</summary>
public class Site(TemplateDatabase template, Chromium chromium) : IAsyncLifetime
{
    public static readonly string Root = Find(new(AppContext.BaseDirectory));
    private static readonly string Program = Path.Combine(Root, "artifacts", "publish", "TradeTracker.Host", "release", "TradeTracker.Host.dll");
    private readonly Database database = new(template);
    private ServiceProcess service = null!;

    public string Url => service.Url;

    public Caller Analyst => service.Analyst;

    /// <summary>The address that signs in for a role, once.</summary>
    public string SignInLink(Role role) => service.SignInLink(role);

    /// <summary>Nobody gets through to the database, until this is disposed of.</summary>
    public Task<IAsyncDisposable> WithoutDatabase() => database.Close();

    public virtual async ValueTask InitializeAsync()
    {
        // An unpublished build serves its own files only in development.
        File.Exists(Program).ShouldBeTrue($"{Program} is not there: run ops/test, which publishes it.");
        await database.InitializeAsync();
        service = new(database, Program);
        await service.Start(CancellationToken.None);
    }

    public async ValueTask DisposeAsync()
    {
        service.Dispose();
        await database.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    /// <summary>Somebody who has signed in.</summary>
    public async Task<Visitor> Visit(Role role = Role.Analyst, int width = 1000, ColorScheme scheme = ColorScheme.Light, bool script = true)
    {
        var context = await chromium.Browser.NewContextAsync(new()
        {
            BaseURL = Url,
            ViewportSize = new() { Width = width, Height = 900 },
            ColorScheme = scheme,
            JavaScriptEnabled = script,
            ReducedMotion = ReducedMotion.Reduce,
        });
        var visitor = new Visitor(await context.NewPageAsync());
        await visitor.Page.GotoAsync(service.SignInLink(role));
        return visitor;
    }

    private static string Find(DirectoryInfo folder) => File.Exists(Path.Combine(folder.FullName, "TradeTracker.sln")) ? folder.FullName : Find(folder.Parent!);
}

/// <summary>The same, with the demo in it.</summary>
public sealed class DemoSite(TemplateDatabase template, Chromium chromium) : Site(template, chromium)
{
    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        using var demo = Process.Start(new ProcessStartInfo(Path.Combine(Root, "ops", "demo"), [Url, Analyst.Token!]) { UseShellExecute = false, RedirectStandardError = true, RedirectStandardOutput = true })!;
        var said = await demo.StandardError.ReadToEndAsync() + await demo.StandardOutput.ReadToEndAsync();
        await demo.WaitForExitAsync();
        demo.ExitCode.ShouldBe(0, said);
    }
}
