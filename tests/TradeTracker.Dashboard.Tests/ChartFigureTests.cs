using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Shouldly;
using TradeTracker.Dashboard.Charts;
using Xunit;

namespace TradeTracker.Dashboard.Tests;

/// <summary>A chart on a page.</summary>
public sealed class ChartFigureTests(ChartRendererTests.Loaded loaded) : IClassFixture<ChartRendererTests.Loaded>
{
    [Fact]
    public async Task Is_whole_without_scripts_in_two_sizes_and_brings_what_scripts_need()
    {
        var html = await Render(TargetChart.Of(Some.Path, Some.Terms with { Name = "</script><b>" }));
        After(html, "<svg ").Count.ShouldBe(2);
        html.ShouldNotContain("<b>");
        After(html, " id=\"").Select(rest => rest.Split('"')[0]).ShouldBeUnique();
        foreach (var rest in After(html, "<script type=\"application/json\">")) JsonNode.Parse(rest.Split("</script>")[0])!["series"]!.AsArray().ShouldNotBeEmpty();
        After(html, "<script type=\"module\" src=").Count.ShouldBe(2);
        After(html, "<script").Count.ShouldBe(4, "none is inline");
    }

    private static List<string> After(string html, string what) => [.. html.Split(what).Skip(1)];

    private async Task<string> Render(Drawing drawing)
    {
        await using var services = new ServiceCollection().AddSingleton(loaded.Renderer).AddCascadingValue<HttpContext>(_ => new DefaultHttpContext()).BuildServiceProvider();
        await using var renderer = new HtmlRenderer(services, NullLoggerFactory.Instance);
        return await renderer.Dispatcher.InvokeAsync(async () => (await renderer.RenderComponentAsync<Chart>(ParameterView.FromDictionary(new Dictionary<string, object?> { [nameof(Chart.Drawing)] = drawing }))).ToHtmlString());
    }
}
