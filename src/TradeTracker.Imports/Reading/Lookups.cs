using TradeTracker.Domain;
using TradeTracker.Domain.Series;
using TradeTracker.Domain.Values;

namespace TradeTracker.Imports.Reading;

/// <summary>What names and codes stand for, each looked up once a file and thread.</summary>
internal sealed class Lookups
{
    private readonly Terms terms;
    private readonly Memo<string, string?> parties, products, units;
    private readonly Memo<SeriesKey, SeriesKey> keys = new(key => key);

    public Lookups(Terms terms)
    {
        this.terms = terms;
        parties = new(FindParty);
        products = new(FindProduct);
        units = new(Units.Find);
    }

    /// <summary>An economy's alpha-3 code, or the id of a group or mechanism.</summary>
    public string? Party(string text) => parties[text];

    public string? Product(string text) => products[text];

    public string? Unit(string text) => units[text];

    public string? Publisher(string text) => text.ToUpperInvariant() is var id && terms.Publishers.Contains(id) ? id : null;

    /// <summary>One instance of each key.</summary>
    public SeriesKey Key(SeriesKey key) => keys[key];

    private string? FindParty(string text) => text.ToUpperInvariant() switch
    {
        // SDMX's codes of a counterpart: everybody, and everybody else.
        "W0" or "W1" => Economies.World,
        var upper => Economies.Find(text)?.Code ?? (terms.Parties.Contains(upper) ? upper : null),
    };

    private string? FindProduct(string text) => Products.Find(text) is { } code && (Products.IsReserved(code) || terms.CoverageLists.Contains(code)) ? code : null;
}
