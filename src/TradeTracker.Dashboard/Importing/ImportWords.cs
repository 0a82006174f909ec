using TradeTracker.Contracts.Imports;
using TradeTracker.Domain.Imports;

namespace TradeTracker.Dashboard.Importing;

/// <summary>Where an import stands, for people.</summary>
internal static class ImportWords
{
    public static string Of(ImportStatus status) => status switch
    {
        ImportStatus.Reading => "Being read",
        ImportStatus.Proposed => "To be looked at",
        ImportStatus.Accepting => "Being recorded",
        ImportStatus.Accepted => "Accepted",
        ImportStatus.Reverted => "Undone",
        _ => "Cannot be read",
    };

    public static string Meaning(ImportStatus status) => status switch
    {
        ImportStatus.Reading => "The file is being read and compared with the record. This page follows by itself.",
        ImportStatus.Proposed => "Nothing is recorded yet. Look at what would change, then accept it.",
        ImportStatus.Accepting => "Its figures are being recorded; none of them counts before all are there. This page follows by itself.",
        ImportStatus.Accepted => "Its figures count.",
        ImportStatus.Reverted => "Its figures count no more. Answers as of before keep them.",
        _ => "Nothing is recorded.",
    };

    public static string Of(FigureChange change) => change switch
    {
        FigureChange.New => "New",
        FigureChange.Revised => "Revised",
        _ => "Passed over",
    };
}
