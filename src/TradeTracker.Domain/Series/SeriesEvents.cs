using TradeTracker.Domain.Values;

namespace TradeTracker.Domain.Series;

/// <summary>In the stream <c>series/{publisher}/{reporter}/{counterpart}/{flow}/{product}/{unit}</c>. The storage contract: add, never edit.</summary>
public abstract record SeriesEvent;

/// <summary>One release of one series. A later report of the same period is the revision.</summary>
/// <param name="PublishedOn">The day the publisher published it.</param>
/// <param name="PublishedOnExact">False where that day is only known to be not later.</param>
[EventName("figures_reported")]
public sealed record FiguresReported(
    string Publisher, string Reporter, string Counterpart, Flow Flow, string Product, string Unit,
    DateOnly PublishedOn, bool PublishedOnExact, ValueList<Observation> Observations, Citation Citation) : SeriesEvent
{
    /// <summary>The import it came by: it counts from that one's acceptance to its reversal. Null: recorded by hand, it counts at once.</summary>
    public string? ImportId { get; init; }

    /// <summary>The six members of the series' key.</summary>
    public SeriesKey Key() => new(Publisher, Reporter, Counterpart, Flow, Product, Unit);
}

/// <summary>The publisher withdrew figures: from that day they have no value, until it publishes others.</summary>
[EventName("figures_retracted")]
public sealed record FiguresRetracted(DateOnly On, ValueList<Period> Periods, string Reason, Citation Citation) : SeriesEvent;

/// <summary>One value for a period (SDMX: TIME_PERIOD, OBS_VALUE, OBS_STATUS), in single units; null only where missing.</summary>
public sealed record Observation(Period Period, decimal? Value, ObsStatus Status = ObsStatus.Normal);
