namespace TradeTracker.Imports.Reading;

/// <summary>Columns that mean the same in every file that has them; case does not matter.</summary>
internal static class Columns
{
    public const string Publisher = "publisher";
    public const string PublishedOn = "published_on";
    public const string SourceUrl = "source_url";
}
