using System.Globalization;
using System.Text.Json;
using Shouldly;
using Xunit;

namespace TradeTracker.Domain.Tests;

/// <summary>Compares the table with a source it was not made from: Debian's package iso-codes.</summary>
public sealed class IsoCodesTests
{
    private const string Source = "/usr/share/iso-codes/json/iso_3166-1.json";

    [Fact]
    public void Codes_numbers_and_names_agree_with_Debians_iso_codes()
    {
        File.Exists(Source).ShouldBeTrue($"{Source} is missing; install the Debian package iso-codes.");
        using var document = JsonDocument.Parse(File.ReadAllText(Source));
        var entries = document.RootElement.GetProperty("3166-1").EnumerateArray().ToList();

        foreach (var entry in entries)
        {
            string Text(string property) => entry.GetProperty(property).GetString()!;
            var economy = Economies.Find(Text("name")).ShouldNotBeNull(Text("name"));
            (economy.Code, economy.Alpha2, economy.M49).ShouldBe((Text("alpha_3"), Text("alpha_2"), int.Parse(Text("numeric"), CultureInfo.InvariantCulture)));
            if (entry.TryGetProperty("common_name", out var common)) Economies.Find(common.GetString()!).ShouldBe(economy);
        }
        Economies.All.Select(e => e.Code).Except(entries.Select(e => e.GetProperty("alpha_3").GetString()!), StringComparer.Ordinal).ShouldBe([Economies.World, "XKX"]);
    }
}
