using TradeTracker.Domain;
using TradeTracker.Domain.Series;
using TradeTracker.Domain.Values;
using TradeTracker.Imports.Tables;

namespace TradeTracker.Imports.Reading;

/// <summary>What a row says of its series; null where it could not be read, which is told as a fault.</summary>
internal readonly record struct SeriesOf(string? Reporter, string? Counterpart, Flow? Flow, string? Product, string? Unit);

/// <summary>One row after the other of a table: gives cells by their column, gathers what the row came to.</summary>
/// <param name="publisher">Of rows that name none.</param>
internal sealed class Row(Opened opened, Terms terms, string? publisher, Lookups lookups)
{
    /// <summary>A longer text is no code; its beginning shows what it is.</summary>
    private const int LongestShown = 200;

    private readonly Table table = opened.Table;
    private readonly List<FileItem> items = [];
    private bool faulty;

    public Header Header { get; } = opened.Header;
    public Lookups Lookups => lookups;
    public bool CommaMayBeDecimal => table.CommaMayBeDecimal;

    public Cell this[string column] => Header[column] is >= 0 and var index ? this[index] : new(column, "");

    public Cell this[int column] => new(Header.Names[column], column < table.Count ? table[column].Trim() : "");

    /// <summary>What the table's row came to; gone with the next.</summary>
    public IReadOnlyList<FileItem> Read(Action<Row> format)
    {
        items.Clear();
        faulty = false;
        if (table.Fault is null && table.IsBlank()) return items;
        if (table.Skipped is { } reason) Skip(reason);
        else if (RepeatsHeader()) Skip(SkipReasons.Title);
        else if (table.Fault is null && HasEveryColumn()) format(this);
        if (table.Fault is { } fault) return [fault];
        if (faulty) items.RemoveAll(i => i is not RowError);
        return items;
    }

    public void Skip(string reason) => items.Add(new SkippedRow(table.Line, reason));

    public void Fault(Cell cell, string code, string expected)
    {
        if (cell.IsBlank) Fail(cell.Column, "", ErrorCodes.MissingValue, expected);
        else Fail(cell.Column, cell.Text, code, expected);
    }

    /// <summary>What was made of a cell; nothing is a fault.</summary>
    public string? Expect(string? made, Cell cell, string code, string expected)
    {
        if (made is null) Fault(cell, code, expected);
        return made;
    }

    /// <inheritdoc cref="Expect(string?, Cell, string, string)"/>
    public T? Expect<T>(T? made, Cell cell, string code, string expected) where T : struct
    {
        if (made is null) Fault(cell, code, expected);
        return made;
    }

    /// <summary>A figure, unless something in the row is wrong.</summary>
    public void Report(SeriesOf series, Observation? observation)
    {
        var by = this.Publisher(this[Columns.Publisher], publisher);
        var on = this.Day(this[Columns.PublishedOn], terms.PublishedOn);
        var url = this.Address(this[Columns.SourceUrl], terms.SourceUrl);
        if (series is { Reporter: { } own, Counterpart: { } partner } && own == partner && Economies.Find(own) is not null)
            Fail(null, partner, ErrorCodes.SameParties, "Expected two parties: an economy does not trade with itself.");
        if (faulty || observation is null || on is not { } day) return;
        var key = Lookups.Key(new(by!, series.Reporter!, series.Counterpart!, series.Flow!.Value, series.Product!, series.Unit!));
        items.Add(new ImportedFigure(table.Line, key, observation, day, url));
    }

    /// <summary>Files put together, and sheets that go on.</summary>
    private bool RepeatsHeader()
    {
        if (table.Count == 0 || !table[0].Trim().Equals(Header.Names[0], StringComparison.OrdinalIgnoreCase)) return false;
        return Header.Names.Select((name, i) => this[i].Is(name)).All(same => same);
    }

    private bool HasEveryColumn()
    {
        if (!opened.Format.HasFixedColumns) return true;
        var count = table.Count;
        while (count > Header.Count && string.IsNullOrWhiteSpace(table[count - 1])) count--;
        if (count == Header.Count) return true;
        Fail(null, null, ErrorCodes.ColumnsDiffer, $"Expected {Header.Count} cells, as in the header; there are {count}. A cell with a comma needs quotes.");
        return false;
    }

    private void Fail(string? column, string? value, string code, string expected)
    {
        faulty = true;
        items.Add(new RowError(table.Line, Shown(column), Shown(value), code, expected, Suggestion: null));
    }

    /// <summary>What can be stored and shown: PostgreSQL takes no zeros in text.</summary>
    private static string? Shown(string? text) => text is null ? null : string.Concat(text.Take(LongestShown).Select(c => char.IsControl(c) ? '\uFFFD' : c));
}
