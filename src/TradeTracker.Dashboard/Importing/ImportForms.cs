using TradeTracker.Contracts.Imports;
using TradeTracker.Dashboard.Recording;

namespace TradeTracker.Dashboard.Importing;

/// <summary>What an analyst fills in on the way of a file into the record.</summary>
internal static class ImportForms
{
    public const string File = "file";

    /// <summary>Its fields are the parameters of the operation.</summary>
    public static Form Upload { get; } = new("upload", "Import a file of figures", "imports",
        "A table as an office or an organisation publishes it: CSV, XLSX or JSON, plain or compressed. It is read and compared first; nothing is recorded before you accept it.",
        new Section("The file",
            new Field(File, "File", Input.File) { Required = true },
            new Field("format", "Format", Input.Choice)
            {
                None = "Recognise it",
                Options =
                [
                    new("tradetracker", "A table with TradeTracker's own columns"), new("comtrade", "UN Comtrade"), new("sdmx-csv", "SDMX-CSV"), new("gacc", "China Customs (GACC)"),
                    new("wits", "World Bank WITS"), new("imf-dots", "IMF Direction of Trade Statistics"), new("wto", "WTO Stats"),
                ],
            }),
        new Section("Where its rows do not say it themselves",
            new Field("publisher", "Publisher") { Codes = "publishers" },
            new Field("publishedOn", "Published on", Input.Day),
            new Field("sourceUrl", "Address it came from")));

    /// <summary>What can be decided about an import; null where nothing can.</summary>
    public static Form? Decision(ImportView import) => import.Status switch
    {
        ImportStatus.Proposed => new("acceptance", "Accept it", "", "All its figures count at once, when the last of them is recorded.", Knowingly(import.Counts!.Rejected, import.Counts.Removed)),
        ImportStatus.Accepted => Reversal,
        _ => null,
    };

    private static Form Reversal { get; } = new("reversal", "Undo it", "", "Its figures stay on record, but count no more.",
        new Section("Why", new Field("/reason", "Why it is undone", Input.Paragraph) { Required = true, Hint = "Readers of the log see it." }));

    private static IReadOnlyList<Section> Knowingly(int rejected, int removed)
    {
        IReadOnlyList<Field> fields =
        [
            .. rejected > 0 ? [new("/acceptRejected", "Leave out the rows that cannot be read", Input.Tick)] : (Field[])[],
            .. removed > 0 ? [new("/retractRemoved", "Figures that the file passes over lose their values", Input.Tick)] : (Field[])[],
        ];
        return fields.Count == 0 ? [] : [new Section("Before you do", fields)];
    }
}
