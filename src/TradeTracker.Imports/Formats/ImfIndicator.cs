using System.Text.RegularExpressions;
using TradeTracker.Domain.Values;

namespace TradeTracker.Imports.Formats;

/// <summary>What the IMF's codes of trade say: <c>TXG_FOB_USD</c>, exports of goods in US dollars; newer ones lack the T.</summary>
internal sealed partial record ImfIndicator(Flow Flow, string Unit)
{
    /// <summary>Null for a code of something else.</summary>
    public static ImfIndicator? Find(string code) => Code().Match(code) is { Success: true } match
        ? new(FlowOf(match.Groups["flow"].Value.ToUpperInvariant()), match.Groups["unit"].Value.ToUpperInvariant())
        : null;

    private static Flow FlowOf(string code) => code switch { "XG" => Flow.Exports, "MG" => Flow.Imports, _ => Flow.Balance };

    [GeneratedRegex("^T?((?<flow>XG)_FOB|(?<flow>MG)_(CIF|FOB)|(?<flow>BG))_(?<unit>[A-Z]{3})$", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Code();
}
