using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using TradeTracker.Domain;
using TradeTracker.Domain.Publishers;
using TradeTracker.Domain.Values;

namespace TradeTracker.Contracts.Publishers;

/// <summary>An office or outlet whose figures will be recorded.</summary>
/// <param name="Id">Upper-case letters, digits and dashes: <c>KZ-BNS</c>.</param>
/// <param name="Economy">Where it is a national one.</param>
/// <param name="Valuation">How it values each flow.</param>
public sealed record RegisterPublisherRequest(string? Id = null, string? Name = null, string? Economy = null, string? Url = null, Valuation? Valuation = null, CitationBody? Citation = null)
{
    [JsonIgnore]
    public string PublisherId => Slug.Upper(Id, Name);

    public RegisterPublisher ToCommand() =>
        new(new(PublisherId, Name!, Economy is null ? null : Economies.Find(Economy)!.Code, Url, Valuation, Citation!.ToCitation()));
}

/// <summary>The registry entry changed.</summary>
/// <param name="Members">name, economy, url, valuation: those that change (RFC 7396); null = removed.</param>
public sealed record AmendPublisherRequest(JsonObject? Members, CitationBody? Citation);

/// <summary>A publisher as recorded.</summary>
public sealed record PublisherState(string Id, string Name, string? Economy, string? Url, Valuation? Valuation, Citation Citation, long Version)
{
    /// <summary>Records very like the one just created; left out where there are none, and in every other answer.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<SimilarRecord>? Similar { get; init; }

    public static PublisherState Of(Publisher p, long version) =>
        new(p.Id, p.Entry.Name, p.Entry.Economy, p.Entry.Url, p.Entry.Valuation, p.Registered.Citation, version);
}
