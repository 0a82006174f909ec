namespace TradeTracker.Imports;

/// <summary>Why a row that is no fault gives no figure. Add, never rename.</summary>
public static class SkipReasons
{
    /// <summary>It stands above the header, or belongs to it.</summary>
    public const string Title = "title";

    /// <summary>A note below or between the figures.</summary>
    public const string Footnote = "footnote";

    /// <summary>The change on the year before, which the figures themselves give.</summary>
    public const string PercentChange = "percent-change";

    /// <summary>Re-exports, re-imports, transit or another flow that is neither exports nor imports.</summary>
    public const string FlowNotTracked = "flow-not-tracked";

    /// <summary>A frequency other than years, halves, thirds, quarters and months.</summary>
    public const string FrequencyNotTracked = "frequency-not-tracked";

    /// <summary>Services by kind, or goods by something other than HS.</summary>
    public const string ProductNotTracked = "product-not-tracked";

    /// <summary>An index or a percentage.</summary>
    public const string UnitNotTracked = "unit-not-tracked";

    /// <summary>A part of the row for the second partner "World": counting both would count twice.</summary>
    public const string Partner2Breakdown = "partner2-breakdown";

    /// <summary>A part of the row for all customs procedures.</summary>
    public const string CustomsBreakdown = "customs-breakdown";

    /// <summary>A part of the row for all modes of transport.</summary>
    public const string TransportBreakdown = "transport-breakdown";

    /// <summary>Bunkers, free zones, areas not elsewhere specified.</summary>
    public const string NotAnEconomy = "not-an-economy";

    /// <summary>Goods that came back: the reporter as its own partner.</summary>
    public const string OwnGoods = "own-goods";

    /// <summary>Every value of the row is blank.</summary>
    public const string NoValue = "no-value";

    /// <summary>A sheet of the workbook without the header.</summary>
    public const string OtherSheet = "other-sheet";
}
