namespace TradeTracker.Domain.Imports;

/// <summary>What the decisions about one import need to know, folded from its stream.</summary>
public sealed record Import(string Stream, ImportProposed Proposed, ImportAccepted? Accepted, ImportReverted? Reverted)
{
    public string Id => Proposed.ImportId;

    public static Import? Evolve(Import? import, ImportEvent e) => (import, e) switch
    {
        (null, ImportProposed proposed) => new(StreamKeys.Import(proposed.ImportId), proposed, null, null),
        ({ } i, ImportAccepted accepted) => i with { Accepted = accepted },
        ({ } i, ImportReverted reverted) => i with { Reverted = reverted },
        _ => import,
    };
}
