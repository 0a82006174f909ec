using Shouldly;
using TradeTracker.Dashboard.Charts;
using TradeTracker.Domain.Values;
using Xunit;

namespace TradeTracker.Dashboard.Tests;

/// <summary>Where on a chart a value and a day stand, and what the axes say.</summary>
public sealed class ScaleTests
{
    [Theory, InlineData("USD", 4e10, "${value} bn", 40), InlineData("CNY", 2e12, "CNY {value} tn", 2), InlineData("TNE", 5e6, "{value} m t", 5), InlineData("USD", 12, "${value}", 12), InlineData(null, 0.5, "{value} %", 50)]
    public void Values_are_counted_in_what_people_read(string? unit, double value, string template, double shown)
    {
        var scale = ValueScale.For(unit, [(decimal)value]);
        scale.Template.Replace('\u00A0', ' ').ShouldBe(template);
        scale.Of((decimal)value).ShouldBe((decimal)shown);
    }

    [Fact]
    public void Below_nothing_the_unit_is_the_axis_name_so_that_signs_stay_before_numbers()
    {
        var axis = ValueScale.For("USD", [-4e9m, 2e9m]).ToAxis();
        $"{axis["name"]}".ShouldBe("USD");
        $"{axis["axisLabel"]!["formatter"]}".ShouldBe("{value}\u00A0bn");
    }

    [Theory, InlineData("2023", 2023.5), InlineData("2023-Q1", 2023.1233), InlineData("FY2023@04-01", 2023.7476), InlineData("2023-01/P6M", 2023.4959)]
    public void A_figure_stands_in_the_middle_of_its_time_and_a_year_to_date_at_its_end(string period, double at) => TimeScale.At(Period.Parse(period, null)).ShouldBe(at);

    [Fact]
    public void The_axis_has_the_whole_years_around_what_is_shown() => TimeScale.Around([2021.5, 2023.2]).ShouldBe(new(2021, 2024));
}
