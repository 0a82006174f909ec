namespace TradeTracker.Imports.Reading;

/// <summary>A cell's text without white space around it, and the column's name; empty where the table has no such column.</summary>
internal readonly record struct Cell(string Column, string Text)
{
    public bool IsBlank => Text.Length == 0;

    /// <summary>This one, or the other if this is blank.</summary>
    public Cell Or(Cell other) => IsBlank ? other : this;

    public bool Is(string text) => Text.Equals(text, StringComparison.OrdinalIgnoreCase);

    /// <summary>The code of SDMX's <c>A: Annual</c>.</summary>
    public Cell WithoutLabel() => Text.IndexOf(": ", StringComparison.Ordinal) is > 0 and var end ? this with { Text = Text[..end] } : this;
}
