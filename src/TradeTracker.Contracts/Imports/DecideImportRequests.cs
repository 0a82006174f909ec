using TradeTracker.Domain.Imports;

namespace TradeTracker.Contracts.Imports;

/// <summary>Takes a proposed file into the record.</summary>
/// <param name="AcceptRejected">True: the rows that cannot be read are left out knowingly.</param>
/// <param name="RetractRemoved">True: figures in force that the file passes over lose their values.</param>
public sealed record AcceptImportRequest(bool? AcceptRejected = null, bool? RetractRemoved = null)
{
    public AcceptImport ToCommand() => new(AcceptRejected is true, RetractRemoved is true);
}

/// <summary>Takes an accepted import out of every answer from here on.</summary>
/// <param name="Reason">Why: readers of the log see it.</param>
public sealed record RevertImportRequest(string? Reason)
{
    public RevertImport ToCommand() => new(Reason!);
}
