using TradeTracker.Domain;
using TradeTracker.Domain.Values;

namespace TradeTracker.Imports.Reading;

/// <summary>What may have been meant by texts that are nothing known.</summary>
internal sealed class Suggestions
{
    /// <summary>Each compares with every name there is: after so many the reader knows what is wrong with the file.</summary>
    private const int Most = 1000;

    private readonly Terms terms;
    private readonly Memo<(string Code, string Text), string?> known;
    private int made;

    public Suggestions(Terms terms)
    {
        this.terms = terms;
        known = new(wrong => IsWord(wrong.Text) && made++ < Most ? Nearest(wrong.Code, wrong.Text) : null);
    }

    /// <summary>The error with what may have been meant; without where that is nothing, or there were too many.</summary>
    public RowError For(RowError error) => error.Value is { } text ? error with { Suggestion = known[(error.Code, text)] } : error;

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
