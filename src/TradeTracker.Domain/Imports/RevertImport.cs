namespace TradeTracker.Domain.Imports;

/// <summary>Takes an accepted import out of every answer from here on, without deleting anything.</summary>
public sealed record RevertImport(string Reason)
{
    public Decision<ImportEvent> Decide(Import import)
    {
        if (import.Accepted is null) return new Refusal(RefusalCodes.ImportNotAccepted, $"{import.Id} was not accepted: it counts nowhere.");
        var fact = new ImportReverted(Reason);
        if (import.Reverted is not { } known) return fact;
        return known == fact ? Decision.Nothing : new Refusal(RefusalCodes.ImportReverted, $"{import.Id} was reverted already: {known.Reason}");
    }
}
