namespace TradeTracker.Dashboard.Recording.Forms;

internal static class GroupForms
{
    private static readonly Field Group = new("group", "Group") { Required = true, Codes = "groups", Hint = "Its id." };
    private static readonly Field Economy = new("/economy", "Economy") { Required = true, Codes = "economies", Hint = "CHN or China." };

    public static Form Definition { get; } = new("group", "Define a group", "groups", "A named set of economies that targets and figures can name. A mechanism is one already.",
        new Section("The group",
            new Field("/name", "Name") { Required = true },
            new Field("/id", "Id") { Hint = "Letters, digits and dashes: ASEAN. Left empty: made of the name." },
            new Field("/establishedOn", "Established on", Input.Day) { Required = true },
            new Field("/members", "Members from that day", Input.Lines) { Required = true, Codes = "economies", Hint = "One a line: CHN or China. Later ones join." }),
        Shared.Citation);

    public static Form Joining { get; } = new("group-member", "An economy joined a group", "groups/{group}/members", "It is a member from that day.",
        new Section("Who joined", Group, Economy, Shared.On), Shared.Citation);

    public static Form Leaving { get; } = new("group-departure", "An economy left a group", "groups/{group}/members/{economy}/departure", "It is no member from that day.",
        new Section("Who left", Group, Economy with { Name = "economy" }, Shared.On), Shared.Citation);
}
