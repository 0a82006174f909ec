namespace TradeTracker.Dashboard.Recording.Forms;

/// <summary>What becomes of a promise, and of our record of it.</summary>
internal static class TargetChangeForms
{
    private const string Changed = "/members";

    public static Form Agreement { get; } = Of("agreement", "The parties agreed to a proposed target", "What one side had proposed is now a promise of both.", Shared.On);

    public static Form Restatement { get; } = Of("restatements", "A target was said again", "On another day, or by another outlet; nothing about it changed.", Shared.On);

    public static Form Baseline { get; } = Of("baselines", "Add a baseline to a target", "The value and year from which one source counts it.",
        new Field("/publisher", "Publisher") { Required = true, Codes = "publishers", Hint = "Who says so." },
        new Field("/reporter", "Reporter") { Codes = Suggestions.Parties, Hint = "Left empty: the publisher's own economy." },
        new Field("/period", "Year") { Required = true, Hint = "2022" },
        new Field("/value", "Value", Input.Number) { Hint = "As cited, in single units. Left empty: the source's own figure of that year." },
        new Field("/unit", "Unit") { Codes = "units", Hint = "The target's, if given." },
        new Field("/on", "Counts from", Input.Day) { Hint = "Left empty: from the day the terms in force were announced." });

    public static Form Supersession { get; } = Of("supersession", "Another target took its place", "From that day the old one is no longer followed; both stay on record.",
        new Field("/by", "By which target") { Required = true, Codes = Suggestions.Targets, Hint = "Its id; record it first." }, Shared.On);

    public static Form Withdrawal { get; } = Of("withdrawal", "A target was withdrawn", "The promise was taken back. If our record was wrong, correct or strike it instead.", Shared.On, Shared.Reason);

    public static Form Revision { get; } = new("revision", "A target was changed", "targets/{target}/revisions", "The promise itself was raised, lowered, extended, shortened or re-scoped. Fill in only what changed.",
    [
        new Section("What changed", Shared.Target, Shared.On),
        .. Terms("New terms"),
        Shared.Citation,
    ]);

    public static Form Correction { get; } = new("correction", "Correct our record of a target", "targets/{target}/corrections", "The promise did not change: we had recorded it wrongly. Answers as of before keep what was recorded.",
    [
        new Section("What is wrong", Shared.Target,
            new Field("/position", "Position of the wrong record", Input.Number) { Hint = "Left empty: the one that set the target." },
            Shared.Reason),
        .. Terms("As it should be", new Field($"{Changed}/announcedOn", "Announced on", Input.Day)),
        new Section("Of another record than the one that set the target",
            new Field($"{Changed}/on", "The day it happened", Input.Day),
            new Field($"{Changed}/period", "Year of a baseline"),
            new Field($"{Changed}/value", "Value of a baseline", Input.Number),
            new Field($"{Changed}/by", "Superseded by") { Codes = Suggestions.Targets },
            new Field($"{Changed}/reason", "Why it was withdrawn", Input.Paragraph)),
        Shared.Citation,
    ]);

    /// <summary>Members that change; the others stay.</summary>
    private static IEnumerable<Section> Terms(string title, params IEnumerable<Field> others) =>
    [
        new(title, [new($"{Changed}/name", "Name"), new($"{Changed}/mechanism", "Mechanism") { Codes = "mechanisms" }, .. others, .. TargetForm.Measure(Changed), TargetForm.Direction(Changed)]) { About = Shared.StaysAsItIs },
        .. TargetForm.HowMuch(Changed),
        new("By when", TargetForm.When(Changed)),
        new("Whose figures decide", TargetForm.JudgedBy(Changed)),
        Shared.TakenAway(("mechanism", "No mechanism"), ("rateUpTo", "No upper end of the rate"), ("deadline/date", "No date"), ("judgedBy", "No source decides alone: where they disagree there is no one status")),
    ];

    private static Form Of(string name, string title, string about, params IEnumerable<Field> fields) => new(name, title, $"targets/{{target}}/{name}", about,
        new Section("What happened", [Shared.Target, .. fields]), Shared.Citation);
}
