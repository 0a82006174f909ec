using System.Globalization;
using Spectre.Console;
using TradeTracker.Contracts.Imports;
using TradeTracker.Domain;
using TradeTracker.Domain.Imports;
using TradeTracker.Domain.Values;

namespace TradeTracker.Cli.Output;

/// <summary>What a file comes to, as people look at it before they accept it.</summary>
internal static class ImportTables
{
    public static readonly Columns<ImportView> Import = new()
    {
        { "id", i => i.Id },
        { "status", i => WireJson.Code(i.Status) },
        { "file", i => i.FileName },
        { "format", i => i.Format },
        { "new", i => Count(i.Counts?.New) },
        { "revised", i => Count(i.Counts?.Revised) },
        { "unchanged", i => Count(i.Counts?.Unchanged) },
        { "removed", i => Count(i.Counts?.Removed) },
        { "skipped", i => Count(i.Counts?.Skipped) },
        { "rejected", i => Count(i.Counts?.Rejected) },
    };

    public static readonly Columns<ImportChange> Changes = new()
    {
        { "line", c => Count(c.Line) },
        { "change", c => Of(c.Change) },
        { "publisher", c => c.Publisher },
        { "reporter", c => c.Reporter },
        { "counterpart", c => c.Counterpart },
        { "flow", c => c.Flow.Code() },
        { "product", c => c.Product },
        { "period", c => $"{c.Period}" },
        { "before", c => c.Before?.Value is { } value ? Amounts.Words(value, c.Unit) : "" },
        { "after", c => c.Value is { } value ? Amounts.Words(value, c.Unit) : "missing" },
        { "difference", Difference },
        { "published", c => Amounts.Day(c.PublishedOn) },
    };

    public static readonly Columns<ImportError> Errors = new()
    {
        { "line", e => Count(e.Line) },
        { "column", e => e.Column },
        { "value", e => e.Value },
        { "what is wrong", e => e.Message },
        { "meant?", e => e.Suggestion },
    };

    private static Cell Count(int? count) => count?.ToString(CultureInfo.InvariantCulture) ?? "";

    private static Cell Of(FigureChange change) => new(WireJson.Code(change), change switch
    {
        FigureChange.New => Color.Green,
        FigureChange.Revised => Color.Yellow,
        _ => Color.Red,
    });

    private static Cell Difference(ImportChange change) =>
        change is { Value: { } after, Before.Value: { } before and not 0 } ? Amounts.PercentOf((after - before) / Math.Abs(before)) : "";
}
