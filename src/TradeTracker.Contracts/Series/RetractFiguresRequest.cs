using System.Text.Json.Serialization;
using TradeTracker.Domain.Groups;
using TradeTracker.Domain.Series;
using TradeTracker.Domain.Values;

namespace TradeTracker.Contracts.Series;

/// <summary>The publisher withdrew figures of one series.</summary>
/// <param name="Product">Left out: TOTAL.</param>
/// <param name="Unit">Left out: USD.</param>
/// <param name="On">The day it withdrew them.</param>
/// <param name="Periods">Those withdrawn.</param>
public sealed record RetractFiguresRequest(
    string? Publisher = null, string? Reporter = null, string? Counterpart = null, Flow? Flow = null, string? Product = null, string? Unit = null,
    DateOnly? On = null, IReadOnlyList<Period?>? Periods = null, string? Reason = null, CitationBody? Citation = null)
{
    [JsonIgnore]
    public SeriesKey Key => new(
        Slug.Upper(Publisher), Party.Code(Reporter!), Party.Code(Counterpart!), Flow!.Value,
        Products.Find(Product ?? Products.Total)!, Units.Find(Unit ?? "USD")!);

    public RetractFigures ToCommand() => new(new(On!.Value, Periods!.Select(p => p!.Value).ToValueList(), Reason!, Citation!.ToCitation()));
}
