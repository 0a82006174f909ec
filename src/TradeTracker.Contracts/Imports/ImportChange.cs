using TradeTracker.Domain.Imports;
using TradeTracker.Domain.Values;

namespace TradeTracker.Contracts.Imports;

/// <summary>A figure of a file that says something else than the record.</summary>
/// <param name="Value">In single units; null where the figure is missing.</param>
/// <param name="Before">What is in force on the day it was published; null where there is nothing.</param>
/// <param name="Line">Of the file; null where the file passes over a figure in force.</param>
public sealed record ImportChange(
    string Publisher, string Reporter, string Counterpart, Flow Flow, string Product, string Unit, Period Period,
    FigureChange Change, decimal? Value, ObsStatus Status, DateOnly PublishedOn, FigureInForce? Before, int? Line);

/// <summary>A row that cannot be read; the others are not concerned.</summary>
/// <param name="Column">By its header; null where the row as a whole is wrong.</param>
/// <param name="Value">What stands there.</param>
/// <param name="Code">Stable; docs/reference/import-formats.md lists them.</param>
/// <param name="Suggestion">What may have been meant.</param>
public sealed record ImportError(int Line, string? Column, string? Value, string Code, string Message, string? Suggestion);
