using System.Collections.Frozen;
using TradeTracker.Imports.Tables;

namespace TradeTracker.Imports.Reading;

/// <summary>The names of the columns, whatever their case and order, and the rows that stand above them.</summary>
internal sealed class Header
{
    /// <summary>Titles, a unit, an Excel hint at the separator: further down there is no header.</summary>
    private const int MostAbove = 10;

    private readonly FrozenDictionary<string, int> columns;

    private Header(string[] names, IReadOnlyList<AboveRow> above)
    {
        (Names, Above) = (names, above);
        columns = names.Index().DistinctBy(n => n.Item, StringComparer.OrdinalIgnoreCase).ToFrozenDictionary(n => n.Item, n => n.Index, StringComparer.OrdinalIgnoreCase);
        Count = Array.FindLastIndex(names, n => n.Length > 0) + 1;
    }

    public IReadOnlyList<string> Names { get; }
    public IReadOnlyList<AboveRow> Above { get; }

    /// <summary>Columns up to the last that has a name: a comma may end every line.</summary>
    public int Count { get; }

    /// <summary>Where the first column of that name is; -1 where there is none.</summary>
    public int this[string name] => columns.TryGetValue(name, out var column) ? column : -1;

    public bool Has(string name) => columns.ContainsKey(name);

    /// <summary>Reads up to the header of one of these formats.</summary>
    public static (ImportFormat Format, Header Header)? Find(Table table, IReadOnlyCollection<ImportFormat> formats)
    {
        var above = new List<AboveRow>();
        while (above.Count <= MostAbove && table.Read())
        {
            string[] names = [.. table.Cells.Select(NameOf)];
            if (formats.FirstOrDefault(f => f.IsHeader(names)) is { } format) return (format, new(names, above));
            if (!table.IsBlank()) above.Add(new(table.Line, [.. table.Cells]));
        }
        return null;
    }

    /// <summary>Without SDMX's label (<c>REF_AREA: Reference area</c>) and its sign of several values in a cell (<c>STRUCTURE[;]</c>).</summary>
    private static string NameOf(string cell) => (cell.IndexOfAny([':', '[']) is > 0 and var end && cell[..end].All(c => char.IsAsciiLetterUpper(c) || c is '_' or >= '0' and <= '9') ? cell[..end] : cell).Trim();
}

/// <summary>A row above the header.</summary>
internal sealed record AboveRow(int Line, IReadOnlyList<string> Cells);
