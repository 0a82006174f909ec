using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using Refit;
using TradeTracker.Domain;

namespace TradeTracker.Client;

/// <summary>The service, one property for each room of it; docs/how-to/use-the-client.md shows it at work.</summary>
/// <param name="http">With the service's address; the calls add nothing to it, so it may come from a factory and retry.</param>
public sealed class TradeTrackerClient(HttpClient http)
{
    /// <summary>Codes, days and numbers in addresses and bodies as the service writes them.</summary>
    private static readonly RefitSettings Settings = new(new SystemTextJsonContentSerializer(WireJson.Options), new WireText());

    public IOverview Overview { get; } = RestService.For<IOverview>(http, Settings);
    public ITargets Targets { get; } = RestService.For<ITargets>(http, Settings);
    public IFigures Figures { get; } = RestService.For<IFigures>(http, Settings);
    public IImports Imports { get; } = RestService.For<IImports>(http, Settings);
    public ISeries Series { get; } = RestService.For<ISeries>(http, Settings);
    public ICorridors Corridors { get; } = RestService.For<ICorridors>(http, Settings);
    public IMechanisms Mechanisms { get; } = RestService.For<IMechanisms>(http, Settings);
    public IGroups Groups { get; } = RestService.For<IGroups>(http, Settings);
    public IPublishers Publishers { get; } = RestService.For<IPublishers>(http, Settings);
    public ICoverageLists CoverageLists { get; } = RestService.For<ICoverageLists>(http, Settings);
    public IExchangeRates ExchangeRates { get; } = RestService.For<IExchangeRates>(http, Settings);
    public IMethods Methods { get; } = RestService.For<IMethods>(http, Settings);
    public ICodelists Codelists { get; } = RestService.For<ICodelists>(http, Settings);
    public IEvents Events { get; } = RestService.For<IEvents>(http, Settings);
    public IIndex Index { get; } = RestService.For<IIndex>(http, Settings);
    private readonly IFiles files = RestService.For<IFiles>(http, Settings);
    private readonly IWrites writes = RestService.For<IWrites>(http, Settings);

    /// <param name="address">Of the service: <c>http://127.0.0.1:8080</c>.</param>
    /// <param name="token">Its role decides what may be done.</param>
    public static TradeTrackerClient Connect(Uri address, string token)
    {
        var http = new HttpClient { BaseAddress = address };
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return new(http);
    }

    /// <summary>Copies a whole list as the service writes it into a file, while it comes.</summary>
    /// <param name="file">Its path with the suffix: <c>targets.csv</c>, <c>events.xlsx</c>.</param>
    /// <param name="query">Filters by their names; null where there is none.</param>
    /// <exception cref="ProblemException">The service said no; nothing was copied.</exception>
    public async Task Download(string file, IDictionary<string, string?> query, Stream destination, CancellationToken cancellation = default)
    {
        using var response = await files.Download(file, query, cancellation);
        if (!response.IsSuccessful) await Task.FromResult(response).Answer();
        await response.Content!.CopyToAsync(destination, cancellation);
    }

    /// <summary>Makes a write by its path, for programs that build requests from what somebody fills in; all others have the rooms.</summary>
    /// <param name="path">Below <c>/api/v1/</c>: <c>targets/china-kazakhstan-40bn-2030/agreement</c>.</param>
    /// <exception cref="ProblemException">The service said no.</exception>
    public Task<Answer<JsonObject>> Record(string path, JsonObject request, bool? validateOnly = null, string? idempotencyKey = null, CancellationToken cancellation = default) =>
        writes.Record(path, request, validateOnly, idempotencyKey, cancellation).Answer();
}
