using TradeTracker.Domain;
using TradeTracker.Domain.Series;
using TradeTracker.Domain.Values;

namespace TradeTracker.Imports.Reading;

/// <summary>What names and codes stand for, each looked up once a file.</summary>
internal sealed class Lookups
{
    /// <summary>Each suggestion compares with every name there is: after so many the reader knows what is wrong with the file.</summary>
    private const int MostSuggestions = 1000;

    private readonly Terms terms;
    private readonly Memo<string, string?> parties, products, units;
    private readonly Memo<(string Kind, string Text), string?> suggestions;
    private readonly Memo<SeriesKey, SeriesKey> keys = new(key => key);
    private int suggested;

    public Lookups(Terms terms)
    {
        this.terms = terms;
        parties = new(FindParty);
        products = new(FindProduct);
        units = new(Units.Find);
        suggestions = new(wrong => IsWord(wrong.Text) && suggested++ < MostSuggestions ? Nearest(wrong.Kind, wrong.Text) : null);
    }

    /// <summary>An economy's alpha-3 code, or the id of a group or mechanism.</summary>
    public string? Party(string text) => parties[text];

    public string? Product(string text) => products[text];

    public string? Unit(string text) => units[text];

    public string? Publisher(string text) => text.ToUpperInvariant() is var id && terms.Publishers.Contains(id) ? id : null;

    /// <summary>One instance of each key.</summary>
    public SeriesKey Key(SeriesKey key) => keys[key];

    /// <summary>What may have been meant by a text that is nothing known; null once there were too many.</summary>
    /// <param name="code">The error that it is.</param>
    public string? Suggest(string code, string text) => suggestions[(code, text)];

    private string? FindParty(string text) => text.ToUpperInvariant() switch
    {
        // SDMX's codes of a counterpart: everybody, and everybody else.
        "W0" or "W1" => Economies.World,
        var upper => Economies.Find(text)?.Code ?? (terms.Parties.Contains(upper) ? upper : null),
    };

    private string? FindProduct(string text) => Products.Find(text) is { } code && (Products.IsReserved(code) || terms.CoverageLists.Contains(code)) ? code : null;

    private string? Nearest(string code, string text) => code switch
    {
        ErrorCodes.UnknownEconomy => NearestParty(text),
        ErrorCodes.UnknownProduct => First(text, [.. Products.Named, .. terms.CoverageLists]),
        ErrorCodes.UnknownUnit => Units.Nearest(text, 1)[0],
        ErrorCodes.UnknownPublisher => First(text, terms.Publishers),
        ErrorCodes.UnknownFlow => First(text, Enum.GetValues<Flow>().Select(f => f.Code())),
        _ => null,
    };

    private string NearestParty(string text)
    {
        var economy = Economies.Nearest(text, 1)[0];
        return First(text, terms.Parties) is { } group && Domain.Values.Nearest.Near(text, group) ? group : $"{economy.Code} ({economy.Name})";
    }

    /// <summary>Nothing is near a number or a letter.</summary>
    private static bool IsWord(string text) => text.Length > 1 && text.Any(char.IsLetter);

    private static string? First(string text, IEnumerable<string> candidates) => Domain.Values.Nearest.To(text, candidates, 1) is [var nearest] ? nearest : null;
}
