using Shouldly;
using Xunit;

namespace TradeTracker.Imports.Tests;

public sealed class GaccTests
{
    private static IReadOnlyList<FileItem> Items(string title, string unit) => Some.Items($"{title}\n{unit}\nCountry (Region),a,b,c,d,e,f\nKazakhstan,1,2,3,4,5,6\n");

    [Theory]
    [InlineData("Imports and Exports by Country (Region),3.2024", "2024-03", "2024-Q1")]
    [InlineData("\"(2) Imports and Exports by Country (Region), 12.2023\"", "2023-12", "2023")]
    [InlineData("Imports and Exports by Country (Region), November 2023", "2023-11", "2023-01/P11M")]
    [InlineData("Imports and Exports by Country (Region), 1-2.2024", "2024-01/P2M")]
    [InlineData("Imports and Exports by Country (Region), Jan. to Feb. 2024", "2024-01/P2M")]
    [InlineData("Imports and Exports by Country (Region),1.2024", "2024-01")]
    public void Takes_the_periods_from_the_title(string title, params string[] periods) =>
        Items(title, "Unit: US$1,000").OfType<ImportedFigure>().Select(f => f.Observation.Period.ToString()).Distinct().ShouldBe(periods);

    [Theory]
    [InlineData("Unit: US$1,000", "USD", 1_000)]
    [InlineData("\"Unit: US$1,000\"", "USD", 1_000)]
    [InlineData("(Unit: USD 1 million)", "USD", 1_000_000)]
    [InlineData("Unit: 10,000 CNY", "CNY", 10_000)]
    [InlineData("Unit: RMB 10 000 yuan", "CNY", 10_000)]
    [InlineData("Unit: 100 million yuan", "CNY", 100_000_000)]
    [InlineData("Unit: CNY", "CNY", 1)]
    public void Takes_currency_and_scale_from_the_unit(string unit, string currency, int scale)
    {
        var first = Items("Trade by Country,3.2024", unit).OfType<ImportedFigure>().First();
        (first.Key.Unit, first.Observation.Value).ShouldBe((currency, scale));
    }

    [Theory]
    [InlineData("Imports and Exports by Country", "Unit: US$1,000")]
    [InlineData("Imports and Exports by Country,13.2024", "Unit: US$1,000")]
    [InlineData("Imports and Exports by Country,3.2024", "Unit: tons")]
    public void Refuses_a_table_that_does_not_say_what_it_counts(string title, string unit) =>
        Should.Throw<FileProblemException>(() => Items(title, unit)).Code.ShouldBe(FileProblems.UnknownFormat);
}
