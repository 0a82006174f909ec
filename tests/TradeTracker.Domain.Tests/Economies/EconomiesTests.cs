using Shouldly;
using Xunit;

namespace TradeTracker.Domain.Tests;

public sealed class EconomiesTests
{
    [Fact]
    public void Every_code_number_and_name_belongs_to_one_economy_only()
    {
        // 249 of ISO 3166-1, Kosovo and the world.
        Economies.All.Count.ShouldBe(251);
        Economies.All.Select(e => e.Code).ShouldBeInOrder();
        var keys = Economies.All.SelectMany(e => new[] { e.Code, e.Alpha2, e.Name, $"{e.M49}" }).ToList();
        keys.ShouldBe(keys.Distinct(StringComparer.OrdinalIgnoreCase));
    }

    [Fact]
    public void Every_economy_is_found_by_its_codes_its_number_and_its_name()
    {
        foreach (var economy in Economies.All)
        {
            string[] ways = [economy.Code, economy.Alpha2, economy.Name, $"{economy.M49}", $"{economy.M49:000}", $" {economy.Code.ToLowerInvariant()}\t", economy.Name.ToUpperInvariant()];
            foreach (var way in ways) Economies.Find(way).ShouldBe(economy, way);
        }
    }

    [Theory]
    [InlineData("699", "IND")]
    [InlineData("842", "USA")]
    [InlineData("251", "FRA")]
    [InlineData("380", "ITA")]
    [InlineData("579", "NOR")]
    [InlineData("757", "CHE")]
    [InlineData("0", Economies.World)]
    [InlineData("W00", Economies.World)]
    [InlineData("001", Economies.World)]
    public void Finds_by_the_numbers_that_are_Comtrades_own(string number, string code) => Economies.Find(number).ShouldNotBeNull().Code.ShouldBe(code);

    [Theory]
    [InlineData("Korea, Rep.", "KOR")]
    [InlineData("South Korea", "KOR")]
    [InlineData("DPRK", "PRK")]
    [InlineData("Russia", "RUS")]
    [InlineData("Russian Federation", "RUS")]
    [InlineData("Türkiye", "TUR")]
    [InlineData("turkiye", "TUR")]
    [InlineData("TÜRKİYE", "TUR")]
    [InlineData("Tu\u0308rkiye", "TUR")]
    [InlineData("Turkey", "TUR")]
    [InlineData("Sao Tome and Principe", "STP")]
    [InlineData("Aland Islands", "ALA")]
    [InlineData("UAE", "ARE")]
    [InlineData("Kyrgyz Republic", "KGZ")]
    [InlineData("Viet Nam", "VNM")]
    [InlineData("Vietnam", "VNM")]
    [InlineData("Lao PDR", "LAO")]
    [InlineData("Laos", "LAO")]
    [InlineData("UK", "GBR")]
    [InlineData("USA", "USA")]
    [InlineData("Czechia", "CZE")]
    [InlineData("Cote d’Ivoire", "CIV")]
    [InlineData("Congo", "COG")]
    [InlineData("Congo, Dem. Rep.", "COD")]
    [InlineData("China, Hong Kong SAR", "HKG")]
    [InlineData("Macau", "MAC")]
    [InlineData("Chinese Taipei", "TWN")]
    [InlineData("Kosovo", "XKX")]
    [InlineData("Korea, South", "KOR")]
    [InlineData("U.S.", "USA")]
    [InlineData("Congo (DRC)", "COD")]
    [InlineData("Myanmar (Burma)", "MMR")]
    [InlineData("Macedonia, FYR", "MKD")]
    [InlineData("Trinidad & Tobago", "TTO")]
    [InlineData("Hong Kong, SAR", "HKG")]
    [InlineData("China (mainland)", "CHN")]
    [InlineData("Swaziland", "SWZ")]
    [InlineData("Cape Verde", "CPV")]
    [InlineData("Holland", "NLD")]
    public void Finds_by_the_names_analysts_type(string name, string code) => Economies.Find(name).ShouldNotBeNull().Code.ShouldBe(code);

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("Korea")]
    [InlineData("C5")]
    [InlineData("EU")]
    [InlineData("European Union")]
    [InlineData("9999")]
    [InlineData("0KAZ")]
    public void Finds_nothing_for_what_names_no_single_economy(string text) => Economies.Find(text).ShouldBeNull();

    [Theory]
    [InlineData("Kazakstan", "KAZ")]
    [InlineData("CHNA", "CHN")]
    [InlineData("Chian", "CHN")]
    [InlineData("kyrgistan", "KGZ")]
    [InlineData("Phillipines", "PHL")]
    [InlineData("Korea Republic", "KOR")]
    [InlineData("Turkye", "TUR")]
    public void The_nearest_economy_is_the_one_that_was_meant(string mistyped, string code) => Economies.Nearest(mistyped)[0].Code.ShouldBe(code);

    [Fact]
    public void The_nearest_economies_are_as_many_as_asked_and_each_named_once()
    {
        Economies.Nearest("Kazakstan").Select(e => e.Name).ShouldBe(["Kazakhstan", "Pakistan", "Tajikistan"]);
        Economies.Nearest("China", 300).ShouldBe(Economies.All, ignoreOrder: true);
    }
}
