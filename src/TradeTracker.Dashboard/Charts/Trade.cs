using TradeTracker.Contracts.Series;
using TradeTracker.Domain.Values;
using TradeTracker.Domain.Verdicts;

namespace TradeTracker.Dashboard.Charts;

/// <summary>What is traded, in words.</summary>
internal static class Trade
{
    public static string Title(SeriesView s) => $"{Parties.Name(s.Reporter)}: {Words(s.Flow)} {Parties.Name(s.Counterpart)}, {Product(s.Product)}, by {s.Publisher}";

    /// <param name="year">Any of those that are shown; null where there is none.</param>
    public static string Title(IReadOnlyList<string> parties, CorridorAsymmetry? year) => year is null
        ? $"{Parties.Name(parties[0])} and {Parties.Name(parties[1])}"
        : $"{Parties.Name(parties[0])}: {Words(year.Flow)} {Parties.Name(parties[1])}, {Product(year.Product)}, by both sides";

    private static string Words(Flow flow) => flow switch
    {
        Flow.Exports => "exports to",
        Flow.Imports => "imports from",
        Flow.TwoWay => "trade both ways with",
        _ => "balance of trade with",
    };

    private static string Product(string code) => code switch
    {
        Products.Total => "all goods",
        "SERVICES" => "services",
        "GOODS-AND-SERVICES" => "goods and services",
        _ => $"product {code}",
    };
}
