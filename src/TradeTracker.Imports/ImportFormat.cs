using TradeTracker.Imports.Formats;
using TradeTracker.Imports.Reading;

namespace TradeTracker.Imports;

/// <summary>A kind of file, told by its header. Reads one row at a time; docs/reference/import-formats.md describes each.</summary>
public abstract class ImportFormat
{
    private protected ImportFormat() { }

    /// <summary>All formats. The service's own comes first: nobody else has its columns.</summary>
    public static IReadOnlyList<ImportFormat> All { get; } = [new OwnTable(), new Comtrade(), new SdmxCsv(), new Gacc(), new Wits(), new ImfDots(), new Wto()];

    public abstract string Name { get; }

    /// <summary>Whose files these are, where the format implies it.</summary>
    public virtual string? Publisher => null;

    /// <summary>The columns without which a row says nothing.</summary>
    internal abstract IReadOnlyCollection<string> Required { get; }

    /// <summary>True for a row that names every required column, in any order and case.</summary>
    internal virtual bool IsHeader(IReadOnlyCollection<string> names) => Required.All(r => names.Contains(r, StringComparer.OrdinalIgnoreCase));

    /// <summary>True where a row with fewer or more cells than the header cannot be told apart from a broken one.</summary>
    internal virtual bool HasFixedColumns => true;

    /// <summary>True where a row means the same whatever stands above it.</summary>
    internal virtual bool RowsStandAlone => true;

    /// <summary>What reads the rows of one file, or of one part where rows stand alone; made with the header.</summary>
    internal abstract Action<Row> Reader(Header header);
}
