using System.Globalization;
using CsCheck;
using Shouldly;
using TradeTracker.Domain.Verdicts;
using Xunit;

namespace TradeTracker.Domain.Tests.Verdicts;

/// <summary>Arithmetic at the edges of doubles and decimals.</summary>
public sealed class NumbersTests
{
    private const decimal Most = decimal.MaxValue;

    /// <summary>As if it was written with ten digits and read back, near a tie too.</summary>
    [Fact]
    public void Rounding_keeps_the_ten_digits_that_are_written()
    {
        static void ShouldRound(double x) => Numbers.Round(x).ShouldBe(double.Parse(x.ToString("E9", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture));
        foreach (var x in (double[])[0, 1, -1, 1e-12, 1e10, 9.9999999995, 99999.999995, 0.12345678905, -0.12345678915, 1234567890.5, 9999999999.5, 1e-300, double.MaxValue]) ShouldRound(x);
        Gen.Select(Gen.Double[-1, 1], Gen.Int[-14, 12]).Sample((mantissa, exponent) => ShouldRound(mantissa * Math.Pow(10, exponent)), iter: Samples.Of(20_000));
        (Numbers.Round(double.NaN), Numbers.Round(double.NegativeInfinity)).ShouldBe((double.NaN, double.NegativeInfinity));
    }

    [Fact]
    public void What_a_decimal_cannot_hold_is_null()
    {
        (Numbers.ToDecimal(7.8e28), Numbers.ToDecimal(7.9e28), Numbers.ToDecimal(-1e30), Numbers.ToDecimal(double.NaN)).ShouldBe((7.8e28m, null, null, null));
        (Numbers.Add(7e28m, 0.5e28m), Numbers.Add(7e28m, 0.9e28m), Numbers.Add(Most, Most), Numbers.Add(Most, -Most)).ShouldBe((7.5e28m, null, null, 0m));
        (Numbers.Multiply(-1e14m, 1e14m), Numbers.Multiply(7.9e14m, 1e14m), Numbers.Multiply(Most, 2)).ShouldBe((-1e28m, null, null));
        (Numbers.Divide(9, -3), Numbers.Divide(7.9e14m, 1e-14m), Numbers.Divide(Most, 0.1m), Numbers.Divide(1, 0)).ShouldBe((-3m, null, null, null));
    }

    [Theory]
    [InlineData(1, 3, 33.33)]
    [InlineData(0.125, 100, 0.13)]
    [InlineData(-0.125, 100, -0.13)]
    [InlineData(0, 7, 0.0)]
    [InlineData(1, 0, null)]
    [InlineData(1e14, 1e-6, 1e22)]
    [InlineData(1e28, 1, null)]
    [InlineData(7e27, 1e-28, null)]
    public void A_percentage_has_two_decimals_and_none_of_nothing(double part, double whole, double? percentage) =>
        Numbers.Percentage((decimal)part, (decimal)whole).ShouldBe((decimal?)percentage);

    [Fact]
    public void A_quotient_is_the_same_in_every_unit_and_goes_as_far_as_doubles_do()
    {
        Numbers.Quotient(36021.275595m, 100000m).ShouldBe(Numbers.Quotient(36021275595m, 100000000000m));
        (Numbers.Quotient(Most, 1e-28m), Numbers.Quotient(1e-28m, Most), Numbers.Quotient(1, 0)).ShouldBe(((double)Most / (double)1e-28m, (double)1e-28m / (double)Most, double.PositiveInfinity));
    }

    [Theory]
    [InlineData(100, 121, 2, 0.1)]
    [InlineData(100, 800, 3, 1)]
    [InlineData(-100, -81, 2, -0.1)]
    [InlineData(100, 50, 1, -0.5)]
    [InlineData(100, 100, 5, 0)]
    [InlineData(1e-20, 1e-10, 10, 9)]
    public void Growth_is_compound(double from, double to, int years, double growth) => Numbers.Growth((decimal)from, (decimal)to, years).ShouldBe(growth, 1e-14);

    [Fact]
    public void Growth_to_nothing_is_all_of_it() => Numbers.Growth(1, 0, 1).ShouldBe(-1);
}
