using System.Diagnostics;
using System.Text.Json;
using Shouldly;
using TradeTracker.Cli.Tests;
using TradeTracker.Host.Security;
using TradeTracker.Testing;
using Xunit;

[assembly: AssemblyFixture(typeof(Analyst))]

namespace TradeTracker.Cli.Tests;

/// <summary>Who types at a terminal: <c>tt</c> as a process of its own, on one service for all tests. Each test keeps to economies and ids of its own.</summary>
public sealed class Analyst : IAsyncLifetime
{
    private readonly TemplateDatabase template = new();

    /// <summary>The program beside this one, in the same configuration.</summary>
    private static readonly string Program = Path.Combine(AppContext.BaseDirectory, "..", "..", "TradeTracker.Cli", Path.GetFileName(Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory)), "tt.dll");

    public Service Service { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        await template.InitializeAsync();
        Service = new(template);
        await Service.InitializeAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await Service.DisposeAsync();
        await template.DisposeAsync();
    }

    /// <summary>A write that must succeed, and that readers see.</summary>
    public async Task<Answer> Record(string path, object body)
    {
        var write = await Service.Analyst.Record(path, body);
        (await Service.Reader.GetAfter(write, "publishers?limit=1")).Expect(200);
        return write;
    }

    public Task<Said> Tt(params string[] arguments) => Run(Start("dotnet", [Program, .. arguments]));

    public Task<Said> TtOf(string? input, params string[] arguments) => Run(Start("dotnet", [Program, .. arguments]), input);

    /// <summary>With other variables than usual; null takes one away.</summary>
    public Task<Said> TtWith((string Name, string? Value) variable, params string[] arguments) => Run(With(Start("dotnet", [Program, .. arguments]), variable));

    /// <summary>On a terminal, which <c>script</c> pretends to be.</summary>
    public Task<Said> TtOnTerminal((string Name, string? Value) variable, string? input, params string[] arguments) =>
        Run(With(Start("script", ["-qec", $"stty cols 200; dotnet {Program} {string.Join(' ', arguments)}", "/dev/null"]), variable), input);

    /// <summary>A process whose output somebody reads while it runs.</summary>
    public Process TtRunning(params string[] arguments) => Process.Start(Start("dotnet", [Program, .. arguments]))!;

    private static async Task<Said> Run(ProcessStartInfo start, string? input = null)
    {
        using var process = Process.Start(start)!;
        if (input is not null) await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        var remarks = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var said = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return new(string.Join(' ', start.ArgumentList), process.ExitCode, said, await remarks);
    }

    private ProcessStartInfo Start(string program, IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { UseShellExecute = false, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in ((string, string?)[])[("TRADETRACKER_URL", Service.App.Urls.Single()), ("TRADETRACKER_TOKEN", Service.As(Role.Analyst).Token), ("no_proxy", "127.0.0.1"), ("TERM", "xterm-256color"), ("NO_COLOR", null)])
            With(start, (name, value));
        return start;
    }

    private static ProcessStartInfo With(ProcessStartInfo start, (string Name, string? Value) variable)
    {
        if (variable.Value is null) start.Environment.Remove(variable.Name);
        else start.Environment[variable.Name] = variable.Value;
        return start;
    }
}

/// <summary>What the program said: data on stdout, remarks on stderr.</summary>
public sealed record Said(string Asked, int Code, string Out, string Remarks)
{
    public JsonElement Json => JsonElement.Parse(Expect(0).Out);

    /// <summary>The lines of the answer.</summary>
    public string[] Lines => Out.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>This, if it ended with that code.</summary>
    public Said Expect(int code)
    {
        Code.ShouldBe(code, $"{this}");
        return this;
    }

    public override string ToString() => $"{Asked} → {Code}\n{Out}{Remarks}";
}
