using System.Text.Json.Serialization;
using TradeTracker.Domain.Values;

namespace TradeTracker.Domain.Publishers;

/// <summary>In the stream <c>publisher/{id}</c>. The storage contract: add, never edit.</summary>
public abstract record PublisherEvent;

/// <summary>An office or outlet whose figures are recorded.</summary>
/// <param name="Economy">Alpha-3, where it is a national one.</param>
[EventName("publisher_registered")]
public sealed record PublisherRegistered(string PublisherId, string Name, string? Economy, string? Url, Valuation? Valuation, Citation Citation) : PublisherEvent;

/// <summary>The registry entry changed: a new name, address or way of valuing.</summary>
/// <param name="Members">Of the entry, as a merge patch.</param>
[EventName("publisher_amended")]
public sealed record PublisherAmended(MergePatch Members, Citation Citation) : PublisherEvent;

/// <summary>How a publisher values each flow: imports usually CIF, exports FOB.</summary>
/// <param name="Imports">Null: not known.</param>
/// <param name="Exports">Null: not known.</param>
public sealed record Valuation(ValuationBasis? Imports, ValuationBasis? Exports);

/// <summary>Cost, insurance and freight; or free on board (IMTS 2010).</summary>
public enum ValuationBasis
{
    [JsonStringEnumMemberName("cif")] Cif,
    [JsonStringEnumMemberName("fob")] Fob,
}
