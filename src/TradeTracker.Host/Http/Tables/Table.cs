using System.Collections;

namespace TradeTracker.Host.Http.Tables;

/// <summary>What CSV and spreadsheets show: a header, and rows that are read while they are written.</summary>
public sealed record Table(IReadOnlyList<string> Header, IAsyncEnumerable<IReadOnlyList<Cell>> Rows);

/// <summary>The columns in which items are shown, each with its name (snake_case) and what it takes of an item.</summary>
public sealed class Columns<T> : IEnumerable<string>
{
    private readonly List<(string Name, Func<T, Cell> Cell)> all = [];

    public void Add(string name, Func<T, Cell> cell) => all.Add((name, cell));

    public Table Of(IAsyncEnumerable<T> items) => new([.. this], items.Select(IReadOnlyList<Cell> (item) => [.. all.Select(column => column.Cell(item))]));

    public Table Of(IEnumerable<T> items) => Of(items.ToAsyncEnumerable());

    public IEnumerator<string> GetEnumerator() => all.Select(column => column.Name).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
