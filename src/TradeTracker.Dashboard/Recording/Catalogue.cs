using TradeTracker.Dashboard.Recording.Forms;

namespace TradeTracker.Dashboard.Recording;

/// <summary>Every form, by what an analyst wants to do.</summary>
public static class Catalogue
{
    public static IReadOnlyList<(string Wish, IReadOnlyList<Form> Forms)> All { get; } =
    [
        ("A promise was made, or something became of it",
        [
            TargetForm.Set, TargetChangeForms.Agreement, TargetChangeForms.Restatement, TargetChangeForms.Revision,
            TargetChangeForms.Supersession, TargetChangeForms.Withdrawal, TargetChangeForms.Baseline,
        ]),
        ("Figures were published", [FigureForms.Figures, FigureForms.Retraction, FigureForms.ExchangeRate, RegistryForms.Publisher, RegistryForms.Amendment, RegistryForms.CoverageList]),
        ("Countries work together",
        [
            MechanismForms.Inauguration, MechanismForms.Secretariat, MechanismForms.Meeting, MechanismForms.Agreement, MechanismForms.Joining,
            MechanismForms.Leaving, MechanismForms.Dissolution, GroupForms.Definition, GroupForms.Joining, GroupForms.Leaving,
        ]),
        ("Targets are judged otherwise", [RegistryForms.MethodAdoption]),
        ("Our own record is wrong", [TargetChangeForms.Correction, Strike]),
    ];

    /// <summary>Null where there is none of that name.</summary>
    public static Form? Find(string name) => All.SelectMany(g => g.Forms).FirstOrDefault(f => f.Name == name);

    private static Form Strike => new("strike", "Strike a record", "events/{position}/strike", "It no longer counts from here on; answers as of before keep it. Striking a strike reinstates what it struck.",
        new Section("Which record", new Field("position", "Position") { Required = true, Hint = "Its number in the log, as its target's history shows it." }, Shared.Reason));
}
