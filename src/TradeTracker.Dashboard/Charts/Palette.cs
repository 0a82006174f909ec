namespace TradeTracker.Dashboard.Charts;

/// <summary>The colours of charts, told apart by the colour-blind too; for dark screens <c>wwwroot/charts.css</c> turns each into another.</summary>
public static class Palette
{
    public const string Ink = "#1f2328", Muted = "#626973", Faint = "#a3a9b2", Rule = "#e2e5e9", Surface = "#ffffff";

    /// <summary>One for each line; every colour has its own symbol, so that it is never alone.</summary>
    public static IReadOnlyList<LineStyle> Lines { get; } =
    [
        new("#0072b2", "circle"), new("#c44e00", "rect"), new("#00795c", "triangle"), new("#8d4a9e", "roundRect"), new("#7a6200", "pin"), new("#4a5a6a", "arrow"),
    ];

    public static LineStyle Line(int index) => Lines[index % Lines.Count];
}

/// <summary>How a line looks.</summary>
/// <param name="Symbol">ECharts' name for the shape of its points.</param>
public sealed record LineStyle(string Color, string Symbol);
