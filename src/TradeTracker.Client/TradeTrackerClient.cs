using System.Net.Http.Headers;
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

    /// <param name="address">Of the service: <c>http://127.0.0.1:8080</c>.</param>
    /// <param name="token">Its role decides what may be done.</param>
    public static TradeTrackerClient Connect(Uri address, string token)
    {
        var http = new HttpClient { BaseAddress = address };
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return new(http);
    }
}
