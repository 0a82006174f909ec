using TradeTracker.Domain.Values;

namespace TradeTracker.Contracts.Series;

/// <summary>One publisher's figures, as they stood at the bounds asked for.</summary>
/// <param name="Figures">By period, the latest last.</param>
/// <param name="Position">That of the series' last event at or below the bounds.</param>
public sealed record SeriesView(
    string Publisher, string Reporter, string Counterpart, Flow Flow, string Product, string Unit,
    IReadOnlyList<FigureView> Figures, long Position, long Version);

/// <summary>A value with its own status and publication date.</summary>
public sealed record FigureView(Period Period, decimal? Value, ObsStatus ObsStatus, DateOnly PublishedOn, bool PublishedOnExact);

/// <summary>A series in a list, with its latest figure.</summary>
/// <param name="Figures">How many periods have a figure.</param>
/// <param name="Latest">Of the latest period; null where nothing is in force.</param>
public sealed record SeriesSummary(string Publisher, string Reporter, string Counterpart, Flow Flow, string Product, string Unit, int Figures, FigureView? Latest, long Version);

/// <summary>Every release of one period, the first recorded first.</summary>
/// <param name="Vintages">What each release said.</param>
public sealed record PeriodVintages(Period Period, IReadOnlyList<VintageView> Vintages);

/// <summary>A value as one release gave it, and who recorded that when.</summary>
public sealed record VintageView(
    decimal? Value, ObsStatus ObsStatus, DateOnly PublishedOn, bool PublishedOnExact, long Position, Guid EventId, DateTimeOffset RecordedAt, string? Actor, Citation Citation);
