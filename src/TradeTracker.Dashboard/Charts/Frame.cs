using System.Text.Json.Nodes;

namespace TradeTracker.Dashboard.Charts;

/// <summary>What all charts have in common: axes, legend and tips, without any movement. No server and no browser measures letters alike, so nothing is left to that.</summary>
internal sealed record Frame(TimeScale Time, ValueScale Values, ChartSize Size)
{
    /// <summary>Free pixels right of the last year, and what a legend takes.</summary>
    private const int Right = 16, LegendEdge = 4, Icon = 10, Gap = 16, LegendRow = 20;
    private const double LetterWidth = 7;
    private const string Fonts = "system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif";

    /// <summary>Pixels from the first year to the last.</summary>
    public int PlotWidth => Size.Width - Values.Room - Right;

    /// <param name="legend">The names of the lines, each with its symbol.</param>
    /// <param name="rows">How many rows of labels stand above.</param>
    /// <param name="missing">Said in its middle, where there is nothing to draw.</param>
    public JsonObject Around(IEnumerable<JsonObject> lines, IReadOnlyList<(string Name, string Symbol)> legend, int rows = 0, string? missing = null) => new()
    {
        ["animation"] = false,
        ["backgroundColor"] = Palette.Surface,
        ["textStyle"] = new JsonObject { ["fontFamily"] = Fonts, ["color"] = Palette.Ink },
        ["grid"] = new JsonObject { ["left"] = Values.Room, ["right"] = Right, ["top"] = 14 + (rows * Marks.RowHeight), ["bottom"] = 32 + (LegendRow * RowsOf(legend)), ["outerBoundsMode"] = "none" },
        ["legend"] = new JsonObject
        {
            // To hide a line by a click could not be done from the keyboard.
            ["selectedMode"] = false,
            ["bottom"] = 2,
            ["left"] = LegendEdge,
            ["itemWidth"] = Icon,
            ["itemHeight"] = Icon,
            ["itemGap"] = Gap,
            ["textStyle"] = new JsonObject { ["color"] = Palette.Ink },
            ["data"] = new JsonArray([.. legend.Select(l => new JsonObject { ["name"] = l.Name, ["icon"] = l.Symbol })]),
        },
        ["tooltip"] = new JsonObject { ["trigger"] = "item", ["formatter"] = "{b}", ["confine"] = true, ["transitionDuration"] = 0, ["className"] = "chart-tip" },
        ["title"] = new JsonObject { ["text"] = missing, ["left"] = "center", ["top"] = "middle", ["textStyle"] = new JsonObject { ["color"] = Palette.Muted, ["fontSize"] = 13, ["fontWeight"] = "normal" } },
        ["xAxis"] = Time.ToAxes(),
        ["yAxis"] = Values.ToAxis(),
        ["series"] = new JsonArray([.. lines]),
    };

    /// <summary>How many rows the legend takes, name behind name.</summary>
    private int RowsOf(IEnumerable<(string Name, string Symbol)> legend)
    {
        var (rows, at) = (1, 0d);
        foreach (var width in legend.Select(l => Icon + 5 + (LetterWidth * l.Name.Length)))
        {
            if (at > 0 && at + width > Size.Width - (2 * LegendEdge)) (rows, at) = (rows + 1, 0);
            at += width + Gap;
        }
        return rows;
    }
}
