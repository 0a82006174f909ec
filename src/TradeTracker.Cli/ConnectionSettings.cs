using System.ComponentModel;
using System.Net.Http.Headers;
using Spectre.Console;
using Spectre.Console.Cli;
using TradeTracker.Client;

namespace TradeTracker.Cli;

/// <summary>The form of an answer.</summary>
internal enum OutputForm { Table, Json, Csv }

/// <summary>What every command takes: whom to ask, as whom, and how to show the answer.</summary>
internal class ConnectionSettings : CommandSettings
{
    public const string UrlVariable = "TRADETRACKER_URL", TokenVariable = "TRADETRACKER_TOKEN", DefaultUrl = "http://127.0.0.1:8080";

    /// <summary>As long as the largest upload may take.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    [CommandOption("--url <ADDRESS>"), Description($"The service; else {UrlVariable}, else {DefaultUrl}")]
    public string? Url { get; init; }

    [CommandOption("--token <TOKEN>"), Description($"Bearer token; else {TokenVariable}")]
    public string? Token { get; init; }

    [CommandOption("-o|--output <FORM>"), Description("table (default), json (the API's own body) or csv")]
    public OutputForm Output { get; init; }

    public override ValidationResult Validate() =>
        Uri.TryCreate(Address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" ? ValidationResult.Success() : ValidationResult.Error($"--url: '{Address}' is not an address like {DefaultUrl}.");

    /// <exception cref="NoTokenException" />
    public TradeTrackerClient Connect()
    {
        var http = new HttpClient(new Retries()) { BaseAddress = new(Address), Timeout = Patience };
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Given(Token) ?? Variable(TokenVariable) ?? throw new NoTokenException());
        return new(http);
    }

    private string Address => Given(Url) ?? Variable(UrlVariable) ?? DefaultUrl;

    private static string? Variable(string name) => Given(Environment.GetEnvironmentVariable(name));

    private static string? Given(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
