namespace TradeTracker.Imports;

/// <summary>The file as a whole cannot be read, or not to its end.</summary>
/// <param name="code">One of <see cref="FileProblems"/>.</param>
/// <param name="detail">What was expected.</param>
public sealed class FileProblemException(string code, string detail, Exception? inner = null) : Exception(detail, inner)
{
    public string Code => code;
}

/// <summary>Why a file as a whole cannot be read. Add, never rename.</summary>
public static class FileProblems
{
    /// <summary>No format has this header, or the one named has another.</summary>
    public const string UnknownFormat = "unknown-format";

    /// <summary>The archive is empty.</summary>
    public const string NoEntry = "no-entry";

    /// <summary>The archive holds more than one file.</summary>
    public const string SeveralEntries = "several-entries";

    /// <summary>More rows than the limit.</summary>
    public const string TooManyRows = "too-many-rows";

    /// <summary>A row has more columns than the limit.</summary>
    public const string TooManyColumns = "too-many-columns";

    /// <summary>A line, or a JSON record, is longer than the limit.</summary>
    public const string LineTooLong = "line-too-long";

    /// <summary>More bytes, once unpacked, than the limit.</summary>
    public const string TooLarge = "too-large";

    /// <summary>It unpacks to more than figures could.</summary>
    public const string DecompressionRatio = "decompression-ratio";

    /// <summary>The archive, the spreadsheet or the JSON is damaged.</summary>
    public const string NotReadable = "not-readable";

    /// <summary>Neither the file nor the caller says who published it.</summary>
    public const string PublisherMissing = "publisher-missing";

    /// <summary>The publisher is not registered.</summary>
    public const string PublisherUnknown = "publisher-unknown";

    /// <summary>Neither the file nor the caller says when it was published.</summary>
    public const string PublishedOnMissing = "published-on-missing";
}
