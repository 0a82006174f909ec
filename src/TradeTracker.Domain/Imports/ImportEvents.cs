namespace TradeTracker.Domain.Imports;

/// <summary>In the stream <c>import/{id}</c>. The storage contract: add, never edit.</summary>
public abstract record ImportEvent;

/// <summary>A file was read, and what it would change is there to be looked at.</summary>
/// <param name="FileName">As it was uploaded.</param>
/// <param name="Sha256">Of the bytes uploaded, hex.</param>
/// <param name="Bytes">Their number.</param>
/// <param name="Format">How it was read: <c>comtrade</c>.</param>
/// <param name="Publisher">With the two that follow: what filled the blanks of its rows.</param>
[EventName("import_proposed")]
public sealed record ImportProposed(
    string ImportId, string FileName, string Sha256, long Bytes, string Format,
    string? Publisher, DateOnly? PublishedOn, string? SourceUrl, ImportCounts Counts) : ImportEvent;

/// <summary>Its figures, recorded before, count from here on.</summary>
/// <param name="WithoutRejected">True where rows that could not be read were left out knowingly.</param>
/// <param name="RemovedRetracted">True where figures that the file no longer has lost their values.</param>
[EventName("import_accepted")]
public sealed record ImportAccepted(bool WithoutRejected, bool RemovedRetracted) : ImportEvent;

/// <summary>Its figures count no more; they stay recorded.</summary>
[EventName("import_reverted")]
public sealed record ImportReverted(string Reason) : ImportEvent;
