using Shouldly;
using TradeTracker.Domain.Values;
using Xunit;

namespace TradeTracker.Domain.Tests;

public sealed class UnitsTests
{
    [Theory]
    [InlineData("USD", 2)]
    [InlineData("KZT", 2)]
    [InlineData("JPY", 0)]
    [InlineData("KWD", 3)]
    [InlineData("UYW", 4)]
    public void A_currency_has_the_minor_units_of_ISO_4217(string code, int minorUnits) => Currencies.Find(code).ShouldNotBeNull().MinorUnits.ShouldBe(minorUnits);

    [Fact]
    public void Every_currency_is_found_by_its_code_in_any_case()
    {
        Currencies.All.Count.ShouldBe(177);
        Currencies.All.Select(c => c.Code).ShouldBeInOrder();
        foreach (var currency in Currencies.All) Currencies.Find($" {currency.Code.ToLowerInvariant()} ").ShouldBe(currency);
        Currencies.All.ShouldAllBe(c => c.Name.Length > 0 && c.Name.Trim() == c.Name);
    }

    [Fact]
    public void A_unit_is_a_currency_or_tonnes()
    {
        Units.Find("usd").ShouldBe("USD");
        Units.Find(" tne").ShouldBe(Units.Tonnes);
        Units.Find("XXX").ShouldBeNull("it stands for no currency");
        Units.Find("US Dollar").ShouldBeNull();
        Units.Find("").ShouldBeNull();
    }

    [Fact]
    public void The_nearest_unit_is_the_one_that_was_meant()
    {
        Units.Nearest("TNEE")[0].ShouldBe("TNE");
        Units.Nearest("UDS")[0].ShouldBe("USD");
        Currencies.Nearest("KZTT")[0].Code.ShouldBe("KZT");
    }
}
