namespace TradeTracker.Imports;

/// <summary>What is wrong with a row: contracts that clients switch on. Add, never rename.</summary>
public static class ErrorCodes
{
    /// <summary>The row has fewer or more cells than the header: often a comma in a name without quotes.</summary>
    public const string ColumnsDiffer = "columns-differ";

    /// <summary>A quote is never closed in its line, or stands inside a cell.</summary>
    public const string BadQuotes = "bad-quotes";

    /// <summary>An element of the JSON array is no object.</summary>
    public const string NotARecord = "not-a-record";

    /// <summary>The cell is empty.</summary>
    public const string MissingValue = "missing-value";

    /// <summary>The status says there is no value, and there is one.</summary>
    public const string ValueNotMissing = "value-not-missing";

    /// <summary>The cell is no number, or could be two: 1.234 where the comma may be the decimal sign.</summary>
    public const string NotANumber = "not-a-number";

    /// <summary>The amount in single units is beyond 10^21.</summary>
    public const string TooLargeANumber = "too-large-a-number";

    /// <summary>The cell is no year, quarter, month or span of months.</summary>
    public const string NotAPeriod = "not-a-period";

    /// <summary>The cell is no day like 2024-03-28.</summary>
    public const string NotADay = "not-a-day";

    /// <summary>The cell is no http or https address.</summary>
    public const string NotAnAddress = "not-an-address";

    /// <summary>No economy, group or mechanism is called so.</summary>
    public const string UnknownEconomy = "unknown-economy";

    /// <summary>Reporter and counterpart are one economy.</summary>
    public const string SameParties = "same-parties";

    /// <summary>No direction of trade is called so.</summary>
    public const string UnknownFlow = "unknown-flow";

    /// <summary>It is no named product, HS code or coverage list.</summary>
    public const string UnknownProduct = "unknown-product";

    /// <summary>It is no currency and not tonnes.</summary>
    public const string UnknownUnit = "unknown-unit";

    /// <summary>It is no SDMX observation status.</summary>
    public const string UnknownStatus = "unknown-status";

    /// <summary>It is no SDMX action: I, A, M, R or D.</summary>
    public const string UnknownAction = "unknown-action";

    /// <summary>It is none of the indicators that are read.</summary>
    public const string UnknownIndicator = "unknown-indicator";

    /// <summary>The publisher that the row names is not registered.</summary>
    public const string UnknownPublisher = "unknown-publisher";
}
