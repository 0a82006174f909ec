using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace TradeTracker.Dashboard.Charts;

/// <summary>A chart that is not drawn yet, and what it shows in words: whoever cannot see it reads those.</summary>
/// <param name="Title">What it is of.</param>
/// <param name="Description">What there is to see, in a sentence or two.</param>
/// <param name="Option">What ECharts draws, in a size.</param>
public sealed record Drawing(string Title, string Description, Func<ChartSize, JsonObject> Option)
{
    /// <summary>How to read its lines, for whoever sees it; empty where they speak for themselves.</summary>
    public string Key { get; init; } = "";

    /// <summary>The same for the same picture, and for no other; starts with a letter, as ids do.</summary>
    public string Fingerprint(ChartSize size) =>
        $"c{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{Title}\n{Description}\n{size}\n{Option(size).ToJsonString()}")).AsSpan(0, 8))}";
}

/// <summary>In pixels. A chart is drawn anew for a small screen, since text that only shrinks cannot be read.</summary>
public sealed record ChartSize(string Name, int Width, int Height)
{
    public static readonly ChartSize Wide = new("wide", 760, 380), Narrow = new("narrow", 340, 320);
}
