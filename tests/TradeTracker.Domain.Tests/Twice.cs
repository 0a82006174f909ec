using CsCheck;
using Shouldly;

namespace TradeTracker.Domain.Tests;

/// <summary>Deciding twice appends once, whatever was decided before.</summary>
internal static class Twice
{
    /// <param name="decide">The decision of a command on a state.</param>
    /// <param name="evolve">The fold.</param>
    /// <param name="firsts">What may be there before the commands.</param>
    public static void AppendsOnce<TCommand, TState, TEvent>(
        this Gen<TCommand> commands, Gen<TState?> firsts, Func<TCommand, TState?, Decision<TEvent>> decide, Func<TState?, TEvent, TState?> evolve) where TState : class
    {
        var counts = new Counts();
        Gen.Select(firsts, commands.List[2, 12]).Sample((state, sequence) =>
        {
            counts.Run();
            List<Decision<TEvent>> decisions = [];
            foreach (var command in sequence)
            {
                var decision = decide(command, state);
                decisions.Add(decision);
                if (decision.Refusal is not null) decision.Events.ShouldBeEmpty();
                state = decision.Events.Aggregate(state, evolve);
                var again = decide(command, state);
                again.Events.ShouldBeEmpty();
                if (decision.Refusal is null) again.Refusal.ShouldBeNull();
            }
            counts.Saw("appended", decisions.Any(d => d.Events.Count > 0));
            counts.Saw("known already", decisions.Any(d => d.Events.Count == 0 && d.Refusal is null));
            counts.Saw("refused", decisions.Any(d => d.Refusal is not null));
        }, iter: Samples.Of(500));
        counts.ShouldAllBeMet();
    }
}
