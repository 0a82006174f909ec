using System.Text.Json.Nodes;
using Shouldly;
using TradeTracker.Dashboard.Charts;
using TradeTracker.Domain.Targets;
using TradeTracker.Domain.Verdicts;
using Xunit;

namespace TradeTracker.Dashboard.Tests;

/// <summary>What the chart of a target asks ECharts to draw.</summary>
public sealed class TargetChartTests
{
    private static readonly JsonObject Option = OptionOf(Some.Path);

    [Fact]
    public void Draws_each_figure_in_the_middle_of_its_year_in_billions()
    {
        var reported = Lines("GACC (China)").Single(IsReported);
        Points(reported).ShouldBe([(2021.5, 25.3), (2022.5, 31.2), (2023.5, 41)]);
        reported["data"]![0]!["name"]!.ToString().ShouldBe("GACC (China), 2021: $25.3\u00A0bn");
    }

    [Fact]
    public void A_figure_that_is_not_final_is_hollow() =>
        Lines("KZ-BNS (Kazakhstan)").Single(IsReported)["data"]!.AsArray().Select(p => p!["itemStyle"]?["color"]?.ToString()).ShouldBe([null, null, Palette.Surface]);

    [Fact]
    public void Readings_differ_in_colour_and_in_symbol()
    {
        JsonObject[] reported = [.. Option["series"]!.AsArray().Select(s => s!.AsObject()).Where(IsReported)];
        reported.Select(r => $"{r["color"]}").Distinct().Count().ShouldBe(2);
        reported.Select(r => $"{r["symbol"]}").Distinct().Count().ShouldBe(2);
    }

    [Fact]
    public void The_way_to_the_goal_steps_where_the_promise_was_revised_and_leaves_the_old_one_in_grey()
    {
        var dashed = Lines("GACC (China)").Where(l => $"{l["lineStyle"]!["type"]}" == "dashed").ToList();
        dashed.Select(l => $"{l["color"]}").ShouldBe([Palette.Faint, Palette.Lines[0].Color]);
        Points(dashed[0]).ShouldBe([(2017.5, 20), (2027.5, 40)]);
        var (before, after) = (Points(dashed[1])[1], Points(dashed[1])[2]);
        (before.Time, after.Time).ShouldBe((2023.3726, 2023.3726), "the day of the revision");
        before.Value.ShouldBe(20 + (20 * (2023.3726 - 2017.5) / 10), 0.001);
        after.Value.ShouldBe(30 + (50 * (2023.3726 - 2022.5) / 10), 0.001);
    }

    [Fact]
    public void The_projection_is_a_fan_from_the_latest_figure_to_its_range_in_the_deadlines_year()
    {
        var fan = Lines("GACC (China)").Where(l => l["stack"] is not null).ToList();
        Points(fan[0]).ShouldBe([(2023.5, 41), (2032.5, 50)]);
        Points(fan[1]).ShouldBe([(2023.5, 0), (2032.5, 45)], "on top of the lower line");
        Points(Lines("GACC (China)").Single(l => $"{l["lineStyle"]!["type"]}" == "dotted")).ShouldBe([(2023.5, 41), (2032.5, 70)]);
    }

    [Fact]
    public void The_goal_is_one_diamond_that_says_how_much()
    {
        var goal = Lines("Goal").Single();
        $"{goal["symbol"]}".ShouldBe("diamond");
        Points(goal).ShouldBe([(2032.5, 80)]);
        $"{goal["data"]![0]!["name"]}".ShouldBe("Goal $80.0\u00A0bn");
    }

    [Fact]
    public void What_happened_within_days_is_one_mark() =>
        MarksOf(Option).Select(m => $"{m["name"]}").ShouldBe(["Announced, agreed", "Raised, extended", "Deadline"]);

    [Fact]
    public void Labels_of_near_marks_stand_in_rows_of_their_own()
    {
        var near = OptionOf(Some.Path with { Marks = [Some.Mark(2022, 1, 1, PathEvent.Announced), Some.Mark(2022, 9, 1, PathEvent.Restated), Some.Mark(2029, 1, 1, PathEvent.Withdrawn)] });
        var heights = MarksOf(near).Select(m => (int)m["label"]!["distance"]![1]!).ToList();
        heights[1].ShouldBeGreaterThan(heights[0]);
        heights[2].ShouldBe(heights[0]);
    }

    [Fact]
    public void A_legend_of_two_rows_has_the_room_of_two()
    {
        var many = Some.Path with { Readings = [.. Some.Path.Readings, Some.Path.Readings[0] with { Publisher = "UN-COMTRADE" }] };
        var heights = new[] { ChartSize.Wide, ChartSize.Narrow }.Select(size => (int)TargetChart.Of(many, Some.Terms).Option(size)["grid"]!["bottom"]!).ToList();
        heights[1].ShouldBe(heights[0] + 20);
    }

    [Fact]
    public void Without_figures_it_shows_what_the_terms_say_and_that_nothing_is_reported()
    {
        var bare = OptionOf(Some.Path with { Readings = [] });
        Points(bare["series"]!.AsArray().Single()!.AsObject()).ShouldBe([(2032.5, 80)]);
        $"{bare["title"]!["text"]}".ShouldBe("No full year is reported yet.");
    }

    [Fact]
    public void Says_the_goal_and_the_latest_figures_in_words()
    {
        var drawing = TargetChart.Of(Some.Path, Some.Terms);
        drawing.Title.ShouldBe(Some.Terms.Name);
        drawing.Description.Replace('\u00A0', ' ').ShouldBe("The goal is at least $80.0 bn in 2032. Reported last: GACC (China) $41.0 bn in 2023 (provisional); KZ-BNS (Kazakhstan) $31.5 bn in 2023 (provisional).");
        drawing.Key.ShouldBe("Hollow: not final. Dashed: the way to the goal, as the promise stood. Grey: before a revision. Dotted: where it leads; shaded: four times out of five.");
        TargetChart.Of(Some.Path, Some.Terms with { Direction = Direction.AtMost }).Description.ShouldStartWith("The goal is at most ");
    }

    private static JsonObject OptionOf(TargetPath path) => TargetChart.Of(path, Some.Terms).Option(ChartSize.Wide);

    private static IEnumerable<JsonObject> Lines(string name) => Option["series"]!.AsArray().Select(s => s!.AsObject()).Where(s => $"{s["name"]}" == name);

    private static IEnumerable<JsonNode> MarksOf(JsonObject option) => option["series"]!.AsArray().Single(s => s!["markLine"] is not null)!["markLine"]!["data"]!.AsArray().Select(m => m!);

    private static bool IsReported(JsonObject line) => $"{line["symbol"]}" is not ("none" or "diamond");

    private static List<(double Time, double Value)> Points(JsonObject line) =>
        [.. line["data"]!.AsArray().Select(d => d as JsonArray ?? d!["value"]!.AsArray()).Select(at => (At(at[0]!), At(at[1]!)))];

    private static double At(JsonNode number) => double.Parse(number.ToJsonString(), System.Globalization.CultureInfo.InvariantCulture);
}
