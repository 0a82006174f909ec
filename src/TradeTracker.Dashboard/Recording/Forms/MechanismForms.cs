namespace TradeTracker.Dashboard.Recording.Forms;

internal static class MechanismForms
{
    private static readonly Field Mechanism = new("mechanism", "Mechanism") { Required = true, Codes = "mechanisms", Hint = "Its id." };
    private static readonly Field Economy = new("/economy", "Economy") { Required = true, Codes = "economies", Hint = "CHN or China." };

    public static Form Inauguration { get; } = new("mechanism", "Record a mechanism", "mechanisms", "A standing body of cooperation began, with its first members.",
        new Section("The body",
            new Field("/name", "Name") { Required = true },
            new Field("/id", "Id") { Hint = "Letters, digits and dashes. Left empty: made of the name." },
            new Field("/inauguratedOn", "Inaugurated on", Input.Day) { Required = true },
            new Field("/members", "Members", Input.Lines) { Required = true, Codes = "economies", Hint = "One a line: CHN or China." }),
        Shared.Citation);

    public static Form Secretariat { get; } = new("secretariat", "A mechanism got a secretariat", "mechanisms/{mechanism}/secretariat", "Where it sits, and since when.",
        new Section("The secretariat", Mechanism,
            new Field("/city", "City") { Required = true },
            new Field("/region", "Region"),
            Economy,
            new Field("/inauguratedOn", "Inaugurated on", Input.Day) { Required = true }),
        Shared.Citation);

    public static Form Joining { get; } = new("mechanism-member", "An economy joined a mechanism", "mechanisms/{mechanism}/members", "It is a member from that day.",
        new Section("Who joined", Mechanism, Economy, Shared.On), Shared.Citation);

    public static Form Leaving { get; } = new("mechanism-departure", "An economy left a mechanism", "mechanisms/{mechanism}/members/{economy}/departure", "It is no member from that day.",
        new Section("Who left", Mechanism, Economy with { Name = "economy" }, Shared.On), Shared.Citation);

    public static Form Meeting { get; } = new("meeting", "A mechanism met", "mechanisms/{mechanism}/meetings", "A summit, a ministers' meeting, a working group.", Gathering("The meeting", "Took part"), Shared.Citation);

    public static Form Agreement { get; } = new("signing", "An agreement was signed", "mechanisms/{mechanism}/agreements", "Under a mechanism's roof.", Gathering("The agreement", "Signed by"), Shared.Citation);

    public static Form Dissolution { get; } = new("dissolution", "A mechanism ended", "mechanisms/{mechanism}/dissolution", "From that day it has no members.",
        new Section("What happened", Mechanism, Shared.On), Shared.Citation);

    private static Section Gathering(string title, string parties) => new(title, Mechanism,
        new Field("/title", "What it is called") { Required = true },
        Shared.On,
        new Field("/place", "Place"),
        new Field("/parties", parties, Input.Lines) { Codes = "economies", Hint = "One a line: CHN or China. Left empty: all members." },
        new Field("/url", "Address of its text or report"));
}
