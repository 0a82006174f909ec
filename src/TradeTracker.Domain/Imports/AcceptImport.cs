namespace TradeTracker.Domain.Imports;

/// <summary>Takes a proposed file into the record.</summary>
/// <param name="AcceptRejected">Whether the rows that cannot be read may be left out.</param>
/// <param name="RetractRemoved">Whether figures that the file no longer has lose their values.</param>
public sealed record AcceptImport(bool AcceptRejected, bool RetractRemoved)
{
    public Decision<ImportEvent> Decide(Import import)
    {
        if (import.Reverted is not null) return new Refusal(RefusalCodes.ImportReverted, $"{import.Id} was reverted; upload the file again to propose it anew.");
        var fact = new ImportAccepted(import.Proposed.Counts.Rejected > 0, RetractRemoved);
        if (import.Accepted is { } known)
            return known == fact ? Decision.Nothing : new Refusal(RefusalCodes.ImportAccepted, $"{import.Id} was accepted already, on other terms.");
        if (fact.WithoutRejected && !AcceptRejected)
            return new Refusal(RefusalCodes.RowsRejected, $"{import.Proposed.Counts.Rejected} rows cannot be read; see its errors. Mend the file, or accept the others with acceptRejected.", "/acceptRejected");
        if (import.Proposed.Counts.ChangeNothing(RetractRemoved))
            return new Refusal(RefusalCodes.NothingToAccept, $"{import.Id} says nothing that is not recorded already.");
        return fact;
    }
}
