using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;

namespace TradeTracker.Imports.Tables;

/// <summary>Delimited text. A row is one line: a cell holds no line breaks.</summary>
internal sealed class CsvTable : Table
{
    /// <summary>What the service's own CSV puts an apostrophe in front of, lest a spreadsheet take it for a formula (Host/Http/Tables/Csv.cs).</summary>
    private const string Escaped = "=+-@＝＋－＠\t\r\n'";

    /// <summary>The longest lines that a part can hold. What parts came to outlives what is read from them, so large ones would fill the memory.</summary>
    private const int LinesOfPart = 2;

    private readonly LineByLine lines;
    private readonly char separator;
    private readonly CsvConfiguration settings;
    private CsvParser parser;
    private bool spoilt;

    /// <param name="above">Lines above these, where they are a part of a file.</param>
    public CsvTable(TextReader text, char separator, Limits limits, int above = 0) : base(limits, above)
    {
        this.separator = separator;
        lines = new(text, limits.LineLength, above);
        settings = new(CultureInfo.InvariantCulture) { Delimiter = separator.ToString(), IgnoreBlankLines = false, BadDataFound = _ => spoilt = true };
        parser = new(lines, settings, leaveOpen: true);
        CommaMayBeDecimal = separator != ',';
    }

    public override int Line => lines.Line;
    public override int Count => parser.Count;
    public override string this[int column] => parser[column] is var text && text is ['\'', var first, ..] && Escaped.Contains(first, StringComparison.Ordinal) ? text[1..] : text;
    public override bool CommaMayBeDecimal { get; }

    public override RowError? Fault => lines.WasTooShort || spoilt
        ? new(Line, null, null, ErrorCodes.BadQuotes, "Expected quotes only around a whole cell, closed in the same line, and doubled within it.", null)
        : null;

    public override IEnumerable<Table> Parts() => lines.Blocks(LinesOfPart * Limits.LineLength).Select(b => new CsvTable(b.Block, separator, Limits, b.Above));

    public override void Dispose()
    {
        parser.Dispose();
        lines.Dispose();
    }

    protected override bool Next()
    {
        // The parser carries an open quote into the next line.
        if (lines.WasTooShort) parser = new(lines, settings, leaveOpen: true);
        spoilt = false;
        return lines.MoveNext() && parser.Read();
    }
}
