using TradeTracker.Contracts.Codelists;

namespace TradeTracker.Dashboard.Recording.Forms;

/// <summary>What figures and verdicts refer to: who publishes, which goods a list holds, which method judges.</summary>
internal static class RegistryForms
{
    private static readonly IReadOnlyList<CodeView> Valuations = [new("cif", "CIF: with freight and insurance"), new("fob", "FOB: at the border of the exporter")];

    public static Form Publisher { get; } = new("publisher", "Register a publisher", "publishers", "An office or outlet whose figures will be recorded.",
        new Section("The publisher",
            new Field("/name", "Name") { Required = true },
            new Field("/id", "Id") { Hint = "Letters, digits and dashes: KZ-BNS. Left empty: made of the name." },
            new Field("/economy", "Economy") { Codes = "economies", Hint = "Of a national office: CHN or China." },
            new Field("/url", "Address of its site")),
        new Section("How it values goods", Valuation("", "Not known")),
        Shared.Citation);

    public static Form Amendment { get; } = new("publisher-amendment", "A publisher's entry changed", "publishers/{publisher}/amendments", "It has another name, economy or site, or values goods otherwise.",
        new Section("Whose entry", new Field("publisher", "Publisher") { Required = true, Codes = "publishers", Hint = "Its id." }),
        new Section("As it is now",
            new Field("/members/name", "Name"),
            new Field("/members/economy", "Economy") { Codes = "economies", Hint = "Of a national office: CHN or China." },
            new Field("/members/url", "Address of its site"))
        { About = Shared.StaysAsItIs },
        new Section("How it values goods", Valuation("/members", "As before")),
        Shared.TakenAway(("economy", "It is no national office"), ("url", "It has no site"), ("valuation", "How it values goods is not known")),
        Shared.Citation);

    public static Form CoverageList { get; } = new("coverage-list", "Publish a list of goods", "coverage-lists", "Goods by their HS codes, which targets and figures can name as their product; or a new edition of a list.",
        new Section("The list",
            new Field("/name", "Name") { Required = true },
            new Field("/id", "Id") { Hint = "Letters, digits and dashes: NON-PETROLEUM. That of a known list: a new edition of it. Left empty: made of the name." },
            new Field("/edition", "Edition") { Hint = "Left empty: the day of publication." },
            new Field("/publishedOn", "Published on", Input.Day) { Required = true }),
        new Section("Its goods",
            new Field("/nomenclature", "Harmonized System of", Input.Choice) { None = "2022", Options = [.. Contracts.Coverage.PublishCoverageListRequest.Nomenclatures.Skip(1).Select(n => new CodeView(n, n[2..]))] },
            new Field("/includes", "Included", Input.Lines) { Required = true, Hint = "TOTAL, or HS codes of 2, 4 or 6 digits, one a line." },
            new Field("/excludes", "Left out of these", Input.Lines) { Hint = "HS codes inside what is included, one a line." }),
        Shared.Citation);

    public static Form MethodAdoption { get; } = new("method-adoption", "Make a method the default", "methods/adoptions", "From a day on it judges every target wherever no other is asked for. Only an administrator can do so.",
        new Section("Which method",
            new Field("/method", "Method") { Required = true, Codes = "methods", Hint = "Its name and version: linear-ratio/1." },
            new Field("/from", "From", Input.Day) { Required = true, Hint = "Answers for days before keep the former one." }),
        Shared.Citation);

    private static IReadOnlyList<Field> Valuation(string at, string none) =>
    [
        new($"{at}/valuation/imports", "Imports", Input.Choice) { None = none, Options = Valuations },
        new($"{at}/valuation/exports", "Exports", Input.Choice) { None = none, Options = Valuations },
    ];
}
