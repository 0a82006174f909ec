using System.Text.Json.Nodes;
using TradeTracker.Dashboard.Words;
using TradeTracker.Domain.Values;

namespace TradeTracker.Dashboard.Charts;

/// <summary>A point of a line. What it says is shown where it is pointed at; a hollow one is not final.</summary>
internal sealed record Point(double Time, decimal Value, string? Says = null, bool Hollow = false)
{
    public static Point Of(Period period, decimal value, ObsStatus status, string? unit) =>
        new(TimeScale.At(period), value, $"{Days.Of(period)}: {Amounts.Money(value, unit)}{StatusWord(status)}", status != ObsStatus.Normal);

    /// <summary>Said behind a value that is not final.</summary>
    public static string StatusWord(ObsStatus status) => status == ObsStatus.Normal ? "" : $" ({status.ToString().ToLowerInvariant()})";
}

/// <summary>The lines of a chart as ECharts' series. All that have one name are shown and hidden together.</summary>
internal static class Lines
{
    /// <summary>Solid, with a symbol at every figure.</summary>
    /// <param name="joined">False: the symbols alone.</param>
    public static JsonObject Reported(string name, LineStyle style, IEnumerable<Point> points, ValueScale scale, bool joined = true) =>
        Line(name, style.Color, "solid", joined ? 2 : 0, points.Select(p => Datum(p, style, scale)), style.Symbol);

    /// <summary>Without symbols: a way, not figures.</summary>
    public static JsonObject Way(string name, string color, string dashes, IEnumerable<Point> points, ValueScale scale) =>
        Line(name, color, dashes, 1.5, points.Select(p => At(p.Time, scale.Of(p.Value))));

    /// <summary>What lies between a lower and an upper line from one point to another.</summary>
    public static IEnumerable<JsonObject> Fan(string name, LineStyle style, Point from, Point low, decimal high, ValueScale scale)
    {
        var (under, range) = (Line(name, style.Color, "solid", 0, [At(from.Time, scale.Of(from.Value)), At(low.Time, scale.Of(low.Value))]),
            Line(name, style.Color, "solid", 0, [At(from.Time, 0), At(low.Time, scale.Of(high - low.Value))]));
        range["areaStyle"] = new JsonObject { ["color"] = style.Color, ["opacity"] = 0.14 };
        foreach (var line in (JsonObject[])[under, range])
        {
            (line["stack"], line["stackStrategy"], line["silent"]) = ($"{name} fan", "all", true);
            yield return line;
        }
    }

    /// <summary>Points without a line, each with what it says beside it.</summary>
    public static JsonObject Goals(string name, IEnumerable<Point> points, ValueScale scale)
    {
        var line = Line(name, Palette.Ink, "solid", 0, points.Select(p => Datum(p, new(Palette.Ink, "diamond"), scale)), "diamond");
        (line["symbolSize"], line["z"]) = (13, 5);
        line["label"] = new JsonObject { ["show"] = true, ["position"] = "top", ["align"] = "right", ["offset"] = new JsonArray(8, 0), ["formatter"] = "{b}", ["color"] = Palette.Ink, ["textBorderColor"] = Palette.Surface, ["textBorderWidth"] = 3 };
        return line;
    }

    private static JsonObject Line(string name, string color, string dashes, double width, IEnumerable<JsonNode> data, string symbol = "none") => new()
    {
        ["type"] = "line",
        ["name"] = name,
        ["color"] = color,
        ["symbol"] = symbol,
        ["symbolSize"] = 8,
        ["lineStyle"] = new JsonObject { ["color"] = color, ["width"] = width, ["type"] = dashes },
        ["emphasis"] = new JsonObject { ["disabled"] = true },
        ["clip"] = false,
        ["z"] = 3,
        ["data"] = new JsonArray([.. data]),
    };

    private static JsonObject Datum(Point point, LineStyle style, ValueScale scale)
    {
        var datum = new JsonObject { ["name"] = point.Says, ["value"] = At(point.Time, scale.Of(point.Value)) };
        if (point.Hollow) datum["itemStyle"] = new JsonObject { ["color"] = Palette.Surface, ["borderColor"] = style.Color, ["borderWidth"] = 2 };
        return datum;
    }

    private static JsonArray At(double time, decimal value) => [time, value];
}
