using System.Text.Json.Nodes;
using TradeTracker.Domain.Targets;
using TradeTracker.Domain.Verdicts;

namespace TradeTracker.Dashboard.Charts;

/// <summary>What happened, as vertical lines whose labels stand in rows above the chart so that none covers another.</summary>
internal sealed class Marks
{
    private const int FontSize = 11, MostRows = 3;
    public const int RowHeight = 15;

    /// <summary>Of one letter, as wide as sans-serif letters are on average; and between two labels.</summary>
    private const double LetterWidth = 5.8, Gap = 8;

    /// <summary>In pixels from the left end of the axis.</summary>
    private sealed record Label(string Text, double Time, double Left, double Right, string Align, int Row);

    private readonly List<Label> labels = [];

    /// <param name="width">From the first year to the last, in pixels.</param>
    public Marks(IEnumerable<PathMark> marks, TimeScale time, int width)
    {
        foreach (var (text, at) in Together(marks, years: 12d * (time.To - time.From) / width)) labels.Add(Placed(text, at, time.Share(at) * width, width));
    }

    public int Rows => labels.Select(l => l.Row + 1).DefaultIfEmpty().Max();

    public JsonObject ToMarkLine() => new()
    {
        ["silent"] = true,
        ["symbol"] = "none",
        ["animation"] = false,
        ["z"] = 1,
        ["lineStyle"] = new JsonObject { ["color"] = Palette.Faint, ["type"] = "solid", ["width"] = 1 },
        ["data"] = new JsonArray([.. labels.Select(ToLine)]),
    };

    private static JsonObject ToLine(Label label) => new()
    {
        ["name"] = label.Text,
        ["xAxis"] = label.Time,
        ["label"] = new JsonObject
        {
            ["show"] = label.Row < MostRows,
            ["formatter"] = "{b}",
            ["position"] = "end",
            ["align"] = label.Align,
            ["distance"] = new JsonArray(0, 4 + (RowHeight * label.Row)),
            ["color"] = Palette.Muted,
            ["fontSize"] = FontSize,
        },
    };

    /// <summary>Marks too near to be told apart are one line.</summary>
    private static IEnumerable<(string Text, double At)> Together(IEnumerable<PathMark> marks, double years)
    {
        var near = new List<(string Word, double At)>();
        foreach (var mark in marks.Select(m => (Word(m), TimeScale.At(m.On))))
        {
            if (near.Count > 0 && mark.Item2 - near[0].At > years)
            {
                yield return Joined(near);
                near.Clear();
            }
            near.Add(mark);
        }
        if (near.Count > 0) yield return Joined(near);
    }

    private static (string Text, double At) Joined(IEnumerable<(string Word, double At)> near) =>
        string.Join(", ", near.Select(m => m.Word).Distinct()) is var text ? (char.ToUpperInvariant(text[0]) + text[1..], near.First().At) : default;

    private static string Word(PathMark mark) => mark.Event == PathEvent.Revised && mark.Changes.Count > 0
        ? string.Join(", ", mark.Changes.Select(c => c == ChangeWord.Rescoped ? "re-scoped" : c.ToString().ToLowerInvariant()))
        : mark.Event.ToString().ToLowerInvariant();

    private Label Placed(string text, double time, double x, int width)
    {
        var wide = text.Length * LetterWidth;
        var (left, align) = x - (wide / 2) < 0 ? (x, "left") : x + (wide / 2) > width ? (x - wide, "right") : (x - (wide / 2), "center");
        var row = 0;
        while (labels.Any(l => l.Row == row && l.Right + Gap > left && l.Left < left + wide + Gap)) row++;
        return new(text, time, left, left + wide, align, row);
    }
}
