namespace TradeTracker.Dashboard.Recording.Forms;

/// <summary>What several forms ask.</summary>
internal static class Shared
{
    /// <summary>Required with everything that is recorded.</summary>
    public static Section Citation { get; } = new("Where it was read",
        new Field("/citation/outlet", "Outlet") { Required = true, Hint = "Who published the page: a newspaper, an office, a treaty series." },
        new Field("/citation/title", "Title of the page") { Required = true },
        new Field("/citation/url", "Address of the page") { Hint = "Required, unless it can no longer be opened." },
        new Field("/citation/unverified", "No page can be opened: readers will see that it is unverified", Input.Tick),
        new Field("/citation/archivedUrl", "Address of an archived copy"),
        new Field("/citation/publishedOn", "Date of the page", Input.Day),
        new Field("/citation/accessedOn", "Read on", Input.Day),
        new Field("/citation/quote", "The words relied on", Input.Paragraph));

    /// <summary>Of members that change.</summary>
    public const string StaysAsItIs = "What is left empty stays as it is.";

    /// <summary>Members that may be missing, and are from now on (RFC 7396: null).</summary>
    public static Section TakenAway(params IReadOnlyList<(string Member, string Words)> members) =>
        new("Taken away", [.. members.Select(m => new Field($"/members/{m.Member}{Field.Taken}", m.Words, Input.Null))]) { About = "Tick what there is no longer." };

    public static Field On { get; } = new("/on", "The day it happened", Input.Day) { Required = true };
    public static Field Target { get; } = new("target", "Target") { Required = true, Codes = Suggestions.Targets, Hint = "Its id." };
    public static Field Reason { get; } = new("/reason", "Why", Input.Paragraph) { Required = true, Hint = "Readers of the log see it." };

    /// <summary>The members of a series' key besides its publisher.</summary>
    public static IReadOnlyList<Field> Series { get; } =
    [
        new("/publisher", "Publisher") { Required = true, Codes = "publishers", Hint = "Who says so." },
        new("/reporter", "Reporter") { Required = true, Codes = Suggestions.Parties, Hint = "From whose side it is counted: CHN or China, a group or a mechanism." },
        new("/counterpart", "Counterpart") { Required = true, Codes = Suggestions.Parties, Hint = "With whom; WLD for the world." },
        new("/flow", "Flow", Input.Choice) { Required = true, Codes = "flows", Hint = "From the reporter's side." },
        new("/product", "Product") { Codes = "products", Hint = "Left empty: all goods (TOTAL)." },
        new("/unit", "Unit") { Codes = "units", Hint = "Left empty: US dollars." },
    ];
}
