using TradeTracker.Domain.Imports;

namespace TradeTracker.Contracts.Imports;

/// <summary>How far an import has come.</summary>
public enum ImportStatus
{
    /// <summary>The file is here and is being read.</summary>
    Reading,
    /// <summary>What it would change is there to be looked at; nothing is recorded.</summary>
    Proposed,
    /// <summary>Its figures are being recorded; none of them counts yet.</summary>
    Accepting,
    /// <summary>Its figures count.</summary>
    Accepted,
    /// <summary>Its figures count no more.</summary>
    Reverted,
    /// <summary>The file as a whole cannot be read; nothing is recorded.</summary>
    Failed,
}

/// <summary>A file of figures on its way into the record.</summary>
/// <param name="Sha256">Of the bytes uploaded, hex.</param>
/// <param name="Bytes">Their number.</param>
/// <param name="Format">How it is read: <c>comtrade</c>.</param>
/// <param name="Publisher">With the two that follow: what fills the blanks of its rows.</param>
/// <param name="Progress">Of the work under way; null when there is none.</param>
/// <param name="Counts">Null until the file is read.</param>
/// <param name="Warnings">What to look at before accepting it.</param>
/// <param name="Failure">Why the file cannot be read; null when it can.</param>
/// <param name="Reason">Why it was reverted.</param>
/// <param name="Version">Of its record; 0 until it is proposed.</param>
public sealed record ImportView(
    string Id, ImportStatus Status, string FileName, string Sha256, long Bytes, string Format, string? Publisher, DateOnly? PublishedOn, string? SourceUrl,
    ImportProgress? Progress, ImportCounts? Counts, IReadOnlyList<ImportWarning> Warnings, ImportFailure? Failure, string? Reason, DateTimeOffset UploadedAt, string? UploadedBy, long Version);

/// <summary>Work done and to do: bytes while reading, series while accepting.</summary>
/// <param name="Done">So far.</param>
/// <param name="Total">At the end.</param>
public sealed record ImportProgress(long Done, long Total);

/// <summary>What an analyst should know before accepting.</summary>
/// <param name="Code">Stable: <c>vintage-unknown</c>.</param>
/// <param name="Count">How many figures it is about.</param>
/// <param name="Message">For people.</param>
public sealed record ImportWarning(string Code, int Count, string Message);

/// <summary>Why a file as a whole cannot be read.</summary>
/// <param name="Code">Stable, as of a problem's type.</param>
public sealed record ImportFailure(string Code, string Detail);
