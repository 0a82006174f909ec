using TradeTracker.Domain.Values;

namespace TradeTracker.Domain.Verdicts;

/// <summary>One trade as one publisher and reporter see it: with whom, which flow, in which unit.</summary>
/// <param name="trade">Of that publisher, in one product and unit.</param>
/// <param name="flow">As the reporter calls it.</param>
/// <param name="turned">A mirrored balance has its sign turned.</param>
/// <param name="conversion">Null where the figures are in the target's unit.</param>
internal sealed class Measured(Trade trade, string reporter, string counterpart, Flow flow, bool turned, Conversion? conversion)
{
    private readonly Sheet? own = trade.Of(reporter, counterpart, flow);
    private Period[]? years;

    /// <summary>The value of a full year or a year to date as published until a day, from the subject's side and in the target's unit.</summary>
    public PeriodFigure? In(Period period, DateOnly until) => Told(PeriodFigure.Of(own, period, until) ?? trade.In(reporter, counterpart, flow, period, until), until);

    /// <summary>R4.5: the publisher's own figure for a group beside the sum of its members; null where no party is a group.</summary>
    public GroupFigure? Group(Period year, DateOnly until)
    {
        if (trade.OfMembers(reporter, counterpart, flow, year, until) is not { } members) return null;
        var (own, sum) = (Told(trade.Own(reporter, counterpart, flow, year, until), until)?.Value, Told(members.Sum, until)?.Value);
        return new(year, own, sum, own is { } a && sum is { } b ? Numbers.Add(a, -b) : null, members.Missing);
    }

    /// <summary>Some member of a group has a figure for the year, and some has none.</summary>
    public bool IsPartial(Period year, DateOnly until) => trade.OfMembers(reporter, counterpart, flow, year, until) is { HasAny: true } && In(year, until) is null;

    /// <summary>The rate that turned the year's figure into the target's currency.</summary>
    public ConversionRate? Rate(Period year, DateOnly until) =>
        conversion?.Rate(year, until) is { } rate ? new(rate.Base, rate.Quote, rate.Period, rate.Rate, rate.PublishedOn) : null;

    /// <summary>Every year of a year type that a figure is for, or for a part of; in order.</summary>
    public Period[] Years(YearStart start) => years ??= trade.Sheets.Count == 1 ? trade.Sheets.First().Years(start) : [.. trade.Sheets.SelectMany(s => s.Years(start)).Distinct().Order()];

    /// <summary>All there is to read is one series, as it is.</summary>
    public bool IsOneSeries => conversion is null && own is not null && trade.Sheets.Count == 1;

    /// <summary>There are figures that are for no full year.</summary>
    public bool HasParts { get; } = trade.Sheets.Any(s => s.HasAnyParts);

    /// <summary>The days on which something was published that bears on a year; in order.</summary>
    public DateOnly[] Publications(Period year) =>
        IsOneSeries ? own!.Publications(year) : [.. trade.Sheets.SelectMany(s => s.Publications(year)).Concat(conversion?.Publications(year) ?? []).Distinct().Order()];

    private PeriodFigure? Told(PeriodFigure? figure, DateOnly until)
    {
        var told = figure is { } f && conversion is not null ? conversion.Apply(f, until) : figure;
        return told is { } t && turned ? t with { Value = -t.Value } : told;
    }
}
