using System.Text.Json.Nodes;
using TradeTracker.Dashboard.Words;

namespace TradeTracker.Dashboard.Charts;

/// <summary>Values by a unit that people read: billions where the greatest is billions.</summary>
/// <param name="Unit">ISO 4217 or TNE; null for shares.</param>
/// <param name="One">How much one on the axis is.</param>
/// <param name="Signed">Some are less than nothing.</param>
internal sealed record ValueScale(string? Unit, decimal One, bool Signed)
{
    private static readonly decimal[] Steps = [1_000_000_000_000, 1_000_000_000, 1_000_000, 1_000, 1];

    public static ValueScale For(string? unit, IEnumerable<decimal> values)
    {
        var all = values.ToList();
        var most = all.Select(Math.Abs).DefaultIfEmpty().Max();
        return new(unit, unit is null ? 0.01m : Steps.FirstOrDefault(s => most >= s, 1), all.Any(v => v < 0));
    }

    public decimal Of(decimal value) => Math.Round(value / One, 6);

    /// <summary><c>${value} bn</c>: one of the unit in words, with the number left open.</summary>
    public string Template => Amounts.Money(One, Unit).Replace("1.0", "1", StringComparison.Ordinal).Replace("1", "{value}", StringComparison.Ordinal);

    /// <summary>In pixels, for four digits and the unit left of the axis.</summary>
    public int Room => 12 + (6 * (Template.Length - "{value}".Length + 4));

    /// <summary>A sign cannot stand in front of a unit that ECharts puts in front of the number: that unit is then the axis' name.</summary>
    public JsonObject ToAxis() => new()
    {
        ["type"] = "value",
        ["name"] = Signed ? Unit : null,
        ["boundaryGap"] = new JsonArray(0, "8%"),
        ["splitNumber"] = 4,
        ["axisLabel"] = new JsonObject { ["formatter"] = Signed ? Template[Template.IndexOf('{', StringComparison.Ordinal)..] : Template, ["color"] = Palette.Muted },
        ["splitLine"] = new JsonObject { ["lineStyle"] = new JsonObject { ["color"] = Palette.Rule } },
    };
}
