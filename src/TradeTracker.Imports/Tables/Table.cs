namespace TradeTracker.Imports.Tables;

/// <summary>Rows of cells, read one after the other: of CSV, a spreadsheet or JSON. What a row holds is gone with the next.</summary>
/// <param name="rows">Above these, where they are a part of a table.</param>
internal abstract class Table(Limits limits, int rows = 0) : IDisposable
{
    private int rows = rows;

    protected Limits Limits => limits;

    /// <summary>The line, row or record where it stands.</summary>
    public abstract int Line { get; }

    /// <summary>Cells in this row.</summary>
    public abstract int Count { get; }

    public abstract string this[int column] { get; }

    /// <summary>True where commas do not separate cells, so that they may be decimal signs.</summary>
    public virtual bool CommaMayBeDecimal => false;

    /// <summary>What is wrong with this row as such, known at the latest once its cells were read.</summary>
    public virtual RowError? Fault => null;

    /// <summary>Why this row is none of the table's.</summary>
    public virtual string? Skipped => null;

    public IEnumerable<string> Cells => Enumerable.Range(0, Count).Select(i => this[i]);

    /// <summary>Moves on to the next row; false at the end.</summary>
    public bool Read()
    {
        if (!Next()) return false;
        if (++rows > limits.Rows) throw new FileProblemException(FileProblems.TooManyRows, $"Expected at most {limits.Rows} rows. Split the file.");
        if (Count > limits.Columns) throw new FileProblemException(FileProblems.TooManyColumns, $"Expected at most {limits.Columns} columns; row {Line} has {Count}.");
        return true;
    }

    public bool IsBlank()
    {
        for (var i = 0; i < Count; i++)
            if (!string.IsNullOrWhiteSpace(this[i])) return false;
        return true;
    }

    /// <summary>The rows that are left, in parts that can be read beside each other; this table then gives no more. Null where it cannot be divided.</summary>
    public virtual IEnumerable<Table>? Parts() => null;

    public abstract void Dispose();

    protected abstract bool Next();
}
