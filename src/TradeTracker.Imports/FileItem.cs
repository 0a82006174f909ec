using TradeTracker.Domain.Series;

namespace TradeTracker.Imports;

/// <summary>What one place of a file came to. A line that holds data gives figures, or one reason why it was skipped, or every error it has.</summary>
/// <param name="Line">The physical line, from 1; of a spreadsheet the row, of JSON the record.</param>
public abstract record FileItem(int Line);

/// <summary>One figure, in single units, under the codes the service stores.</summary>
/// <param name="SourceUrl">Where it was read, as the row or the caller says.</param>
public sealed record ImportedFigure(int Line, SeriesKey Key, Observation Observation, DateOnly PublishedOn, string? SourceUrl) : FileItem(Line);

/// <summary>A row that is no fault and no figure.</summary>
/// <param name="Reason">One of <see cref="SkipReasons"/>.</param>
public sealed record SkippedRow(int Line, string Reason) : FileItem(Line);

/// <summary>What is wrong in one cell, or, without a column, with the whole row.</summary>
/// <param name="Code">One of <see cref="ErrorCodes"/>.</param>
/// <param name="Message">What was expected.</param>
/// <param name="Suggestion">What may have been meant.</param>
public sealed record RowError(int Line, string? Column, string? Value, string Code, string Message, string? Suggestion) : FileItem(Line);
