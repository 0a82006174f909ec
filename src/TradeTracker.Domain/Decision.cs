namespace TradeTracker.Domain;

/// <summary>What a decision answers: the events to append (none: it is recorded already), or why not.</summary>
public sealed record Decision<TEvent>(IReadOnlyList<TEvent> Events, Refusal? Refusal = null)
{
    public static implicit operator Decision<TEvent>(TEvent e) => new([e]);
    public static implicit operator Decision<TEvent>(Nothing _) => new([]);
    public static implicit operator Decision<TEvent>(Refusal why) => new([], why);
}

/// <summary>Short names for the answers of a decision.</summary>
public static class Decision
{
    /// <summary>The same fact is recorded already.</summary>
    public static Nothing Nothing => default;

    /// <summary>The fact, unless it is among those already recorded.</summary>
    public static Decision<TEvent> Once<TEvent, TFact>(TFact fact, IEnumerable<TFact> recorded) where TFact : TEvent =>
        recorded.Contains(fact) ? Nothing : new Decision<TEvent>([fact]);
}

/// <summary>The same fact is recorded already: nothing to append.</summary>
public readonly record struct Nothing;

/// <summary>A rule of the domain said no.</summary>
/// <param name="Code">Stable: clients may switch on it.</param>
/// <param name="Detail">For people.</param>
/// <param name="Pointer">The member of the request it is about, as a JSON pointer, where there is one.</param>
public sealed record Refusal(string Code, string Detail, string? Pointer = null);
