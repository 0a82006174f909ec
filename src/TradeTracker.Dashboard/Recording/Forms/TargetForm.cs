namespace TradeTracker.Dashboard.Recording.Forms;

/// <summary>A promise with its terms.</summary>
internal static class TargetForm
{
    public static Form Set { get; } = new("target", "Record a target", "targets", "A quantified promise: two parties, what is measured, how much, by when, and who said so.",
    [
        new Section("The promise",
            new Field("/name", "Name") { Required = true, Hint = "China–Kazakhstan trade of $40 billion by 2030." },
            new Field("/id", "Id") { Hint = "Letters, digits and dashes. Left empty: made of the name." },
            new Field("/parties/0", "First party") { Required = true, Codes = Suggestions.Parties, Hint = "Whose promise it is: CHN or China, a group or a mechanism. Flows are counted from its side." },
            new Field("/parties/1", "Second party") { Required = true, Codes = Suggestions.Parties, Hint = "The same group again: the trade within it." },
            new Field("/modality", "How binding", Input.Choice) { Required = true, Codes = "modalities" },
            new Field("/announcedOn", "Announced on", Input.Day) { Required = true },
            new Field("/mechanism", "Mechanism") { Codes = "mechanisms", Hint = "Under which it was promised, if any." }),
        new Section("What is measured", Measure("")),
        new Section("What was promised",
            new Field("/kind", "Kind", Input.Choice) { Required = true, Codes = "kinds", Hint = "It says which of the next five parts to fill in." },
            Direction("")),
        .. HowMuch(""),
        new Section("By when", When("")),
        new Section("Counted from",
            new Field("/period", "Year"),
            new Field("/publisher", "Publisher") { Codes = "publishers" },
            new Field("/reporter", "Reporter") { Codes = Suggestions.Parties },
            new Field("/value", "Value", Input.Number))
        {
            Rows = "/baselines",
            Row = "Baseline",
            About = "The year, and the value as cited, in single units. Without a value each source's own figure of that year. Without a reporter: the publisher's own economy.",
        },
        new Section("Whose figures decide", JudgedBy("")) { About = "Left empty, there is one headline only while sources do not disagree." },
        Shared.Citation,
    ]);

    /// <param name="at">Of the definition: nothing, or <c>/members</c> where only some of it changes.</param>
    public static IReadOnlyList<Field> Measure(string at) =>
    [
        new($"{at}/measure/flow", "Flow", Input.Choice) { Required = at.Length == 0, Codes = "flows", Hint = "From the first party's side." },
        new($"{at}/measure/product", "Product") { Codes = "products", Hint = at.Length == 0 ? "Left empty: all goods (TOTAL)." : null },
        new($"{at}/unit", "Unit") { Required = at.Length == 0, Codes = "units", Hint = "A currency, or TNE for tonnes." },
        new($"{at}/measure/yearStart", "Years start on") { Hint = "Month and day: 04-01. Left empty: 01-01." },
    ];

    public static Field Direction(string at) =>
        new($"{at}/direction", "Direction", Input.Choice) { Codes = "directions", None = "As the numbers say", Hint = "Required for a cumulative and an increase." };

    /// <summary>What each kind has of its own.</summary>
    public static IReadOnlyList<Section> HowMuch(string at) =>
    [
        new("A level, a cumulative or an increase has an amount",
            new Field($"{at}/amount", "Amount", Input.Number) { Hint = "In single units: 40000000000 is 40 billion." }),
        new("A multiple has a factor",
            new Field($"{at}/factor", "Factor", Input.Number) { Hint = "2 is double, 0.5 is half." }),
        new("A growth has a rate",
            new Field($"{at}/rate", "Rate a year", Input.Number) { Hint = "A fraction: 0.08 is 8 % a year." },
            new Field($"{at}/rateUpTo", "Rate up to", Input.Number) { Hint = "The upper end of a promised range; it is not judged." }),
        new("A share is a part of a whole",
            new Field($"{at}/share", "Share", Input.Number) { Hint = "A fraction: 0.5 is half." },
            new Field($"{at}/measure/denominator/counterpart", "Of the trade with") { Codes = Suggestions.Parties, Hint = "WLD for all trade. Left empty: the second party." },
            new Field($"{at}/measure/denominator/flow", "Of which flow", Input.Choice) { Codes = "flows", None = "The same" },
            new Field($"{at}/measure/denominator/product", "Of which product") { Codes = "products", Hint = "Left empty: the same." }),
        new("A growth, a cumulative or an increase runs over a window of years",
            new Field($"{at}/window/from", "First year") { Hint = "2020" },
            new Field($"{at}/window/to", "Last year") { Hint = "The deadline's." }),
    ];

    public static IReadOnlyList<Field> When(string at) =>
    [
        new($"{at}/deadline/precision", "How exactly it was given", Input.Choice) { Required = at.Length == 0, Codes = "deadline-precisions" },
        new($"{at}/deadline/date", "Date", Input.Day) { Hint = "Of a year, its last day." },
        new($"{at}/deadline/words", "In the announcement's words") { Hint = "By 2030." },
    ];

    public static IReadOnlyList<Field> JudgedBy(string at) =>
    [
        new($"{at}/judgedBy", "Judged by", Input.Choice) { Options = [new("any", "Any: the best of them"), new("all", "All: the worst of them")] },
        new($"{at}/judgedBy/publisher", "Or by one publisher alone") { Codes = "publishers", Hint = "If given, it decides whatever is chosen above." },
        new($"{at}/judgedBy/reporter", "by its figures of") { Codes = Suggestions.Parties, Hint = "Where it has several reporters." },
    ];
}
