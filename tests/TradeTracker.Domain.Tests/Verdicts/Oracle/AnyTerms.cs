using System.Text.Json;
using CsCheck;
using TradeTracker.Domain.Targets;
using TradeTracker.Domain.Values;

namespace TradeTracker.Domain.Tests.Verdicts.Oracle;

/// <summary>Promises of every kind, of sizes that such trade may or may not reach.</summary>
internal static class AnyTerms
{
    private static readonly string[] Parties = ["CHN", "KAZ"];

    /// <summary>The kinds that are compared.</summary>
    public static IReadOnlyList<string> Kinds { get; } = ["level", "multiple", "growth", "share", "cumulative", "increase"];

    public static Gen<TargetTerms> Of(IReadOnlyList<string> kinds) =>
        from kind in Gen.OneOf([.. kinds])
        from flow in Gen.Frequency((5, Gen.Const(Flow.TwoWay)), (3, Gen.OneOf(Flow.Exports, Flow.Imports)), (3, Gen.Const(kind == "share" ? Flow.Exports : Flow.Balance)))
        from least in Gen.Frequency((3, Gen.Const(true)), (2, Gen.Const(false)))
        from april in Gen.Frequency((9, Gen.Const(false)), (1, Gen.Const(true)))
        from precision in Gen.Frequency((7, Gen.Const("year")), (2, Gen.Const("day")), (1, Gen.Const("vague")), (1, Gen.Const("none")))
        from first in Gen.Int[2018, 2023]
        from years in Gen.Int[1, 5]
        from size in Gen.Int[0, 100]
        from announced in Gen.Int[0, 5]
        from judgedBy in Gen.OneOf<object?>(null, null, "any", "all", new { publisher = "A" }, new { publisher = "C" }, new { publisher = "Z", reporter = "KAZ" })
        from whole in Gen.OneOf<object>(new { counterpart = "WLD" }, new { counterpart = "WLD" }, new { product = "GOODS-AND-SERVICES" })
        let windowed = kind is "growth" or "cumulative" or "increase"
        let members = new Dictionary<string, object?>
        {
            ["kind"] = kind,
            ["name"] = "any",
            ["parties"] = Parties,
            ["modality"] = "agreed",
            ["direction"] = least ? "at-least" : "at-most",
            ["measure"] = new { flow, yearStart = april ? "04-01" : "01-01", product = "TOTAL", denominator = kind == "share" ? whole : null },
            ["unit"] = "USD",
            ["judgedBy"] = judgedBy,
            ["announcedOn"] = new DateOnly(2016 + announced / 2, announced % 2 == 0 ? 5 : 11, 17),
            ["deadline"] = Deadline(precision, windowed ? first + years - 1 : first + years, size),
            [SizeOf(kind)] = Size(kind, flow == Flow.Balance, least, years, size / 100m),
            ["window"] = windowed ? Window(first, years, april ? new(4, 1) : default) : null,
        }
        select JsonSerializer.SerializeToElement(members, WireJson.Options).Deserialize<TargetTerms>(WireJson.Options)!;

    /// <summary>The member that says how much was promised.</summary>
    public static string SizeOf(string kind) => kind switch { "multiple" => "factor", "growth" => "rate", "share" => "share", _ => "amount" };

    private static decimal Size(string kind, bool balance, bool least, int years, decimal part) => (kind, balance, least) switch
    {
        ("level", false, _) => 20 + Math.Round(33 * part),
        ("level", true, _) => Math.Round(33 * part) - 10,
        ("multiple", _, true) => 1.1m + part,
        ("multiple", _, false) => 0.4m + part / 2,
        ("growth", _, true) => 0.01m + part / 5,
        ("growth", _, false) => part / 4 - 0.15m,
        ("share", _, _) => 0.1m + part / 2,
        (_, true, _) => years * (Math.Round(20 * part) - 8),
        ("cumulative", _, _) => years * (12 + Math.Round(25 * part)),
        _ => years * (1 + Math.Round(20 * part)),
    };

    private static object Window(int first, int years, YearStart start) => new { from = Period.Year(first, start), to = Period.Year(first + years - 1, start) };

    /// <summary>The date of a day may lie within the year after the last full one.</summary>
    private static object Deadline(string precision, int year, int size) => precision switch
    {
        "none" => new { precision },
        "day" when size % 2 == 0 => new { precision, date = new DateOnly(year + 1, 6, 30) },
        "vague" when size % 3 == 0 => new { precision },
        _ => new { precision, date = new DateOnly(year, 12, 31) },
    };
}
