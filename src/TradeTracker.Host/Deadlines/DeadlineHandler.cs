using Marten;
using TradeTracker.Domain.Targets;
using TradeTracker.Host.EventStore;
using Wolverine;
using Wolverine.Attributes;
using Wolverine.Runtime.Handlers;

namespace TradeTracker.Host.Deadlines;

/// <summary>Some deadline may be over: that is looked up, whoever asks. One is scheduled for the next deadline, and one is sent at every start.</summary>
[MessageIdentity("deadline_passed")]
public sealed record DeadlinePassed;

/// <summary>A target's deadline may be another than before.</summary>
/// <param name="Target">Its stream.</param>
[MessageIdentity("terms_changed")]
public sealed record TermsChanged(string Target);

/// <summary>Notices that deadlines are over. Doing so twice, or too early, does nothing.</summary>
public static class DeadlineHandler
{
    public static void Configure(HandlerChain chain) => chain.RetryUntilDone();

    public static async Task Handle(DeadlinePassed _, IDocumentSession session, IMessageContext messages, DeadlineWatch watch, CancellationToken cancellation)
    {
        await OneAtATime(session, cancellation);
        foreach (var target in await watch.Overdue(session, cancellation)) await watch.Reach(target, cancellation);
        if (await watch.Next(session, cancellation) is { } day) await watch.WakeAfter(day, messages, cancellation);
    }

    public static async Task Handle(TermsChanged changed, IDocumentSession session, IMessageContext messages, DeadlineWatch watch, CancellationToken cancellation)
    {
        await OneAtATime(session, cancellation);
        await watch.Reach(changed.Target, cancellation);
        var target = await session.LoadAsync<Target>(changed.Target, cancellation);
        if (watch.Next(target) is { } day) await watch.WakeAfter(day, messages, cancellation);
    }

    /// <summary>Over all nodes, until the transaction ends: else two would schedule the next message each, and each would live on.</summary>
    private static Task OneAtATime(IDocumentSession session, CancellationToken cancellation) => session.Lock("deadlines", cancellation);
}
