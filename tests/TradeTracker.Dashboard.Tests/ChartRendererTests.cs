using System.Text.Json.Nodes;
using System.Xml.Linq;
using Microsoft.Extensions.Logging.Abstractions;
using Shouldly;
using TradeTracker.Dashboard.Charts;
using Xunit;

namespace TradeTracker.Dashboard.Tests;

/// <summary>Pictures as the service draws them, by ECharts itself.</summary>
public sealed class ChartRendererTests(ChartRendererTests.Loaded loaded) : IClassFixture<ChartRendererTests.Loaded>
{
    private static readonly Drawing Target = TargetChart.Of(Some.Path, Some.Terms);

    [Fact]
    public async Task A_target_is_drawn_with_its_way_its_hollow_points_and_its_goal()
    {
        var paths = (await Draw(Target)).Descendants().Where(e => e.Name.LocalName == "path").ToList();
        paths.ShouldContain(p => Has(p, "stroke", Palette.Lines[0].Color) && p.Attribute("stroke-dasharray") != null && p.Attribute("stroke-dasharray")!.Value != "none");
        paths.Count(p => Has(p, "fill", Palette.Surface) && Has(p, "stroke", Palette.Lines[1].Color)).ShouldBe(1, "one provisional figure");
        paths.ShouldContain(p => Has(p, "fill", Palette.Ink), "the goal");
    }

    [Fact]
    public async Task Its_title_and_its_description_are_inside()
    {
        var svg = await Draw(Target);
        svg.Elements().Take(2).Select(e => (e.Name.LocalName, e.Value)).ShouldBe([("title", Target.Title), ("desc", Target.Description)]);
        svg.Attribute("aria-labelledby")!.Value.Split(' ').ShouldBe(svg.Elements().Take(2).Select(e => e.Attribute("id")!.Value));
    }

    [Fact]
    public void The_same_is_drawn_by_the_same_bytes_whatever_was_drawn_before()
    {
        using var engine = new ChartEngine();
        var (option, id) = (Target.Option(ChartSize.Narrow).ToJsonString(), Target.Fingerprint(ChartSize.Narrow));
        var first = Svg.Finish(engine.Svg(option, ChartSize.Narrow), Target, id);
        engine.Svg(Target.Option(ChartSize.Wide).ToJsonString(), ChartSize.Wide);
        Svg.Finish(engine.Svg(option, ChartSize.Narrow), Target, id).ShouldBe(first);
    }

    [Fact]
    public void Other_words_or_another_size_are_another_picture() =>
        new[] { Target.Fingerprint(ChartSize.Wide), Target.Fingerprint(ChartSize.Narrow), (Target with { Title = "Other" }).Fingerprint(ChartSize.Wide) }.ShouldBeUnique();

    [Fact]
    public async Task A_picture_of_its_own_has_its_colours_for_dark_screens() => (await loaded.Renderer.DrawAlone(Target, TestContext.Current.CancellationToken)).ShouldContain("prefers-color-scheme: dark");

    /// <summary>A colour without another for dark screens would hardly be seen there.</summary>
    [Fact]
    public void Every_colour_has_another_for_dark_screens()
    {
        var style = Embedded.Read("charts.css");
        foreach (var color in Palette.Lines.Select(l => l.Color).Concat([Palette.Ink, Palette.Muted, Palette.Faint, Palette.Rule, Palette.Surface]))
            foreach (var attribute in (string[])["fill", "stroke"]) style.ShouldContain($"[{attribute}=\"{color}\"]");
    }

    /// <summary>So that the page can say so, and show the table; the next chart is drawn as ever.</summary>
    [Fact]
    public async Task What_the_engine_cannot_draw_is_no_picture()
    {
        var broken = new Drawing("Broken", "", _ => new JsonObject { ["xAxis"] = new JsonObject { ["type"] = "category", ["gridIndex"] = 7 } });
        (await loaded.Renderer.TryDraw(broken, ChartSize.Wide, TestContext.Current.CancellationToken)).ShouldBeNull();
        (await loaded.Renderer.TryDraw(Target, ChartSize.Wide, TestContext.Current.CancellationToken)).ShouldNotBeNull();
    }

    private async Task<XElement> Draw(Drawing drawing) => XElement.Parse(await loaded.Renderer.Draw(drawing, ChartSize.Wide, TestContext.Current.CancellationToken));

    private static bool Has(XElement element, string attribute, string value) => element.Attribute(attribute)?.Value == value;

    public sealed class Loaded : IDisposable
    {
        public ChartRenderer Renderer { get; } = new(NullLogger<ChartRenderer>.Instance);

        public void Dispose() => Renderer.Dispose();
    }
}
