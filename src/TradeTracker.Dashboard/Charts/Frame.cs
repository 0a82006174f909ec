using System.Text.Json.Nodes;

namespace TradeTracker.Dashboard.Charts;

/// <summary>What all charts have in common: axes, legend and tips, without any movement.</summary>
internal static class Frame
{
    /// <summary>Free pixels right of the last year.</summary>
    private const int Right = 16;

    private const string Fonts = "system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif";

    /// <summary>Pixels between the first year and the last: no server and no browser measures letters alike, so nothing is left to that.</summary>
    public static int PlotWidth(ChartSize size, ValueScale values) => size.Width - values.Room - Right;

    /// <param name="legend">The names of the lines, each with its symbol.</param>
    /// <param name="rows">How many rows of labels stand above.</param>
    /// <param name="missing">Said in its middle, where there is nothing to draw.</param>
    public static JsonObject Around(IEnumerable<JsonObject> lines, IEnumerable<(string Name, string Symbol)> legend, TimeScale time, ValueScale values, int rows = 0, string? missing = null) => new()
    {
        ["animation"] = false,
        ["backgroundColor"] = Palette.Surface,
        ["textStyle"] = new JsonObject { ["fontFamily"] = Fonts, ["color"] = Palette.Ink },
        ["grid"] = new JsonObject { ["left"] = values.Room, ["right"] = Right, ["top"] = 14 + (rows * Marks.RowHeight), ["bottom"] = 54, ["outerBoundsMode"] = "none" },
        ["legend"] = new JsonObject
        {
            ["bottom"] = 2,
            ["left"] = values.Room - 6,
            ["itemWidth"] = 10,
            ["itemHeight"] = 10,
            ["itemGap"] = 16,
            ["textStyle"] = new JsonObject { ["color"] = Palette.Ink },
            ["data"] = new JsonArray([.. legend.Select(l => new JsonObject { ["name"] = l.Name, ["icon"] = l.Symbol })]),
        },
        ["tooltip"] = new JsonObject { ["trigger"] = "item", ["formatter"] = "{b}", ["confine"] = true, ["transitionDuration"] = 0, ["className"] = "chart-tip" },
        ["title"] = new JsonObject { ["text"] = missing, ["left"] = "center", ["top"] = "middle", ["textStyle"] = new JsonObject { ["color"] = Palette.Muted, ["fontSize"] = 13, ["fontWeight"] = "normal" } },
        ["xAxis"] = time.ToAxes(),
        ["yAxis"] = values.ToAxis(),
        ["series"] = new JsonArray([.. lines]),
    };
}
