using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace TradeTracker.Dashboard.Charts;

/// <summary>What ECharts drew, as a picture that stands on a page or alone: the same for the same chart, with its words inside, for light and dark.</summary>
internal static partial class Svg
{
    private static readonly XNamespace Ns = "http://www.w3.org/2000/svg";
    private static readonly string Style = Embedded.Read("charts.css");

    /// <param name="id">Begins every id in it, as ids are a page's.</param>
    public static string Finish(string drawn, Drawing drawing, string id)
    {
        // ECharts numbers its ids through the life of an engine.
        var svg = XElement.Parse(Ids().Replace(drawn, $"{id}-"));
        // What answers to pointers needs its script, and does without here.
        svg.Descendants(Ns + "style").Remove();
        svg.DescendantsAndSelf().Attributes().Where(a => a.Name.LocalName is "class" or "pointer-events" or "baseProfile").Remove();
        svg.AddFirst(new XElement(Ns + "title", new XAttribute("id", $"{id}-title"), drawing.Title), new XElement(Ns + "desc", new XAttribute("id", $"{id}-desc"), drawing.Description));
        svg.Add(new XAttribute("class", "chart"), new XAttribute("role", "img"), new XAttribute("aria-labelledby", $"{id}-title {id}-desc"));
        return svg.ToString(SaveOptions.DisableFormatting);
    }

    /// <summary>With its own colours for dark screens, which a page has in its style sheet.</summary>
    public static string Alone(string finished) => finished.Insert(finished.IndexOf("<title", StringComparison.Ordinal), $"<style>{Style}</style>");

    [GeneratedRegex("zr[0-9]+-", RegexOptions.None, 1000)]
    private static partial Regex Ids();
}
