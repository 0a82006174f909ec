using System.Text;
using Spectre.Console;

namespace TradeTracker.Cli.Output;

/// <summary>A value for people: plain text, never markup, so that what others typed is shown as they typed it.</summary>
/// <param name="Sign">Shown in front on terminals.</param>
internal readonly record struct Cell(string Text, Style? Style = null, string Sign = "")
{
    public Text Shown => new($"{Sign}{Text}", Style);

    public static implicit operator Cell(string? text) => new(Printable(text ?? ""));

    /// <summary>Without what a terminal would obey instead of showing it.</summary>
    public static string Printable(string text) => string.Concat(text.Select(c => char.IsControl(c) && c != '\n' ? '\uFFFD' : c));
}

/// <summary>The columns in which items are shown, each with its name and what it takes of an item.</summary>
internal sealed class Columns<T> : List<(string Name, Func<T, Cell> Cell)>
{
    public void Add(string name, Func<T, Cell> cell) => Add((name, cell));

    public Table Of(IEnumerable<T> items) => new([.. this.Select(c => c.Name)], [.. items.Select(item => this.Select(c => c.Cell(item)).ToArray())]);
}

/// <summary>Rows under a header.</summary>
internal sealed record Table(IReadOnlyList<string> Header, IReadOnlyList<Cell[]> Rows)
{
    /// <summary>For pipes: columns apart by two blanks, nothing but text.</summary>
    public IEnumerable<string> Lines()
    {
        IReadOnlyList<string>[] rows = [Header, .. Rows.Select(r => r.Select(c => c.Text.ReplaceLineEndings(" ")).ToArray())];
        var widths = Header.Select((_, column) => rows.Max(r => r[column].Length)).ToArray();
        return rows.Select(row => string.Join("  ", row.Select((text, column) => text.PadRight(widths[column]))).TrimEnd());
    }

    /// <summary>For terminals.</summary>
    public Spectre.Console.Table Framed()
    {
        var table = new Spectre.Console.Table { Border = TableBorder.Rounded };
        foreach (var name in Header) table.AddColumn(new TableColumn(new Text(name, new Style(decoration: Decoration.Bold))));
        foreach (var row in Rows) table.AddRow(row.Select(c => c.Shown));
        return table;
    }

    /// <summary>RFC 4180. Text that a spreadsheet would take for a formula gets an apostrophe in front, as in the service's own files.</summary>
    public string Csv()
    {
        var text = new StringBuilder();
        foreach (var row in (IEnumerable<IEnumerable<string>>)[Header, .. Rows.Select(r => r.Select(c => c.Text))]) text.AppendJoin(',', row.Select(Field)).Append("\r\n");
        return text.ToString();
    }

    private static string Field(string text)
    {
        var safe = text is ['=' or '+' or '-' or '@', ..] && !decimal.TryParse(text, System.Globalization.CultureInfo.InvariantCulture, out _) ? $"'{text}" : text;
        return safe.AsSpan().ContainsAny("\",\r\n") ? $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : safe;
    }
}
