namespace TradeTracker.Imports;

/// <summary>What fills the blanks of rows, and what is registered. All ids are in upper case.</summary>
/// <param name="Publisher">Of rows that name none.</param>
/// <param name="PublishedOn">Of rows that give no day.</param>
/// <param name="SourceUrl">Of rows that give no address.</param>
/// <param name="Parties">Groups and mechanisms.</param>
public sealed record Terms(
    string? Publisher, DateOnly? PublishedOn, string? SourceUrl, IReadOnlySet<string> Publishers, IReadOnlySet<string> Parties, IReadOnlySet<string> CoverageLists);

/// <summary>The most a file may hold. Each breach is a <see cref="FileProblemException"/> with its own code.</summary>
/// <param name="Rows">With the header and what stands above it.</param>
/// <param name="Columns">Of any row.</param>
/// <param name="LineLength">In characters; of JSON, one record in bytes.</param>
/// <param name="Bytes">Once unpacked.</param>
/// <param name="DecompressionRatio">Bytes that one packed byte may become.</param>
public sealed record Limits(int Rows, int Columns, int LineLength, long Bytes, int DecompressionRatio);
