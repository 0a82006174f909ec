namespace TradeTracker.Cli;

/// <summary>What scripts switch on. Add, never renumber: the help and docs/how-to/use-the-command-line.md tell them.</summary>
internal static class ExitCodes
{
    public const int Done = 0, Refused = 1, WrongUsage = 2, NotAllowed = 3, NotFound = 4, NotReachable = 5, RowsRejected = 6, Interrupted = 130;

    public static IReadOnlyList<(int Code, string Meaning)> All { get; } =
    [
        (Done, "done"),
        (Refused, "the service refused, and says why"),
        (WrongUsage, "wrong usage"),
        (NotAllowed, "not allowed: no token, or its role is too small"),
        (NotFound, "there is no such record"),
        (NotReachable, "the service cannot be reached, or cannot answer now"),
        (RowsRejected, "import: rows cannot be read, and nothing was accepted"),
        (Interrupted, "interrupted"),
    ];
}
